namespace Plumbline.Standards.Official;

/// <summary>What the document says of one citation.</summary>
public enum CitationState
{
    /// <summary>The passage exists.</summary>
    Found,

    /// <summary>The citation names the standard alone, and the standard has passages below it.</summary>
    StandardOnly,

    /// <summary>The document has no such passage.</summary>
    Missing,
}

/// <summary>One citation of a line, held against the document.</summary>
/// <param name="Passage">The passage found, or the standard; null where there is none.</param>
public sealed record CitationCheck(string Citation, CitationState State, Passage? Passage);

/// <summary>One line of the catalog, held against the document.</summary>
/// <param name="Proposals">The best passages, best first; empty where every citation was found.</param>
public sealed record LineCheck(
    Requirement Requirement,
    IReadOnlyList<CitationCheck> Citations,
    IReadOnlyList<Proposal> Proposals
)
{
    public bool AllFound => Citations.All(c => c.State == CitationState.Found);

    public bool AnyMissing => Citations.Any(c => c.State == CitationState.Missing);
}

/// <summary>An edition of the catalog, held line by line against its official document.</summary>
public sealed class Verification
{
    private const int Proposed = 5;

    private readonly Dictionary<string, Passage> places = [];
    private readonly Dictionary<string, StandardText> standards;
    private readonly Dictionary<string, PassageSearch> searches = [];
    private readonly Edition edition;
    private readonly OfficialDocument document;

    public Verification(Edition edition, OfficialDocument document)
    {
        this.edition = edition;
        this.document = document;
        standards = document.Standards.Where(s => s.Number.Length > 0).ToDictionary(s => s.Number);
        foreach (var passage in document.Passages)
            places.TryAdd(passage.Place, passage);
        Lines = [.. edition.Requirements.Select(Check)];
        NotDuties = [.. edition.Standards.SelectMany(s => s.NotDuties.Select(n => Check(n.Citation, s)))];
    }

    /// <summary>Every requirement, in the order of the edition.</summary>
    public IReadOnlyList<LineCheck> Lines { get; }

    /// <summary>The citations of what is listed as no duty.</summary>
    public IReadOnlyList<CitationCheck> NotDuties { get; }

    /// <summary>The citations that do not exist in the document, each once.</summary>
    public IReadOnlyList<string> Missing =>
        [
            .. Lines
                .SelectMany(l => l.Citations)
                .Concat(NotDuties)
                .Where(c => c.State == CitationState.Missing)
                .Select(c => c.Citation)
                .Distinct(),
        ];

    private LineCheck Check(Requirement requirement)
    {
        var standard = edition.Standards.First(s => s.Id == requirement.Standard);
        CitationCheck[] citations = [.. requirement.Citations.Select(c => Check(c, standard))];
        var sure = Array.TrueForAll(citations, c => c.State == CitationState.Found);
        return new LineCheck(
            requirement,
            citations,
            sure ? [] : Search(standard).Find(requirement.Text, Proposed)
        );
    }

    private CitationCheck Check(string citation, Standard standard)
    {
        var cited = CitedPlace.Of(citation);
        var path = cited?.Path ?? [];
        var text = cited is null ? TextOf(standard) : standards.GetValueOrDefault(cited.Number);
        text ??= cited?.Number == standard.Number ? TextOf(standard) : null;
        if (text is null)
            return new CitationCheck(citation, CitationState.Missing, null);
        if (path.Count == 0)
            return new CitationCheck(
                citation,
                text.Whole.Children.Count == 0 ? CitationState.Found : CitationState.StandardOnly,
                text.Whole
            );

        var place = text.Number + string.Concat(path.Select(t => $"({t})"));
        var passage =
            text.Number.Length > 0
                ? places.GetValueOrDefault(place)
                : text.Whole.All.FirstOrDefault(p => p.Path.SequenceEqual(path));
        return new CitationCheck(
            citation,
            passage is null ? CitationState.Missing : CitationState.Found,
            passage
        );
    }

    /// <summary>The standard in the document by its number, and by its title where the document numbers none.</summary>
    private StandardText? TextOf(Standard standard) =>
        standards.GetValueOrDefault(standard.Number)
        ?? document.Standards.FirstOrDefault(s =>
            s.Number.Length == 0 && Printed.Key(s.Title) == Printed.Key(standard.Title)
        );

    private PassageSearch Search(Standard standard)
    {
        if (searches.TryGetValue(standard.Id, out var search))
            return search;

        var roots = TextOf(standard) is { } text ? [text.Whole] : document.Standards.Select(s => s.Whole);
        return searches[standard.Id] = new PassageSearch(roots);
    }
}
