using System.Buffers;
using System.Diagnostics;
using Microsoft.Win32.SafeHandles;
using Plumbline.Evidence;
using Plumbline.Inspections;
using Plumbline.Journal;
using Plumbline.Standards;

namespace Plumbline.Benchmarks.Journal;

/// <summary>
/// Batches of determinations with notes, made and hashed beforehand and kept in a file, so that the client only reads
/// and sends. A hundred inspections of a thousand lines; a batch belongs to one.
/// </summary>
internal sealed class Load : IDisposable
{
    /// <summary>In a batch.</summary>
    public const int Entries = 40;

    private const int Lines = 1_000;
    private const int BatchesOfOne = 200;

    private readonly SafeFileHandle file;
    private readonly (Guid Journal, byte[] Opening)[] journals;
    private readonly (long At, int Length)[] batches;

    private Load(SafeFileHandle file, (Guid, byte[])[] journals, (long, int)[] batches) =>
        (this.file, this.journals, this.batches) = (file, journals, batches);

    /// <summary>Ids of the inspections.</summary>
    public IEnumerable<Guid> Journals => journals.Select(j => j.Journal);

    public double KilobytesABatch => batches.Average(b => b.Length) / 1000;

    public static Task<Load> MakeAsync(int count) => Task.Run(() => Make(count));

    /// <summary>Pushes slice and plan of every inspection.</summary>
    public void Open(Server server)
    {
        using var client = new RawClient(server);
        foreach (var (journal, opening) in journals)
            client.Push(journal, (byte[])[.. new byte[RawClient.HeadRoom], .. opening], 2);
    }

    /// <summary>Pushes every batch, each client its inspections one after the other.</summary>
    /// <returns>Milliseconds from the first byte sent to the last one received, of each batch.</returns>
    public double[] Push(Server server, int clients)
    {
        var times = new double[batches.Length];
        var next = -1;
        Exception? failure = null;
        var threads = Enumerable.Range(0, clients).Select(_ => new Thread(Client)).ToList();
        threads.ForEach(t => t.Start());
        threads.ForEach(t => t.Join());
        return failure is null ? times : throw failure;

        void Client()
        {
            try
            {
                PushNext();
            }
            catch (Exception e)
            {
                failure = e;
            }
        }

        void PushNext()
        {
            using var client = new RawClient(server);
            var request = new byte[64 * 1024];
            while (Interlocked.Increment(ref next) is var journal && journal < journals.Length)
            {
                var last = Math.Min(batches.Length, (journal + 1) * BatchesOfOne);
                for (var i = journal * BatchesOfOne; i < last; i++)
                {
                    var (at, length) = batches[i];
                    RandomAccess.Read(file, request.AsSpan(RawClient.HeadRoom, length), at);
                    var from = Stopwatch.GetTimestamp();
                    client.Push(
                        journals[journal].Journal,
                        request.AsSpan(0, RawClient.HeadRoom + length),
                        Entries
                    );
                    times[i] = Stopwatch.GetElapsedTime(from).TotalMilliseconds;
                }
            }
        }
    }

    public void Dispose() => file.Dispose();

    private static Load Make(int count)
    {
        var start = new DateTimeOffset(2026, 6, 9, 9, 0, 0, TimeSpan.Zero);
        var lead = Guid.CreateVersion7(start);
        var path = Path.Combine(Path.GetTempPath(), $"plumbline-load-{Guid.NewGuid():N}");
        var file = File.OpenHandle(
            path,
            FileMode.CreateNew,
            FileAccess.ReadWrite,
            options: FileOptions.DeleteOnClose
        );
        var journals = new (Guid, byte[])[(count + BatchesOfOne - 1) / BatchesOfOne];
        for (var j = 0; j < journals.Length; j++)
        {
            var id = Guid.CreateVersion7(start);
            journals[j] = (id, Opening(id, lead, start));
        }

        var batches = new (long, int)[count];
        var at = 0L;
        var buffer = new ArrayBufferWriter<byte>(64 * 1024);
        for (var i = 0; i < count; i++)
        {
            buffer.ResetWrittenCount();
            var journal = journals[i / BatchesOfOne].Item1;
            for (var e = 0; e < Entries; e++)
            {
                new EntryLine(
                    Decide(journal, lead, (i % BatchesOfOne * Entries) + e, start.AddSeconds(i))
                ).Write(buffer);
                buffer.Write("\n"u8);
            }

            RandomAccess.Write(file, buffer.WrittenSpan, at);
            batches[i] = (at, buffer.WrittenCount);
            at += buffer.WrittenCount;
        }

        return new Load(file, journals, batches);
    }

    private static Entry Decide(Guid journal, Guid lead, int n, DateTimeOffset at) =>
        EvidenceKinds.Determination.Record(
            journal,
            new Determination(
                Requirement(n % Lines),
                n % 9 == 0 ? Verdict.Deficient : Verdict.Compliant,
                [],
                Reason: $"Seen in unit {n % 7} on the morning round; the log was complete."
            ),
            lead,
            at
        );

    private static string Requirement(int n) => $"bench-edition/{n / 25}.1/duty-number-{n}";

    private static byte[] Opening(Guid journal, Guid lead, DateTimeOffset at)
    {
        var lines = Enumerable
            .Range(0, Lines)
            .Select(n => new Line(
                n + 1,
                new Requirement(
                    Requirement(n),
                    $"bench-edition/{n / 25}.1",
                    [$"Section {n}"],
                    $"Duty {n} is met.",
                    Actor.Facility,
                    [Method.Observation],
                    [SeenBy.Tour],
                    Basis.OversightReport
                )
            ))
            .ToList();
        var slice = InspectionKinds.Slice.Record(journal, new CatalogSlice([], [], lines), lead, at);
        var plan = new Plan(
            new PlannedFacility(Guid.CreateVersion7(at), "Benchmark Jail (invented)", "Exampleville", "TX"),
            new DateOnly(2026, 6, 9),
            new DateOnly(2026, 6, 10),
            Announcement.Unannounced,
            Purpose.Full,
            Mode.OnSite,
            "An invented oversight body",
            [],
            [new Member(lead, "Inspector A", IsLead: true)],
            [],
            [],
            slice.Id,
            Convert.ToHexStringLower(slice.Header.PayloadHash),
            [.. lines.Select(l => l.Id)],
            Invented: true
        );
        var opened = InspectionKinds.Plan.Record(journal, plan, lead, at);
        return [.. new EntryLine(slice).ToBytes(), (byte)'\n', .. new EntryLine(opened).ToBytes()];
    }
}
