using System.CommandLine;
using Plumbline.Standards;
using Plumbline.Web.Commands;

namespace Plumbline.Web.Standards;

/// <summary>The verb `standards approve`.</summary>
internal static class ApproveVerb
{
    public static Command Create()
    {
        var folder = new Argument<string>("DIR")
        {
            Description = "Folder with one folder for each edition, and approved-ids.txt",
        };
        var approve = new Command(
            "approve",
            "Adds every new id to approved-ids.txt: once released, an id is never removed."
        )
        {
            folder,
        };
        approve.SetAction(line =>
        {
            var named = line.GetValue(folder)!;
            var reading = StandardsFolder.Load(named);
            var problems = reading.Problems.ToList();
            var approved = ApprovedFile.Read(named, problems);
            if (reading.Catalog is { } held)
                problems.AddRange(approved.Missing(held));
            if (problems.Count > 0)
                return line.WriteProblems(problems);

            var more = approved.Unapproved(reading.Require());
            if (more.Count > 0)
                ApprovedFile.Write(named, approved, more);
            line.Write(
                new { approved = approved.Count + more.Count, added = more },
                $"{more.Count} ids added, {approved.Count + more.Count} approved."
            );
            return 0;
        });
        return approve;
    }
}
