using System.Security.Cryptography;
using Plumbline.Web.Journal;

namespace Plumbline.Web.Inspections;

/// <summary>What the first reading of a file found: its head, its hash, and where the lines are that open an inspection.</summary>
internal sealed record CheckedFile(
    InspectionFileHead Head,
    byte[] Sha256,
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
    /// <exception cref="ProblemException">All problems found.</exception>
    public static async Task<CheckedFile> CheckAsync(string path)
    {
        byte[] sha256;
        try
        {
            await using var file = File.OpenRead(path);
            sha256 = await SHA256.HashDataAsync(file);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new ProblemException(InspectionFileProblems.Unreadable(path, e.Message));
        }

        var problems = new List<Problem>();
        var openers = first.ToDictionary(kind => kind, _ => new HashSet<int>());
        using var lines = Open(path);
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
        using var lines = Open(path);
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

    private static FileLines Open(string path) => new(File.OpenRead(path), LongestLine);

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
