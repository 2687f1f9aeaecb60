using System.CommandLine;
using Microsoft.EntityFrameworkCore;
using Plumbline.Web.Accounts;
using Plumbline.Web.Commands;
using Plumbline.Web.Journal;
using Plumbline.Web.Storage;

namespace Plumbline.Web.Inspections;

/// <summary><c>plumbline inspection list | export | import</c>.</summary>
public static class InspectionCommand
{
    public static Command Create() =>
        new("inspection", "Inspections of this installation: list, write out, take in")
        {
            List(),
            Export(),
            Import(),
        };

    internal static Option<FileInfo> Out() =>
        new("--out")
        {
            Description = "Where to write it",
            HelpName = "FILE",
            Required = true,
        };

    internal static async Task<int> ExportAsync(
        ParseResult line,
        Guid id,
        FileInfo to,
        CancellationToken stop,
        string? passphrase = null
    )
    {
        using var installation = await line.OpenInstallationAsync(stop);
        // Beside it first: a file that was cut off must not look like one that is whole.
        var part = to.FullName + ".part";
        byte[] sha256;
        try
        {
            await using (var file = File.Create(part))
                sha256 = passphrase is null
                    ? await InspectionFile.ExportAsync(installation, id, file, stop)
                    : await InspectionFile.ExportEncryptedAsync(installation, id, file, passphrase, stop);
            File.Move(part, to.FullName, overwrite: true);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new ProblemException(InspectionCommandProblems.NotWritable(to.FullName, e.Message));
        }
        finally
        {
            if (File.Exists(part))
                File.Delete(part);
        }

        var hex = Convert.ToHexStringLower(sha256);
        line.Write(
            new
            {
                Id = id,
                File = to.FullName,
                Sha256 = hex,
            },
            $"{to.FullName} (SHA-256 {hex})"
        );
        return 0;
    }

    private static Command Export()
    {
        var id = new Argument<Guid>("ID") { Description = "Id of the inspection" };
        var to = Out();
        var encrypted = new Option<bool>("--encrypted")
        {
            Description =
                "Under a passphrase, as Field saves and opens it; a lost passphrase cannot be recovered",
        };
        var from = TypedPassphrase.File();
        var command = new Command("export", "Write an inspection to one file, plain unless told otherwise")
        {
            id,
            to,
            encrypted,
            from,
        };
        command.SetAction(
            (line, stop) =>
                ExportAsync(
                    line,
                    line.GetValue(id),
                    line.GetValue(to)!,
                    stop,
                    line.GetValue(encrypted)
                        ? TypedPassphrase.New(line.GetValue(from), line.InvocationConfiguration.Error)
                        : null
                )
        );
        return command;
    }

    private static Command Import()
    {
        var path = new Argument<string>("FILE") { Description = "A file that Plumbline wrote" };
        var from = TypedPassphrase.File();
        var command = new Command(
            "import",
            "Take in what a file holds, encrypted or plain: all of it, or nothing. Owners may read it"
        )
        {
            path,
            from,
        };
        command.SetAction(
            async (line, stop) =>
            {
                using var installation = await line.OpenInstallationAsync(stop);
                var owners = await OwnersAsync(installation, stop);
                using var writer = new JournalWriter(installation);
                var done = await InspectionFile.ImportAsync(
                    writer,
                    line.GetValue(path)!,
                    () => TypedPassphrase.Of(line.GetValue(from), line.InvocationConfiguration.Error),
                    owners
                );
                line.Write(
                    new
                    {
                        Id = done.Journal,
                        done.Accepted,
                        done.Already,
                    },
                    $"Inspection {done.Journal}: {done.Accepted:N0} entries taken in, {done.Already:N0} were here already."
                );
                return 0;
            }
        );
        return command;
    }

    private static Command List()
    {
        var command = new Command("list", "Every inspection, the newest first");
        command.SetAction(
            async (line, stop) =>
            {
                using var installation = await line.OpenInstallationAsync(stop);
                await using var context = await installation.Contexts.CreateDbContextAsync(stop);
                var rows = await context
                    .Set<InspectionRow>()
                    .AsNoTracking()
                    .OrderByDescending(i => i.LastDay)
                    .ThenByDescending(i => i.Id)
                    .ToListAsync(stop);
                var names = await PlannedNames.OfAsync(context, rows, stop);
                line.Write(
                    new
                    {
                        Inspections = rows.Select(i => new
                        {
                            i.Id,
                            Facility = names[i.Journal],
                            Start = i.FirstDay,
                            End = i.LastDay,
                            State = InspectionWords.Of(i.State),
                            i.Determined,
                            i.InScope,
                            i.Deficiencies,
                        }),
                    },
                    rows.Count == 0
                        ? ["No inspection yet."]
                        : rows.Select(i =>
                            $"{i.Id}  {i.FirstDay:yyyy-MM-dd} to {i.LastDay:yyyy-MM-dd}  {names[i.Journal]}: {InspectionWords.Of(i.State)}, "
                            + $"{i.Determined} of {i.InScope} determined, {i.Deficiencies} deficiencies"
                        )
                );
                return 0;
            }
        );
        return command;
    }

    private static async Task<IReadOnlyList<Guid>> OwnersAsync(
        Installation installation,
        CancellationToken stop
    )
    {
        await using var context = await installation.Contexts.CreateDbContextAsync(stop);
        return await context
            .Set<Account>()
            .Where(a => a.Role == AccountRole.Owner)
            .Select(a => a.Id)
            .ToListAsync(stop);
    }
}
