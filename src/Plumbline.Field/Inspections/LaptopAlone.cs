using Plumbline.Field.Vault;
using Plumbline.Inspections;
using Plumbline.Journal;

namespace Plumbline.Field.Inspections;

/// <summary>A laptop that has Field and no installation: whose it is, and what becomes of its vault when it meets one.</summary>
public sealed partial class Laptop
{
    /// <summary>What could not be brought from the vault of before anybody signed in; null where nothing stands in the way.</summary>
    public Problem? NotBrought { get; private set; }

    /// <summary>Whether the person may say which member of the plan they are: where no installation says it.</summary>
    public bool MayClaim(JournalFacts facts) =>
        Person is { IsAlone: true } || facts is { Head: 0, Members: [] };

    /// <summary>Whether they may say it and have not been asked yet.</summary>
    public bool IsUnclaimed(JournalFacts facts) => MayClaim(facts) && facts is { Members: [], Rights: "" };

    /// <summary>Opens a vault that needs no installation, where nobody has one here yet.</summary>
    public async Task StartAloneAsync()
    {
        await StartAsync();
        if (Person is not null)
            return;
        Person = await vault.AloneAsync() ?? Person.Alone(Guid.CreateVersion7(time.GetUtcNow()));
        await vault.RememberAloneAsync(Person);
        await vault.RememberAsync(Person);
        await OpenVaultAsync(Person);
    }

    /// <summary>The person says which member of the plan they are, or that they only read. It is claimed, and kept here.</summary>
    public async Task ClaimAsync(OpenInspection inspection, Guid? member)
    {
        var facts = inspection.Facts with
        {
            Members = member is { } id ? [id] : [],
            Rights =
                member is null ? "reader"
                : member == inspection.Plan.Lead ? "lead"
                : "member",
        };
        await vault.PutJournalAsync(facts);
        await ListAsync();
        inspection.Stand(inspection.From with { ObservedBy = inspection.Me });
        await SendWhatMayGoAsync(facts);
        Changed?.Invoke();
    }

    /// <summary>The facts of an inspection that a file brought, as far as the plan and this person say them.</summary>
    internal JournalFacts FactsOf(Guid id, Plan plan)
    {
        Guid[] me = [.. plan.Team.Where(m => m.Account is { } a && a == Person?.Account).Select(m => m.Id)];
        var rights =
            me.Length == 0 ? ""
            : me.Contains(plan.Lead.Id) ? "lead"
            : "member";
        return new JournalFacts(
            id,
            plan.Facility.Name,
            plan.FirstDay,
            plan.LastDay,
            "open",
            rights,
            me,
            plan.Invented
        );
    }

    /// <summary>Whether the person may bring the entry to their installation: the lead everything, others their own.</summary>
    internal bool MayBring(JournalFacts facts, Entry entry) =>
        Person is { IsAlone: false }
        && (facts.Rights == "lead" || facts.Members.Contains(entry.Header.Member));

    private async Task SendWhatMayGoAsync(JournalFacts facts)
    {
        if (Person is { IsAlone: false } && facts.MayWrite)
            await vault.WaitUnsentAsync(
                facts.Id,
                (await vault.ReadJournalAsync(facts.Id)).Where(e => MayBring(facts, e)).Select(e => e.Id)
            );
    }

    // What was recorded before anybody signed in goes into the vault of who now did, as a file would; the old vault goes when
    // all of it is there.
    private async Task BringFromAloneAsync(Person person)
    {
        if (await vault.AloneAsync() is not { } alone)
            return;
        try
        {
            var there = await api.JournalsAsync();
            foreach (var old in await vault.JournalsAsync(alone))
            {
                var entries = await vault.ReadJournalAsync(old.Id, alone);
                var known = there.FirstOrDefault(j => j.Id == old.Id);
                var facts =
                    Here.FirstOrDefault(j => j.Id == old.Id)
                    ?? (
                        known is null
                            ? old
                            : old.For(known.Members) with
                            {
                                Rights = known.Rights,
                                State = known.State,
                            }
                    );
                var record = new FileRecord(
                    Guid.CreateVersion7(time.GetUtcNow()),
                    IsSaved: false,
                    time.GetUtcNow(),
                    "what was here before anybody signed in",
                    "",
                    time.GetUtcNow(),
                    old.Members is [var me, ..] ? me : null,
                    null,
                    [.. entries.CountBy(e => e.Header.Member).Select(m => new FromMember(m.Key, m.Value, 0))]
                );
                var merge = Merge.Of(old.Id, await vault.ReadJournalAsync(old.Id), entries);
                while (!await vault.MergeAsync(old.Id, merge, e => MayBring(facts, e), facts, record))
                    merge = Merge.Of(old.Id, await vault.ReadJournalAsync(old.Id), entries);
                foreach (var file in await vault.FilesAsync(old.Id, alone))
                    await vault.PutFileAsync(old.Id, file);
            }

            await vault.DropAloneAsync(alone);
            NotBrought = null;
        }
        catch (ProblemException e)
        {
            NotBrought = e.Problems[0];
        }

        await ListAsync();
    }
}
