using Microsoft.AspNetCore.WebUtilities;
using Plumbline.Worksheets;

namespace Plumbline.Web.Worksheets;

/// <summary>What somebody asked to print, as it stands in an address; null is as usual.</summary>
/// <param name="What">"pocket" for the page of the law; else worksheets.</param>
/// <param name="Member">Id or name of a member, or "all".</param>
public sealed record PaperAsked(
    string? What,
    string? Member,
    string? By,
    string? Paper,
    int? Interviews,
    int? Samples,
    int? Access,
    int? Conferences
)
{
    public bool Pocket => What == "pocket";

    /// <exception cref="ProblemException">worksheet-choice, worksheet-count.</exception>
    public WorksheetChoice Choice =>
        WorksheetChoice.Read(
            By,
            Paper,
            new OtherSheets(Interviews ?? 3, Samples ?? 1, Access ?? 1, Conferences)
        );

    /// <summary>Where the file is.</summary>
    /// <param name="view">Looked at on its page only, so that nothing leaves.</param>
    public string Address(Guid inspection, string format, bool view = false)
    {
        Dictionary<string, string?> query = new() { ["paper"] = Paper, ["view"] = view ? "true" : null };
        if (!Pocket)
        {
            (query["member"], query["by"]) = (Member, By);
            (query["interviews"], query["samples"]) = ($"{Interviews}", $"{Samples}");
            (query["access"], query["conferences"]) = ($"{Access}", $"{Conferences}");
        }

        return QueryHelpers.AddQueryString(
            $"/inspections/{inspection}/{(Pocket ? "pocket" : "worksheets")}.{format}",
            query.Where(q => !string.IsNullOrEmpty(q.Value))
        );
    }
}
