using System.CommandLine;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Plumbline.Published;
using Plumbline.Web.Commands;
using Plumbline.Web.Facilities;

namespace Plumbline.Web.Published;

/// <summary>The verbs <c>plumbline published ...</c>.</summary>
public static class PublishedCommand
{
    public static Command Create() =>
        new("published", "Inspections by others, as they published them") { Import(), List(), Report() };

    private static Command Import()
    {
        var files = new Argument<string[]>("FILE")
        {
            Description = "A case as JSON, or a list with one inspection or finding a line (.jsonl)",
            Arity = ArgumentArity.OneOrMore,
        };
        var command = new Command("import", "Take published inspections in; all files or none") { files };
        command.SetAction(
            async (line, stop) =>
            {
                var paths = line.GetRequiredValue(files);
                var missing = paths
                    .Where(p => !File.Exists(p))
                    .Select(PublishedProblems.FileMissing)
                    .ToList();
                if (missing.Count > 0)
                    return line.WriteProblems(missing);
                var read = paths
                    .Select(p => new PublicFile(Path.GetFileName(p), File.ReadAllBytes(p)))
                    .ToList();
                using var installation = await line.OpenInstallationAsync(stop);
                await using var context = await installation.Contexts.CreateDbContextAsync(stop);
                var imported = await PublishedImport.ApplyAsync(context, read, stop);
                line.Write(
                    imported,
                    imported.Changed == 0
                        ? $"{imported.Inspections} inspections, all of them here already; nothing was changed."
                        : $"{imported.Inspections} inspections, {imported.Changed} of them new or changed; the facility was found for {imported.Matched}."
                );
                return 0;
            }
        );
        return command;
    }

    private static Command List()
    {
        var command = new Command(
            "list",
            "Every published inspection: as printed, as counted, and what does not agree"
        );
        command.SetAction(
            async (line, stop) =>
            {
                using var installation = await line.OpenInstallationAsync(stop);
                await using var context = await installation.Contexts.CreateDbContextAsync(stop);
                var all = await context
                    .Set<PublishedInspection>()
                    .AsNoTracking()
                    .OrderBy(i => i.End)
                    .ThenBy(i => i.Id)
                    .ToListAsync(stop);
                line.Write(new { Inspections = all.Select(Shape) }, all.Select(Say));
                return 0;
            }
        );
        return command;
    }

    private static Command Report()
    {
        var id = new Argument<string>("ID") { Description = "As \"plumbline published list\" prints it" };
        var output = new Option<string?>("--out") { Description = "Write to this file", HelpName = "FILE" };
        var command = new Command("report", "One published inspection in the house form, as one HTML file")
        {
            id,
            output,
        };
        command.SetAction(
            async (line, stop) =>
            {
                using var installation = await line.OpenInstallationAsync(stop);
                await using var context = await installation.Contexts.CreateDbContextAsync(stop);
                var wanted = line.GetRequiredValue(id);
                var inspection = await context
                    .Set<PublishedInspection>()
                    .AsNoTracking()
                    .SingleOrDefaultAsync(i => i.Id == wanted, stop);
                if (inspection is null)
                    return line.WriteProblems([PublishedProblems.NotFound(wanted)]);
                var html = await PublishedReport.HtmlAsync(inspection);
                var path = line.GetValue(output);
                if (path is not null)
                    await File.WriteAllTextAsync(path, html, stop);
                line.Write(
                    new
                    {
                        inspection.Id,
                        File = path is null ? null : Path.GetFullPath(path),
                        Html = path is null ? html : null,
                    },
                    path is null ? html : $"Written: {Path.GetFullPath(path)}"
                );
                return 0;
            }
        );
        return command;
    }

    /// <summary>The end as it is known: a day, or a month.</summary>
    internal static string End(PublishedInspection inspection) =>
        inspection.End.ToString(
            inspection.MonthOnly ? "yyyy-MM" : "yyyy-MM-dd",
            CultureInfo.InvariantCulture
        );

    private static object Shape(PublishedInspection inspection) =>
        new
        {
            inspection.Id,
            inspection.Body,
            Facility = inspection.FacilityName,
            FacilityId = inspection.Facility,
            End = End(inspection),
            inspection.Grade,
            Editions = inspection.Editions.Select(e => e.Short),
            inspection.Unit,
            Printed = inspection.Printed ?? new PrintedTotals(),
            inspection.Listed,
            inspection.Counted,
            inspection.Mismatches,
        };

    private static string Say(PublishedInspection inspection) =>
        $"{End(inspection), -10}  {inspection.Id}  {inspection.Unit}: "
        + (
            inspection.Listed is { } listed && inspection.Printed?.Deficiencies is null
                ? $"{listed} listed, "
                : $"{PublishedWords.Or(inspection.AsListed, "not")} printed, "
        )
        + $"{PublishedWords.Or(inspection.AsCounted, "not")} counted"
        + (
            inspection.Mismatches.Count > 0
                ? $"; {string.Join(" ", inspection.Mismatches.Select(m => m.Sentence))}"
                : ""
        );
}
