using System.CommandLine;
using Microsoft.EntityFrameworkCore;
using Plumbline.Journal;
using Plumbline.Web.Accounts;
using Plumbline.Web.Commands;
using Plumbline.Web.Facilities;
using Plumbline.Web.Inspections;
using Plumbline.Web.Journal;
using Plumbline.Web.Storage;

namespace Plumbline.Web.Review;

/// <summary><c>plumbline journal verify | export | erase | rebuild</c>; here, because erasing is the lead's review of what may stay.</summary>
public static class JournalCommand
{
    public static Command Create() =>
        new(
            "journal",
            "Journals of this installation: check, write out, erase, rebuild what is made from them"
        )
        {
            Verify(),
            Export(),
            Erase(),
            Rebuild(),
        };

    private static Command Verify()
    {
        var command = new Command(
            "verify",
            "Take every hash and link anew, and name the first entry that does not fit"
        );
        command.SetAction(
            async (line, stop) =>
            {
                using var installation = await line.OpenInstallationAsync(stop);
                var found = JournalVerification.Of(installation);
                var files = await KeptFiles.CheckAsync(installation, stop);
                List<Problem> problems = [.. found.Problems, .. files.Problems];
                var head = Convert.ToHexStringLower(found.Head);
                line.Write(
                    new
                    {
                        found.Entries,
                        Files = files.Count,
                        Head = head,
                        Journals = found.Journals.ToDictionary(
                            j => j.Key.ToString().ToLowerInvariant(),
                            j => j.Value
                        ),
                        Problems = CommandOutput.ForJson(problems),
                    },
                    [
                        .. problems.Select(p => p.ToString()),
                        problems.Count == 0
                            ? $"{found.Entries:N0} entries fit, in the journals of {Count(found, JournalKind.Inspection, "inspection")} and {Count(found, JournalKind.Facility, "facility", "facilities")}; so do {files.Count:N0} issued reports. The installation's head is {head}."
                            : $"{found.Entries:N0} entries were looked at.",
                    ]
                );
                return problems.Count == 0 ? 0 : 1;
            }
        );
        return command;
    }

    private static Command Export()
    {
        var journal = new Argument<Guid>("JOURNAL") { Description = "Id of the journal" };
        var to = InspectionCommand.Out();
        var command = new Command("export", "Write a journal to one plain file") { journal, to };
        command.SetAction(
            (line, stop) =>
                InspectionCommand.ExportAsync(line, line.GetValue(journal), line.GetValue(to)!, stop)
        );
        return command;
    }

    private static Command Erase()
    {
        var journal = new Argument<Guid>("JOURNAL") { Description = "Id of the inspection or the facility" };
        var entry = new Argument<Guid>("ENTRY") { Description = "Id of the entry whose payload goes" };
        var reason = new Option<string>("--reason")
        {
            Description = "Why; this stays",
            HelpName = "TEXT",
            Required = true,
        };
        var command = new Command(
            "erase",
            "Erase the payload of one entry for good; its header and the chain stay"
        )
        {
            journal,
            entry,
            reason,
        };
        command.SetAction(
            async (line, stop) =>
            {
                using var installation = await line.OpenInstallationAsync(stop);
                IReadOnlyList<Guid> withdrawn;
                using (var writer = new JournalWriter(installation))
                    withdrawn = await EraseAsync(
                        installation,
                        writer,
                        line.GetValue(journal),
                        line.GetValue(entry),
                        line.GetValue(reason)!,
                        stop
                    );
                line.Write(
                    new
                    {
                        Journal = line.GetValue(journal),
                        Entry = line.GetValue(entry),
                        Withdrawn = withdrawn,
                    },
                    [
                        $"The payload of entry {line.GetValue(entry)} is erased. Files and reports that have left are not reached.",
                        .. withdrawn.Select(r => $"Report {r} is withdrawn; issue a new version."),
                    ]
                );
                return 0;
            }
        );
        return command;
    }

    private static Command Rebuild()
    {
        var command = new Command(
            "rebuild",
            "Drop what lists and searches read, and make it from the journals anew"
        );
        command.SetAction(
            async (line, stop) =>
            {
                using var installation = await line.OpenInstallationAsync(stop);
                using (var writer = new JournalWriter(installation))
                    await writer.RebuildAsync();
                await using var context = await installation.Contexts.CreateDbContextAsync(stop);
                var journals = await context.Set<JournalRow>().CountAsync(stop);
                line.Write(
                    new { Journals = journals },
                    $"Made anew from {journals:N0} {(journals == 1 ? "journal" : "journals")}."
                );
                return 0;
            }
        );
        return command;
    }

    private static string Count(
        JournalVerification found,
        JournalKind kind,
        string one,
        string? many = null
    ) => $"{found.Journals[kind]:N0} {(found.Journals[kind] == 1 ? one : many ?? one + "s")}";

    private static async Task<IReadOnlyList<Guid>> EraseAsync(
        Installation installation,
        JournalWriter writer,
        Guid journal,
        Guid entry,
        string reason,
        CancellationToken stop
    )
    {
        var by = await BringerAsync(installation, stop);
        await using var context = await installation.Contexts.CreateDbContextAsync(stop);
        if (
            !await context
                .Set<JournalRow>()
                .AnyAsync(j => j.Id == journal && j.Kind == JournalKind.Facility, stop)
        )
            return await Erasure.EraseAsync(installation, writer, journal, entry, reason, by, stop: stop);
        var at = installation.Time.GetUtcNow();
        await FacilityJournal.EraseAsync(
            context,
            writer,
            journal,
            entry,
            reason,
            by,
            by.Account ?? installation.Id,
            at,
            stop
        );
        return [];
    }

    // Whoever may run this on the machine acts for the installation's first owner.
    private static async Task<Bringer> BringerAsync(Installation installation, CancellationToken stop)
    {
        await using var context = await installation.Contexts.CreateDbContextAsync(stop);
        var owner = await context
            .Set<Account>()
            .Where(a => a.Role == AccountRole.Owner)
            .OrderBy(a => a.Id)
            .Select(a => (Guid?)a.Id)
            .FirstOrDefaultAsync(stop);
        return new Bringer(Carrier.Account(owner ?? installation.Id), owner, true, []);
    }
}
