using Plumbline.Standards;

namespace Plumbline.Web.Standards;

/// <summary>How the words of a facet are shown to people.</summary>
internal static class FacetWords
{
    public static string Shown(Catalog catalog, string facet, string word) =>
        facet switch
        {
            "edition" => catalog.Edition(word)?.Short ?? word,
            "basis" when Words.Find<Basis>(word, Words.Of) is { } basis => Words.Badge(basis),
            _ => word,
        };
}
