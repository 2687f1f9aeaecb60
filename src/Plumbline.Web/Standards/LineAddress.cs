using Microsoft.AspNetCore.WebUtilities;
using Plumbline.Standards;

namespace Plumbline.Web.Standards;

/// <summary>What lines are shown stands in the address, so that a link shows the same.</summary>
internal static class LineAddress
{
    private const string Page = "page";

    /// <param name="uri">The whole address of a page.</param>
    /// <returns>The filter, and the page from 1.</returns>
    public static (LineFilter Filter, int Page) Read(string uri)
    {
        var query = QueryHelpers.ParseQuery(new Uri(uri).Query);
        var filter = LineFilter.From(name =>
            query.TryGetValue(name, out var value) ? value.LastOrDefault() : null
        );
        return (
            filter,
            int.TryParse(query.GetValueOrDefault(Page).LastOrDefault(), out var page) && page > 0 ? page : 1
        );
    }

    /// <param name="path">Without a leading slash.</param>
    public static string Of(string path, LineFilter filter, int page = 1) =>
        QueryHelpers.AddQueryString(
            path,
            Facet
                .All.Where(f => filter.Chosen.ContainsKey(f.Name))
                .Select(f => KeyValuePair.Create<string, string?>(f.Name, filter.Chosen[f.Name]))
                .Prepend(
                    KeyValuePair.Create("q", string.IsNullOrWhiteSpace(filter.Search) ? null : filter.Search)
                )
                .Append(KeyValuePair.Create(Page, page > 1 ? $"{page}" : null))
        );
}
