namespace Plumbline.Standards.Official;

/// <summary>How far people are with holding an edition against one document.</summary>
public sealed class Checking
{
    private readonly HashSet<string> rejected;
    private readonly HashSet<string> accepted;

    /// <param name="sha256">Of the document.</param>
    /// <param name="decisions">What was decided on it, oldest first; a later decision on the same line stands.</param>
    public Checking(Verification verification, string sha256, IEnumerable<Decision> decisions)
    {
        Lines = verification.Lines;
        var last = decisions
            .Where(d => d.Document == sha256)
            .GroupBy(d => d.Requirement)
            .Select(d => d.Last())
            .ToArray();
        rejected = [.. last.Where(d => d.Accepted is null).Select(d => d.Requirement)];
        accepted =
        [
            .. Lines.Select(l => l.Requirement).Where(r => r.Checked?.Document == sha256).Select(r => r.Id),
        ];
        rejected.IntersectWith(Lines.Select(l => l.Requirement.Id));
        Rejections = [.. last.Where(d => rejected.Contains(d.Requirement))];
    }

    public IReadOnlyList<LineCheck> Lines { get; }

    /// <summary>The rejections that stand.</summary>
    public IReadOnlyList<Decision> Rejections { get; }

    public int Accepted => accepted.Count;

    public int Left => Lines.Count(IsOpen);

    /// <summary>Neither accepted nor rejected with this document.</summary>
    public bool IsOpen(LineCheck line) =>
        !accepted.Contains(line.Requirement.Id) && !rejected.Contains(line.Requirement.Id);

    /// <summary>The next open line behind that one, from the beginning again at the end; null when none is open.</summary>
    /// <param name="after">Id of a requirement; null: the first open line.</param>
    public LineCheck? Next(string? after)
    {
        var at = Lines.TakeWhile(l => l.Requirement.Id != after).Count() + 1;
        return Lines
                .Skip(after is null ? 0 : at)
                .Concat(Lines)
                .FirstOrDefault(l => IsOpen(l) && l.Requirement.Id != after)
            ?? Lines.FirstOrDefault(IsOpen);
    }

    /// <summary>The line with that id, or the first open one where none is named; null when there is none.</summary>
    public LineCheck? At(string? id) =>
        id is null ? Next(null) : Lines.FirstOrDefault(l => l.Requirement.Id == id);
}
