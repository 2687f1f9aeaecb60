using System.CommandLine;
using Plumbline.Standards.Official;
using Plumbline.Web.Commands;

namespace Plumbline.Web.Standards.Official;

/// <summary>The verb `standards outline`.</summary>
internal static class OutlineCommand
{
    public static Command Create()
    {
        var file = new Argument<string>("FILE")
        {
            Description = "The official document: PDF, eCFR XML, Markdown, or text in UTF-8",
        };
        var folder = new Option<string>("--out")
        {
            Description = "New folder for the files; its name is the edition's id",
            HelpName = "DIR",
            Required = true,
        };
        var name = new Option<string?>("--name")
        {
            Description =
                "How reports call the edition, for its citations: \"NDS 2031\", \"6 CFR\" [default: the folder's name]",
            HelpName = "NAME",
        };
        var outline = new Command(
            "outline",
            "Drafts the files of an edition from its official document, without a sentence of it."
        )
        {
            file,
            folder,
            name,
        };
        outline.SetAction(line =>
        {
            var read = OfficialFile.Read(line.GetValue(file)!);
            var target = Path.GetFullPath(line.GetValue(folder)!);
            var id = Path.GetFileName(Path.TrimEndingDirectorySeparator(target));
            var draft = Outline.Of(read.Document, id, line.GetValue(name) ?? id);
            OutlineFiles.Write(draft, read, target);
            var lines = draft.Standards.Sum(s => s.Lines.Count);
            line.Write(
                new
                {
                    edition = id,
                    folder = target,
                    read.Sha256,
                    standards = draft.Standards.Select(s => new
                    {
                        s.Number,
                        s.Title,
                        s.Part,
                        lines = s.Lines.Select(l => l.Citation),
                        s.Others,
                    }),
                },
                $"{draft.Standards.Count} standards and {lines} lines are drafted in {target}.",
                "Write each sentence in your own words and fill in what is empty; `standards check` lists what is left."
            );
            return 0;
        });
        return outline;
    }
}
