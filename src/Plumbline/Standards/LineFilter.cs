namespace Plumbline.Standards;

/// <summary>Which lines of an edition somebody wants to see; what is null or empty does not narrow.</summary>
/// <param name="Search">Every word of it must occur in the line's text, citation, component, standard or topic.</param>
public sealed record LineFilter(
    string? Search = null,
    Basis? Basis = null,
    Method? Method = null,
    Actor? Actor = null,
    string? Topic = null,
    string? Part = null
)
{
    /// <summary>Whether it narrows anything.</summary>
    public bool Narrows =>
        !string.IsNullOrWhiteSpace(Search) || this with { Search = null } != new LineFilter();

    /// <summary>The standards that have a line left, each with those lines, in their order.</summary>
    public IEnumerable<(Standard Standard, IReadOnlyList<Requirement> Lines)> Of(Edition edition)
    {
        var words = (Search ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        return edition
            .Standards.Where(s => Part is null || s.Part == Part)
            .Select(s =>
                (
                    Standard: s,
                    Lines: (IReadOnlyList<Requirement>)[.. s.Requirements.Where(r => Takes(s, r, words))]
                )
            )
            .Where(found => found.Lines.Count > 0);
    }

    private bool Takes(Standard standard, Requirement r, string[] words) =>
        (Basis is null || r.Basis == Basis)
        && (Method is null || r.Methods.Contains(Method.Value))
        && (Actor is null || r.Actor == Actor)
        && (Topic is null || (r.Topics ?? []).Contains(Topic))
        && (words.Length == 0 || HasAll(standard, r, words));

    private static bool HasAll(Standard standard, Requirement r, string[] words)
    {
        string[] fields =
        [
            r.Text,
            r.Citation,
            standard.Title,
            standard.Code,
            .. r.Components ?? [],
            .. r.Topics ?? [],
        ];
        return Array.TrueForAll(
            words,
            w => Array.Exists(fields, f => f.Contains(w, StringComparison.OrdinalIgnoreCase))
        );
    }
}
