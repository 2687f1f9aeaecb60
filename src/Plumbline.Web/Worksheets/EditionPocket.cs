using Plumbline.Inspections;
using Plumbline.Standards;
using Plumbline.Worksheets;

namespace Plumbline.Web.Worksheets;

/// <summary>The page for the pocket of an edition, narrowed down by the same filters as its page, or by a preset.</summary>
public static class EditionPocket
{
    /// <exception cref="ProblemException">worksheet-choice, pocket-preset.</exception>
    public static PaperFile Of(
        Catalog catalog,
        LineIndex index,
        Edition edition,
        LineFilter filter,
        string? preset,
        string? paper
    )
    {
        var among = (
            string.IsNullOrWhiteSpace(filter.Search)
                ? edition.Requirements
                : index.Find(filter.Search, edition).Lines
        ).ToList();
        if (!string.IsNullOrWhiteSpace(preset))
        {
            var taken = ScopePresets.Take(Preset(preset), [edition]).ToHashSet();
            among.RemoveAll(r => !taken.Contains(r.Id));
        }

        return new PaperFile(
            $"pocket-{edition.Id}",
            PocketHtml.Write(
                PocketPage.Of(edition.Short, catalog, filter.Of(catalog, among)),
                WorksheetChoice.Read(null, paper).Paper
            )
        );
    }

    internal static async Task<IResult> AnswerAsync(
        string edition,
        string? preset,
        string? paper,
        string? format,
        HttpContext http,
        Catalog catalog,
        LineIndex index
    )
    {
        if (catalog.Edition(edition) is not { HasLines: true } found)
            return Results.NotFound();
        try
        {
            var written = PaperFile.Checked(format ?? "html");
            return await WorksheetApi.FileAsync(
                http,
                Of(
                    catalog,
                    index,
                    found,
                    LineFilter.From(name => http.Request.Query[name].LastOrDefault()),
                    preset,
                    paper
                ),
                written,
                view: written == "html"
            );
        }
        catch (ProblemException e)
        {
            return WorksheetApi.Refused(e);
        }
    }

    // A follow-up is of a facility, and an edition knows of none.
    private static IEnumerable<ScopePreset> Presets => ScopePresets.All.Where(p => p != ScopePreset.FollowUp);

    private static ScopePreset Preset(string word) =>
        Presets
            .Where(p => Named(p) == word.Trim().ToLowerInvariant())
            .Select(p => (ScopePreset?)p)
            .FirstOrDefault()
        ?? throw new ProblemException(WorksheetFileProblems.PresetUnknown(word, Presets.Select(Named)));

    // HealthAndSafety as addresses say it: health-and-safety.
    private static string Named(ScopePreset preset) =>
        string.Concat(
            preset
                .ToString()
                .Select(
                    (c, i) =>
                        i > 0 && char.IsUpper(c)
                            ? $"-{char.ToLowerInvariant(c)}"
                            : $"{char.ToLowerInvariant(c)}"
                )
        );
}
