using System.CommandLine;
using Plumbline.Standards;
using Plumbline.Web.Commands;
using Plumbline.Web.Standards.Official;
using Plumbline.Web.Storage;

namespace Plumbline.Web.Standards;

/// <summary>The verbs `standards`: show and resolve here; the others in files of their own.</summary>
public static class StandardsCommand
{
    public static Command Create() =>
        new("standards", "The public standards that inspections are held against.")
        {
            CheckVerb.Create(InUse),
            ApproveVerb.Create(),
            ListVerb.Create(InUse),
            Show(),
            Resolve(),
            StandardsExport.Export(),
            StandardsExport.Template(),
            StandardsImport.Create(),
            VerifyCommand.Create(InUse),
            OutlineCommand.Create(),
        };

    private static Command Show()
    {
        var id = new Argument<string>("ID")
        {
            Description = "Id of an edition, a standard, a requirement or a crosswalk",
        };
        var show = new Command("show", "One edition, standard, requirement or crosswalk.") { id };
        show.SetAction(line =>
        {
            var catalog = InUse(line).Require();
            var asked = line.GetValue(id)!;
            var counterparts = catalog.CounterpartsOf(asked);
            if (catalog.Edition(asked) is { } edition)
                line.Write(StandardsJson.Of(edition), StandardsText.Of(edition));
            else if (catalog.Standard(asked) is { } standard)
                line.Write(
                    StandardsJson.Of(standard, counterparts),
                    [.. StandardsText.Of(standard), .. StandardsText.Of(counterparts)]
                );
            else if (catalog.Requirement(asked) is { } requirement)
                line.Write(
                    StandardsJson.Of(requirement, counterparts),
                    [.. StandardsText.Of(requirement), .. StandardsText.Of(counterparts)]
                );
            else if (catalog.Crosswalk(asked) is { } crosswalk)
                line.Write(StandardsJson.Of(crosswalk), StandardsText.Of(crosswalk));
            else
                throw new ProblemException(StandardsProblems.UnknownId(asked, catalog.NearestId(asked)));
            return 0;
        });
        return show;
    }

    private static Command Resolve()
    {
        var name = new Argument<string>("EDITION")
        {
            Description = "The edition as a report names it: \"NDS 2019\"",
        };
        var code = new Argument<string>("CODE")
        {
            Description = "A code, component or citation as printed: MC-27",
        };
        var resolve = new Command("resolve", "The requirements that a report means.") { name, code };
        resolve.SetAction(line =>
        {
            var catalog = InUse(line).Require();
            var resolver = new Resolver(catalog);
            var (printedName, printed) = (line.GetValue(name)!, line.GetValue(code)!);
            var edition = resolver.Edition(printedName);
            if (edition is not null && resolver.Resolve(edition, printed) is { } found)
            {
                line.Write(StandardsJson.Of(found), StandardsText.Of(found, catalog));
                return 0;
            }

            var problem = edition is null
                ? StandardsProblems.UnknownEdition(printedName, catalog.Editions.Select(e => e.Short))
                : StandardsProblems.NothingMatches(printed, edition.Short);
            if (!line.GetValue(GlobalOptions.Json))
                return line.WriteProblems([problem]);

            line.Write(new { ids = Array.Empty<string>(), problems = CommandOutput.ForJson([problem]) });
            return 1;
        });
        return resolve;
    }

    /// <summary>What came with the program, with the installation's own lines over it; makes no directory.</summary>
    internal static CatalogReading InUse(ParseResult line) =>
        StandardsPlace
            .Of(
                line.GetValue(GlobalOptions.Data) ?? DataDirectory.DefaultPath(),
                line.GetValue(GlobalOptions.Standards)
            )
            .Load();
}
