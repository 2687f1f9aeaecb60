using System.Buffers;
using System.IO.Compression;
using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Plumbline.Journal;
using Plumbline.Web.Journal;
using Plumbline.Web.Storage;

namespace Plumbline.Web.Inspections;

/// <summary>An inspection as one plain file: out with everything, in through the one door.</summary>
public static class InspectionFile
{
    /// <summary>Writes the journal, and keeps on record that a copy has left.</summary>
    /// <returns>The SHA-256 of what was written.</returns>
    /// <exception cref="ProblemException">inspection-unknown.</exception>
    public static Task<byte[]> ExportAsync(
        Installation installation,
        Guid inspection,
        Stream to,
        CancellationToken stop
    ) => ExportAsync(installation, inspection, to, written => written.GetHashAndReset(), stop);

    /// <summary>As <see cref="ExportAsync(Installation, Guid, Stream, CancellationToken)"/>, under a passphrase.</summary>
    /// <exception cref="ProblemException">inspection-unknown, file-too-large, file-too-many.</exception>
    public static Task<byte[]> ExportEncryptedAsync(
        Installation installation,
        Guid inspection,
        Stream to,
        string passphrase,
        CancellationToken stop
    )
    {
        var compressed = new MemoryStream();
        var gzip = new GZipStream(compressed, CompressionLevel.Optimal);
        return ExportAsync(
            installation,
            inspection,
            gzip,
            _ =>
            {
                gzip.Dispose();
                var file = EncryptedFile.Encrypt(passphrase, compressed.ToArray());
                if (file.Length > EncryptedFileHead.MostBytes)
                    throw new ProblemException(
                        InspectionFileProblems.TooLarge("", EncryptedFileHead.MostBytes)
                    );
                to.Write(file);
                return SHA256.HashData(file);
            },
            stop,
            bounded: true
        );
    }

    private static async Task<byte[]> ExportAsync(
        Installation installation,
        Guid inspection,
        Stream to,
        Func<IncrementalHash, byte[]> end,
        CancellationToken stop,
        bool bounded = false
    )
    {
        await using var context = await installation.Contexts.CreateDbContextAsync(stop);
        var journal =
            await context.Set<JournalRow>().AsNoTracking().SingleOrDefaultAsync(j => j.Id == inspection, stop)
            ?? throw new ProblemException(InspectionCommandProblems.Unknown(inspection));
        var now = installation.Time.GetUtcNow();
        if (bounded && journal.Head > CarriedFile.MostEntries)
            throw new ProblemException(InspectionFileProblems.TooManyEntries("", CarriedFile.MostEntries));
        var bytes = 0L;
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var line = new ArrayBufferWriter<byte>(64 * 1024);
        line.Write(
            new InspectionFileHead(
                InspectionFileHead.Name,
                InspectionFileHead.Newest,
                inspection,
                installation.Id,
                now
            ).ToBytes()
        );
        line.Write("\n"u8);
        var last = EntryRow.KeyOf(journal.Key, journal.Head);
        await foreach (
            var row in EntryRow
                .Of(context, journal.Key)
                .Where(e => e.Key <= last)
                .AsAsyncEnumerable()
                .WithCancellation(stop)
        )
        {
            new EntryLine(row.Entry(), row.Acceptance()).Write(line);
            line.Write("\n"u8);
            if (line.WrittenCount > 32 * 1024)
                await FlushAsync();
        }

        await FlushAsync();
        var sha256 = end(hash);
        context.Add(
            new CopyRow
            {
                Journal = journal.Key,
                Kind = "file",
                At = now,
                Head = journal.Head,
                Sha256 = sha256,
            }
        );
        await context.SaveChangesAsync(stop);
        return sha256;

        async Task FlushAsync()
        {
            bytes += line.WrittenCount;
            if (bounded && bytes > CarriedFile.MostBytes)
                throw new ProblemException(InspectionFileProblems.TooLarge("", CarriedFile.MostBytes));
            hash.AppendData(line.WrittenSpan);
            await to.WriteAsync(line.WrittenMemory, stop);
            line.ResetWrittenCount();
        }
    }

    /// <summary>Takes in what the file holds and is not here yet: all of it, or nothing.</summary>
    /// <param name="readers">Accounts that may read it here, beside its team.</param>
    /// <exception cref="ProblemException">Everything that is wrong with the file, with file, line and column.</exception>
    public static Task<Imported> ImportAsync(
        JournalWriter writer,
        string path,
        params IReadOnlyList<Guid> readers
    ) =>
        ImportAsync(
            writer,
            path,
            () => throw new ProblemException(InspectionCommandProblems.NoPassphrase),
            readers
        );

    /// <param name="passphrase">Asked only where the file is encrypted.</param>
    /// <inheritdoc cref="ImportAsync(JournalWriter, string, IReadOnlyList{Guid})"/>
    public static async Task<Imported> ImportAsync(
        JournalWriter writer,
        string path,
        Func<string> passphrase,
        params IReadOnlyList<Guid> readers
    )
    {
        var file = await InspectionFileReading.CheckAsync(path, passphrase);
        var by = Bringer.File(file.Sha256, readers);
        var counts = new Imported(file.Head.Journal, 0, 0);
        await writer.Queue(
            file.Head.Journal,
            (intake, at) =>
            {
                var reading = new InspectionFileReading(path, file);
                var head = intake.Take(file.Head.Journal, reading.Arrivals(), by, at);
                counts = reading.Result();
                return head;
            }
        );
        return counts;
    }
}

/// <summary>What came of importing a file.</summary>
/// <param name="Already">Entries that were here before.</param>
public sealed record Imported(Guid Journal, int Accepted, int Already);
