namespace Plumbline;

/// <summary>
/// An expected refusal: a stable code, and a sentence that says what happened and what to do.
/// Each edge translates it once (ProblemDetails, form message, command line message and exit code).
/// </summary>
/// <param name="Code">Stable for ever; other programs rely on it. Lower case words joined by hyphens.</param>
/// <param name="Sentence">What happened, where, and what to do about it.</param>
/// <param name="Position">Where it is, when it is in a file.</param>
public sealed record Problem(string Code, string Sentence, Position? Position = null)
{
    public override string ToString() =>
        Position is null ? $"{Sentence} ({Code})" : $"{Position}: {Sentence} ({Code})";
}

/// <summary>A position in a file that somebody can open: name, line and column, both counted from 1.</summary>
public readonly record struct Position(string File, int Line, int Column)
{
    public override string ToString() => $"{File}:{Line}:{Column}";
}

/// <summary>Carries one or more expected refusals to the edge that asked; nothing was applied.</summary>
public sealed class ProblemException : Exception
{
    public ProblemException(params IReadOnlyList<Problem> problems)
        : base(string.Join(Environment.NewLine, problems)) => Problems = problems;

    public IReadOnlyList<Problem> Problems { get; }
}
