using System.CommandLine;
using Plumbline.Standards;
using Plumbline.Web.Commands;
using Plumbline.Web.Storage;

namespace Plumbline.Web.Standards;

/// <summary>The verb `standards import`.</summary>
internal static class StandardsImport
{
    public static Command Create()
    {
        var file = new Argument<string>("FILE")
        {
            Description = "A workbook (.xlsx), a CSV file, or an OSCAL catalog (.json)",
        };
        var edition = new Option<string>("--edition")
        {
            Description = "Id of the edition that it is, held here or new",
            HelpName = "ID",
            Required = true,
        };
        var folder = new Option<string?>("--out")
        {
            Description =
                "Folder to write the edition's folder into [default: standards in the data directory]",
            HelpName = "DIR",
        };
        var import = new Command(
            "import",
            "Writes a standard set as files of an edition, or lists what is wrong with it."
        )
        {
            file,
            edition,
            folder,
        };
        import.SetAction(line =>
        {
            var held = StandardsCommand.InUse(line).Require();
            var read = EditionImport.Read(line.GetValue(file)!, line.GetValue(edition)!, held);
            var named = line.GetValue(folder);
            var target =
                named
                ?? StandardsFolder.Overlay(line.GetValue(GlobalOptions.Data) ?? DataDirectory.DefaultPath());
            var written = Prepared(target).Write(read, held, whole: named is not null);
            var (lines, unverified) = (read.Requirements.Count(), read.Count(Basis.Unverified));
            line.Write(
                new
                {
                    edition = read.Id,
                    standards = read.Standards.Count,
                    requirements = lines,
                    unverified,
                    folder = target,
                    written,
                },
                written.Count == 0
                    ? "Nothing differs from what is held here; no file was written."
                    : $"{lines} lines in {read.Standards.Count} standards of {read.Short}, {unverified} of them unverified; "
                        + $"{written.Count} files written below {target}. A Plumbline that runs reads them when it starts again."
            );
            return 0;
        });
        return import;
    }

    private static ImportedFolder Prepared(string target)
    {
        try
        {
            Directory.CreateDirectory(target);
            return new ImportedFolder(target);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new ProblemException(StandardsProblems.NotWritten(target, e.Message));
        }
    }
}
