using System.CommandLine;
using Plumbline.Standards;
using Plumbline.Web.Commands;

namespace Plumbline.Web.Standards;

/// <summary>The verbs by which standards leave: `standards export | template`.</summary>
internal static class StandardsExport
{
    public static Command Export()
    {
        var names = new Argument<string[]>("NAMES")
        {
            Description =
                "EDITION FILE: an edition's id and the file to write; with --crosswalk FROM TO FILE",
            Arity = new ArgumentArity(2, 3),
        };
        var format = new Option<string?>("--format")
        {
            Description =
                $"{string.Join(", ", StandardsFormat.All.Select(f => f.Name))} [default: by the file's ending]",
        };
        var crosswalk = new Option<bool>("--crosswalk")
        {
            Description = "The crosswalk from one edition to another, as an OSCAL mapping collection",
        };
        var export = new Command("export", "Writes an edition or a crosswalk as a file for other programs.")
        {
            names,
            format,
            crosswalk,
        };
        export.Validators.Add(line =>
        {
            var wanted = line.GetValue(crosswalk) ? 3 : 2;
            if (line.GetValue(names) is { } given && given.Length != wanted)
                line.AddError(wanted == 3 ? "Name FROM TO FILE after --crosswalk." : "Name EDITION FILE.");
        });
        export.SetAction(
            (line, stop) =>
                line.GetValue(names) switch
                {
                    [var from, var to, var file] => CrosswalkAsync(line, from, to, file, stop),
                    [var edition, var file] => EditionAsync(line, edition, file, line.GetValue(format), stop),
                    _ => Task.FromResult(2),
                }
        );
        return export;
    }

    private static async Task<int> EditionAsync(
        ParseResult line,
        string asked,
        string file,
        string? format,
        CancellationToken stop
    )
    {
        var catalog = StandardsCommand.InUse(line).Require();
        var edition =
            catalog.Edition(asked)
            ?? throw new ProblemException(StandardsProblems.UnknownId(asked, catalog.NearestId(asked)));
        var name = format ?? ByEnding(file);
        var chosen =
            StandardsFormat.Find(name)
            ?? throw new ProblemException(
                StandardsProblems.UnknownFormat(name, StandardsFormat.All.Select(f => f.Name))
            );
        await WriteAsync(file, chosen.Write(edition, TimeProvider.System.GetUtcNow()), stop);
        var lines = edition.Requirements.Count();
        line.Write(
            new
            {
                edition = edition.Id,
                format = chosen.Name,
                file,
                requirements = lines,
            },
            $"{lines} lines of {edition.Short} written to {file}."
        );
        return 0;
    }

    private static async Task<int> CrosswalkAsync(
        ParseResult line,
        string from,
        string to,
        string file,
        CancellationToken stop
    )
    {
        var catalog = StandardsCommand.InUse(line).Require();
        var crosswalk =
            catalog.Crosswalks.FirstOrDefault(c => c.From == from && c.To == to)
            ?? throw new ProblemException(
                StandardsProblems.NoCrosswalk(from, to, catalog.Crosswalks.Select(c => c.Id))
            );
        await WriteAsync(file, OscalMapping.Write(crosswalk, catalog, TimeProvider.System.GetUtcNow()), stop);
        line.Write(
            new
            {
                from,
                to,
                file,
                pairs = crosswalk.Pairs.Count,
            },
            $"{crosswalk.Pairs.Count} pairs of {from} and {to} written to {file}."
        );
        return 0;
    }

    public static Command Template()
    {
        var file = new Argument<string>("FILE") { Description = "A file that ends in .xlsx or .csv" };
        var template = new Command("template", "Writes an empty standard set to fill in.") { file };
        template.SetAction(
            async (line, stop) =>
            {
                var path = line.GetValue(file)!;
                var bytes = Path.GetExtension(path).ToLowerInvariant() switch
                {
                    ".xlsx" => EditionWorkbook.Template(),
                    ".csv" => EditionCsv.Template(),
                    var other => throw new ProblemException(
                        StandardsProblems.UnknownFormat(other, [".xlsx", ".csv"])
                    ),
                };
                await WriteAsync(path, bytes, stop);
                line.Write(new { file = path }, $"The empty standard set is written to {path}.");
                return 0;
            }
        );
        return template;
    }

    private static string ByEnding(string file) =>
        Path.GetExtension(file).ToLowerInvariant() is ".json"
            ? "oscal"
            : Path.GetExtension(file).TrimStart('.');

    /// <summary>Whole or not at all: a file that was there stays until the new one is complete.</summary>
    private static async Task WriteAsync(string file, byte[] bytes, CancellationToken stop)
    {
        var part = $"{file}.{Guid.CreateVersion7():N}.part";
        try
        {
            await File.WriteAllBytesAsync(part, bytes, stop);
            File.Move(part, file, overwrite: true);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            if (File.Exists(part))
                File.Delete(part);
            throw new ProblemException(StandardsProblems.FileNotWritten(file, e.Message));
        }
    }
}
