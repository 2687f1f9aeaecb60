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
        var rows = await EntryRow.Of(context, journal).ToListAsync(stop);
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

    /// <summary>
    /// Erases one payload, and waits until no byte of it is left in the data directory, as far as no reader holds on to the
    /// database's log.
    /// </summary>
    /// <param name="account">Who erases.</param>
    /// <exception cref="ProblemException">Those of <see cref="FacilityRecord.Erase"/>, or what the door says.</exception>
    public static async Task EraseAsync(
        PlumblineContext context,
        JournalWriter writer,
        Guid facility,
        Guid entry,
        string reason,
        Bringer by,
        Guid account,
        DateTimeOffset at,
        CancellationToken stop = default
    )
    {
        var record = await LoadAsync(context, facility, stop);
        var arrival = Arrival.Of(record.Erase(facility, entry, reason, account, at));
        await writer.AcceptAsync(facility, [arrival], by);
        if (arrival.Problem is { } problem)
            throw new ProblemException(problem);
    }

    /// <summary>Adds a facility that no list has; its row is written with its entry.</summary>
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
        var key = FacilityName.Key(facility.Name, facility.City, facility.State);
        var alike = await context
            .Set<Facility>()
            .AsNoTracking()
            .Where(f => f.State == facility.State)
            .ToListAsync();
        if (alike.Exists(f => FacilityName.Key(f.Name, f.City, f.State) == key))
            throw new ProblemException(FacilityProblems.AlreadyListed(facility.Title, facility.Town));
        await RecordAsync(writer, facility.Id, FacilityKinds.Facility, added, account, at);
        return facility;
    }
}
