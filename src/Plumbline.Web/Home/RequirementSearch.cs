using Plumbline.Standards;

namespace Plumbline.Web.Home;

/// <summary>Looks for requirements by words.</summary>
public static class RequirementSearch
{
    /// <summary>
    /// Requirements in which every word stands, in text, citation, line number, topic or id; those with one of the words
    /// as line number first, otherwise in the catalog's order. Without words: none.
    /// </summary>
    public static IReadOnlyList<Requirement> Find(Catalog catalog, IReadOnlyList<string> words) =>
        words.Count == 0
            ? []
            :
            [
                .. catalog
                    .Editions.SelectMany(edition => edition.Standards)
                    .SelectMany(standard => standard.Requirements)
                    .Where(one => words.All(word => Holds(one, word)))
                    .OrderByDescending(one =>
                        (one.Components ?? []).Any(number => words.Any(word => Same(number, word)))
                    ),
            ];

    private static bool Holds(Requirement one, string word) =>
        Has(one.Text, word)
        || Has(one.Id, word)
        || one.Citations.Any(citation => Has(citation, word))
        || (one.Components ?? []).Any(number => Same(number, word))
        || (one.Topics ?? []).Any(topic => Has(topic, word));

    private static bool Has(string text, string word) =>
        text.Contains(word, StringComparison.OrdinalIgnoreCase);

    private static bool Same(string a, string b) => a.Equals(b, StringComparison.OrdinalIgnoreCase);
}
