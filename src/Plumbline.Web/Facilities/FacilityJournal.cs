using Microsoft.EntityFrameworkCore;
using Plumbline.Facilities;
using Plumbline.Journal;
using Plumbline.Web.Journal;
using Plumbline.Web.Storage;

namespace Plumbline.Web.Facilities;

/// <summary>Reads and writes a facility's journal: its id is the facility's.</summary>
public static class FacilityJournal
{
    /// <summary>What is recorded of the facility here; empty where nothing was.</summary>
    public static async Task<FacilityRecord> LoadAsync(
        PlumblineContext context,
        Guid facility,
        CancellationToken stop = default
    )
    {
        var record = new FacilityRecord();
        var key = await context
            .Set<JournalRow>()
            .Where(j => j.Id == facility)
            .Select(j => (long?)j.Key)
            .SingleOrDefaultAsync(stop);
        if (key is not { } journal)
            return record;
        var (from, to) = (EntryRow.KeyOf(journal, 0), EntryRow.KeyOf(journal, uint.MaxValue));
        var rows = await context
            .Set<EntryRow>()
            .AsNoTracking()
            .Where(e => e.Key > from && e.Key <= to)
            .ToListAsync(stop);
        foreach (var entry in rows.Select(r => r.Entry()))
            record.Apply(entry.Header, Kinds.Read(entry));
        return record;
    }

    /// <summary>Records one thing through the one door.</summary>
    /// <exception cref="ProblemException">The door refused it.</exception>
    public static async Task RecordAsync<T>(
        JournalWriter writer,
        Guid facility,
        Kind<T> kind,
        T thing,
        Guid account,
        DateTimeOffset at
    )
        where T : class
    {
        var arrival = Arrival.Of(kind.Record(facility, thing, account, at));
        await writer.AcceptAsync(facility, [arrival], Bringer.SignedIn(account));
        if (arrival.Problem is { } problem)
            throw new ProblemException(problem);
    }

    /// <summary>Adds a facility that no list has: its entry first, then the row that lists and searches show.</summary>
    /// <exception cref="ProblemException">facility-missing, facility-already-listed, or what the door says.</exception>
    public static async Task<Facility> AddAsync(
        PlumblineContext context,
        JournalWriter writer,
        FacilityAdded added,
        Guid account,
        DateTimeOffset at
    )
    {
        if (
            string.IsNullOrWhiteSpace(added.Name)
            || string.IsNullOrWhiteSpace(added.City)
            || string.IsNullOrWhiteSpace(added.State)
        )
            throw new ProblemException(FacilityProblems.Missing("name, city and state"));
        var facility = Facility.ByHand(added.Name, added.City, added.State, added.Type, at);
        if (
            await context
                .Set<Facility>()
                .AnyAsync(f =>
                    f.SearchText.StartsWith(facility.SearchText)
                    && f.City == facility.City
                    && f.State == facility.State
                )
        )
            throw new ProblemException(FacilityProblems.AlreadyListed(facility.Title, facility.Town));
        await RecordAsync(writer, facility.Id, FacilityKinds.Facility, added, account, at);
        context.Add(facility);
        await context.SaveChangesAsync();
        return facility;
    }

    /// <summary>Records another name, and lets searches find the facility by it.</summary>
    public static async Task AddAliasAsync(
        PlumblineContext context,
        JournalWriter writer,
        Facility facility,
        Alias alias,
        Guid account,
        DateTimeOffset at
    )
    {
        await RecordAsync(writer, facility.Id, FacilityKinds.Alias, alias, account, at);
        var text = $"{facility.SearchText} | {FacilityName.Normal(alias.Name)}";
        await context
            .Set<Facility>()
            .Where(f => f.Id == facility.Id)
            .ExecuteUpdateAsync(f => f.SetProperty(x => x.SearchText, text));
    }
}
