using System.Security.Cryptography;
using Plumbline.Journal;
using Plumbline.Web.Journal;

namespace Plumbline.Web.Inspections;

/// <summary>What the first reading of a file found: its head, its hash, and where the lines are that open an inspection.</summary>
/// <param name="Sha256">Of the file as it lies on the disk, encrypted where it is.</param>
/// <param name="Lines">Opens its lines, decrypted where they were not plain.</param>
internal sealed record CheckedFile(
    InspectionFileHead Head,
    byte[] Sha256,
    Func<Stream> Lines,
    IReadOnlyDictionary<string, IReadOnlySet<int>> Openers
);

/// <summary>Reads an inspection's file twice: once to find everything wrong with it, once to take it in.</summary>
internal sealed class InspectionFileReading(string path, CheckedFile file)
{
    private const int MostListed = 100;

    // A slice may have 8 MiB, and its header and attestation stand beside it.
    private const int LongestLine = 9 << 20;

    // An entry is checked against the plan and its slice, so those come first, wherever in the file they stand.
    private static readonly string[] first = ["slice", "plan", "scope-change"];

    private readonly List<Problem> problems = [];
    private int accepted;
    private int already;

    /// <summary>Everything that can be said of the file alone.</summary>
    /// <param name="passphrase">Asked only where the file is encrypted.</param>
    /// <exception cref="ProblemException">All problems found.</exception>
    public static async Task<CheckedFile> CheckAsync(string path, Func<string> passphrase)
    {
        byte[] sha256;
        Func<Stream> plain = () => File.OpenRead(path);
        try
        {
            await using var file = File.OpenRead(path);
            sha256 = await SHA256.HashDataAsync(file);
            if (Decrypted(file, path, passphrase) is { } content)
                plain = () => new MemoryStream(content, writable: false);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new ProblemException(InspectionCommandProblems.Unreadable(path, e.Message));
        }

        var problems = new List<Problem>();
        var openers = first.ToDictionary(kind => kind, _ => new HashSet<int>());
        using var lines = Open(plain);
        var head = lines.Next() && !lines.IsTooLong ? InspectionFileHead.Read(lines.Line.Span) : null;
        if (head is null)
            throw new ProblemException(InspectionFileProblems.NoHead(path));
        if (head.Version != InspectionFileHead.Newest)
            throw new ProblemException(InspectionFileProblems.Newer(path, head.Version));
        var entries = 0;
        while (problems.Count < MostListed && lines.Next())
        {
            if (lines.IsTooLong)
                problems.Add(InspectionFileProblems.LineTooLong(path, lines.Number, LongestLine));
            else if (!lines.Line.IsEmpty)
            {
                entries++;
                var arrival = Arrival.Read(lines.Line);
                if (arrival.Problem is { } problem)
                    problems.Add(At(problem, path, lines.Number));
                else if (openers.TryGetValue(arrival.Entry!.Header.Kind, out var numbers))
                    numbers.Add(lines.Number);
            }
        }

        if (entries == 0 && problems.Count == 0)
            problems.Add(InspectionFileProblems.Nothing(path));
        ThrowIfAny(problems, path);
        return new CheckedFile(
            head,
            sha256,
            plain,
            openers.ToDictionary(o => o.Key, o => (IReadOnlySet<int>)o.Value)
        );
    }

    /// <summary>The entries, those that open the inspection first. Each is looked at again when the next is asked for.</summary>
    /// <exception cref="ProblemException">At the end: all refusals of the door.</exception>
    public IEnumerable<Arrival> Arrivals()
    {
        foreach (var kind in first)
            if (file.Openers[kind] is { Count: > 0 } numbers)
                foreach (var arrival in Pass(numbers.Contains))
                    yield return arrival;
        foreach (var arrival in Pass(number => !file.Openers.Values.Any(o => o.Contains(number))))
            yield return arrival;
        ThrowIfAny(problems, path);
    }

    public Imported Result() => new(file.Head.Journal, accepted, already);

    private IEnumerable<Arrival> Pass(Func<int, bool> wanted)
    {
        using var lines = Open(file.Lines);
        lines.Next();
        while (problems.Count < MostListed && lines.Next())
        {
            if (lines.Line.IsEmpty || !wanted(lines.Number))
                continue;
            var arrival = Arrival.Read(lines.Line);
            yield return arrival;
            accepted += arrival.Outcome == Outcome.Accepted ? 1 : 0;
            already += arrival.Outcome == Outcome.Already ? 1 : 0;
            if (arrival.Problem is { } problem)
                problems.Add(At(problem, path, lines.Number));
        }
    }

    private static FileLines Open(Func<Stream> lines) => new(lines(), LongestLine);

    // Null where the file is plain.
    private static byte[]? Decrypted(FileStream file, string path, Func<string> passphrase)
    {
        var begin = new byte[EncryptedFileHead.LongestLine];
        file.Position = 0;
        begin = begin[..file.ReadAtLeast(begin, begin.Length, throwOnEndOfStream: false)];
        if (!EncryptedFileHead.Begins(begin))
            return null;
        EncryptedFileHead.Read(begin, file.Length, path);
        var whole = new byte[file.Length];
        file.Position = 0;
        file.ReadExactly(whole);
        return EncryptedFile.Decrypt(passphrase(), whole, path);
    }

    private static Problem At(Problem problem, string path, int line) =>
        problem with
        {
            Position = new Position(path, line, 1),
        };

    private static void ThrowIfAny(List<Problem> problems, string path)
    {
        if (problems.Count >= MostListed)
            problems.Add(InspectionFileProblems.TooMany(path, MostListed));
        if (problems.Count > 0)
            throw new ProblemException([.. problems]);
    }
}
