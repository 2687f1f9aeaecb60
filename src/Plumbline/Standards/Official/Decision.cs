namespace Plumbline.Standards.Official;

/// <summary>What a person decided about one line when they held it against the official document.</summary>
/// <param name="Requirement">Its id.</param>
/// <param name="Who">The name of the person.</param>
/// <param name="Document">SHA-256 of the document, 64 lower-case hexadecimal digits.</param>
/// <param name="Accepted">What the line says from now on; null where it was rejected.</param>
/// <param name="Why">Why it was rejected; null where it was accepted.</param>
public sealed record Decision(
    string Requirement,
    string Who,
    DateTimeOffset On,
    string Document,
    AcceptedLine? Accepted,
    string? Why
);

/// <summary>A line as it goes back into its file.</summary>
/// <param name="Citations">Exact to the paragraph; each exists in the document.</param>
/// <param name="Text">The duty in one sentence of our own.</param>
public sealed record AcceptedLine(IReadOnlyList<string> Citations, string Text, Checked Checked);

/// <summary>One line beside the official words, waiting for a person to decide.</summary>
/// <param name="Sha256">Of the document.</param>
public sealed record Comparison(Edition Edition, OfficialDocument Document, string Sha256, LineCheck Line)
{
    private const int Longest = 500;

    /// <summary>Accepts the line, corrected where <paramref name="text"/> or <paramref name="places"/> differ from what it says.</summary>
    /// <param name="places">The passages that state the duty, such as 4.3(V)(G)(12); none: the citations stay, all of which must exist.</param>
    /// <param name="text">Our sentence; empty: it stays.</param>
    /// <exception cref="ProblemException"><c>standards-citation-not-in-document</c>, <c>standards-citation-inexact</c>,
    /// <c>standards-sentence-form</c>, <c>standards-sentence-lifted</c></exception>
    public Decision Accept(string who, DateTimeOffset now, IReadOnlyList<string> places, string? text)
    {
        var passages = places.Count > 0 ? [.. places.Select(Passage)] : Cited();
        var sentence = string.IsNullOrWhiteSpace(text) ? Line.Requirement.Text : text.Trim();
        if (sentence.Length > Longest || sentence.Any(char.IsControl))
            throw new ProblemException(StandardsProblems.SentenceForm(Longest));
        if (
            passages.Select(p => Wording.Lifted(sentence, p.AllWords)).FirstOrDefault(l => l is not null) is
            { } lifted
        )
            throw new ProblemException(StandardsProblems.SentenceLifted(lifted, Wording.Run));

        var at = string.Join(", ", passages.Select(p => p.At).Distinct());
        return new Decision(
            Line.Requirement.Id,
            who,
            now,
            Sha256,
            new AcceptedLine(
                places.Count > 0
                    ? [.. passages.Select(p => CitedPlace.Cite(Edition, p)).Distinct()]
                    : Line.Requirement.Citations,
                sentence,
                new Checked(who, $"{now.UtcDateTime:yyyy-MM-dd}", Sha256, at)
            ),
            null
        );
    }

    /// <summary>Says that the document does not state the duty, or not so. The line keeps its basis.</summary>
    /// <exception cref="ProblemException"><c>standards-rejection-without-reason</c></exception>
    public Decision Reject(string who, DateTimeOffset now, string? why) =>
        string.IsNullOrWhiteSpace(why)
            ? throw new ProblemException(StandardsProblems.RejectionWithoutReason())
            : new Decision(Line.Requirement.Id, who, now, Sha256, null, why.Trim());

    private IReadOnlyList<Passage> Cited()
    {
        if (Line.Citations.FirstOrDefault(c => c.State == CitationState.Missing) is { } missing)
            throw new ProblemException(StandardsProblems.CitationNotInDocument(missing.Citation));
        if (Line.Citations.FirstOrDefault(c => c.State == CitationState.StandardOnly) is { } inexact)
            throw new ProblemException(StandardsProblems.CitationInexact(inexact.Citation));

        return [.. Line.Citations.Select(c => c.Passage!)];
    }

    private Passage Passage(string place)
    {
        var cited = CitedPlace.Of(place);
        var exact = cited is null ? place : cited.Number + string.Concat(cited.Path.Select(t => $"({t})"));
        return Document.Passages.FirstOrDefault(p => p.Place == exact)
            ?? throw new ProblemException(StandardsProblems.CitationNotInDocument(place));
    }
}
