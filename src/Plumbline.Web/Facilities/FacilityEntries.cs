using Microsoft.EntityFrameworkCore;
using Plumbline.Journal;
using Plumbline.Web.Accounts;
using Plumbline.Web.Journal;
using Plumbline.Web.Storage;

namespace Plumbline.Web.Facilities;

/// <summary>One entry of a facility's journal, in words.</summary>
/// <param name="Said">What it says, or by whom, when and why that was erased.</param>
public sealed record FacilityEntry(
    Guid Id,
    long Number,
    string Kind,
    string By,
    DateTimeOffset At,
    string Said,
    bool MayBeErased
);

/// <summary>Everything recorded of one facility, in the order of its chain, and the copies that have left.</summary>
public sealed record FacilityEntries(IReadOnlyList<FacilityEntry> Rows, IReadOnlyList<CopyRow> Copies)
{
    /// <param name="edition">The title of an edition by its id.</param>
    public static async Task<FacilityEntries> OfAsync(
        PlumblineContext context,
        Guid facility,
        Func<string, string> edition,
        CancellationToken stop
    )
    {
        var journal = await context
            .Set<JournalRow>()
            .AsNoTracking()
            .SingleOrDefaultAsync(j => j.Id == facility && j.Kind == JournalKind.Facility, stop);
        if (journal is null)
            return new FacilityEntries([], []);
        var rows = await EntryRow.Of(context, journal.Key).ToListAsync(stop);
        var names = await context
            .Set<Account>()
            .AsNoTracking()
            .ToDictionaryAsync(a => a.Id, a => a.Name, stop);
        var read = rows.Select(row => (Row: row, Thing: Kinds.Read(row.Entry()))).ToList();
        var erased = read.Where(r => r.Thing is Erased)
            .GroupBy(r => ((Erased)r.Thing!).Entry)
            .ToDictionary(
                g => g.Key,
                g =>
                    $"Erased by {By(g.First().Row)} on {g.First().Row.At:MMM d, yyyy}: {((Erased)g.First().Thing!).Reason}"
            );
        return new FacilityEntries(
            [
                .. read.Select(r => new FacilityEntry(
                    r.Row.Id,
                    r.Row.Number,
                    FacilityWords.Kind(r.Row.Kind),
                    By(r.Row),
                    r.Row.At,
                    r.Row.State switch
                    {
                        PayloadState.Present => FacilityWords.Said(r.Thing, edition),
                        PayloadState.Withheld => "Withheld",
                        _ => erased.GetValueOrDefault(r.Row.Id, "Erased elsewhere"),
                    },
                    r.Row.State == PayloadState.Present && r.Row.Kind is not "erased"
                )),
            ],
            await context
                .Set<CopyRow>()
                .AsNoTracking()
                .Where(c => c.Journal == journal.Key)
                .OrderBy(c => c.Id)
                .ToListAsync(stop)
        );

        string By(EntryRow row) => names.GetValueOrDefault(row.Member, "nobody with an account here");
    }
}
