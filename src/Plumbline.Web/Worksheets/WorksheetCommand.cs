using System.CommandLine;
using Plumbline.Web.Commands;
using Plumbline.Web.Journal;
using Plumbline.Worksheets;

namespace Plumbline.Web.Worksheets;

/// <summary><c>plumbline worksheets INSPECTION</c> writes the sheets that a team carries in.</summary>
public static class WorksheetCommand
{
    public static Command Create()
    {
        var inspection = new Argument<string>("INSPECTION") { Description = "Id of the inspection" };
        var member = new Option<string?>("--member")
        {
            Description = "Name or id of one member; without it the whole team's",
        };
        var by = new Option<string?>("--by") { Description = "place or standard" };
        var paper = new Option<string?>("--paper") { Description = "letter or a4" };
        var pocket = new Option<bool>("--pocket")
        {
            Description = "The page of the law for the pocket in place of worksheets",
        };
        var format = new Option<string>("--format")
        {
            Description = "html or pdf",
            DefaultValueFactory = _ => "html",
        };
        var to = new Option<string?>("--out") { Description = "File to write", HelpName = "FILE" };
        var worksheets = new Command("worksheets", "Write the sheets that a team carries in")
        {
            inspection,
            member,
            by,
            paper,
            pocket,
            format,
            to,
        };
        worksheets.SetAction(
            (line, stop) =>
            {
                var choice = WorksheetChoice.Read(line.GetValue(by), line.GetValue(paper));
                return WriteAsync(
                    line,
                    line.GetValue(inspection)!,
                    PaperFile.Checked(line.GetValue(format)!),
                    line.GetValue(to),
                    line.GetValue(pocket)
                        ? ("pocket page", desk => desk.Pocket(choice.Paper))
                        : ("worksheets", desk => desk.Worksheets(line.GetValue(member), choice)),
                    stop
                );
            }
        );
        return worksheets;
    }

    private static async Task<int> WriteAsync(
        ParseResult line,
        string inspection,
        string format,
        string? to,
        (string Kind, Func<WorksheetDesk, PaperFile> Print) wanted,
        CancellationToken stop
    )
    {
        using var installation = await line.OpenInstallationAsync(stop);
        await using var context = await installation.Contexts.CreateDbContextAsync(stop);
        var desk =
            (Guid.TryParse(inspection, out var id) ? await WorksheetDesk.FindAsync(context, id, stop) : null)
            ?? throw new ProblemException(WorksheetFileProblems.InspectionUnknown(inspection));
        var made = wanted.Print(desk);
        var path = Path.GetFullPath(to ?? $"{made.Name}.{format}");
        var bytes = await made.WriteAsync(format, stop);
        try
        {
            await File.WriteAllBytesAsync(path, bytes, stop);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new ProblemException(WorksheetFileProblems.NotWritten(path, e.Message));
        }

        await context.LeaveAsync(
            id,
            wanted.Kind,
            desk.Head,
            bytes,
            null,
            installation.Time.GetUtcNow(),
            stop
        );
        line.Write(new { File = path, Format = format }, $"Written to {path}");
        return 0;
    }
}
