using System.CommandLine;
using Plumbline.Standards;
using Plumbline.Web.Commands;

namespace Plumbline.Web.Standards;

/// <summary>The verb `standards check`.</summary>
internal static class CheckVerb
{
    /// <param name="inUse">What the installation uses, where no folder is named.</param>
    public static Command Create(Func<ParseResult, CatalogReading> inUse)
    {
        var folder = new Argument<string?>("DIR")
        {
            Description =
                "Folder with one folder for each edition, or the folder of one edition [default: those in use]",
            Arity = ArgumentArity.ZeroOrOne,
        };
        var check = new Command(
            "check",
            "Reads every standards file and lists what is wrong, with file, line and column."
        )
        {
            folder,
        };
        check.SetAction(line =>
        {
            var named = line.GetValue(folder);
            var reading = named is null ? inUse(line) : StandardsFolder.Load(named);
            var problems = reading.Problems.ToList();
            var approved = ApprovedFile.Read(
                named ?? line.GetValue(GlobalOptions.Standards) ?? StandardsFolder.Shipped,
                problems
            );
            var catalog = reading.Catalog ?? Catalog.Empty;
            if (reading.Catalog is not null)
                problems.AddRange(approved.Missing(catalog));
            if (problems.Count > 0 && !line.GetValue(GlobalOptions.Json))
                return line.WriteProblems(problems);

            // An installation's own lines are released by nobody: only a folder that is named is asked about them.
            var unapproved = named is null ? [] : approved.Unapproved(catalog);
            var editions = catalog.Editions.Count;
            var requirements = catalog.Editions.Sum(e => e.Requirements.Count());
            var crosswalks = catalog.Crosswalks.Count;
            line.Write(
                new
                {
                    editions,
                    requirements,
                    problems = CommandOutput.ForJson(problems),
                    crosswalks,
                    unapproved,
                },
                [
                    $"Nothing is wrong: {editions} editions, {requirements} requirements, {crosswalks} crosswalks.",
                    .. Note(unapproved),
                ]
            );
            return problems.Count == 0 ? 0 : 1;
        });
        return check;
    }

    private static IEnumerable<string> Note(IReadOnlyList<string> unapproved)
    {
        if (unapproved.Count > 0)
            yield return $"Not yet released: {unapproved.Count} ids, the first {unapproved[0]}; "
                + "`standards approve` adds them to approved-ids.txt.";
    }
}
