using Microsoft.EntityFrameworkCore;
using Plumbline.Inspections;
using Plumbline.Journal;
using Plumbline.Web.Journal;
using Plumbline.Web.Storage;

namespace Plumbline.Web.Review;

/// <summary>One line of the list of entries, in words.</summary>
/// <param name="Kind">Its name; also that only a newer Plumbline knows it.</param>
/// <param name="Payload">"present", or by whom, when and why it was erased.</param>
public sealed record ListedEntry(
    Guid Id,
    long Number,
    string Kind,
    string By,
    DateTimeOffset At,
    DateTimeOffset AcceptedAt,
    string Payload,
    bool MayBeErased
);

/// <summary>Some entries of one inspection, in the order of the chain, and what may be done with them.</summary>
/// <param name="Member">The member that the reader is; null for one who is none.</param>
/// <param name="Next">After which number the next page starts; null on the last.</param>
public sealed record EntryList(
    string Facility,
    IReadOnlyList<ListedEntry> Rows,
    bool MayErase,
    Guid? Member,
    long? Next,
    IReadOnlyList<CopyRow> Copies
)
{
    public const int PageSize = 50;

    /// <summary>Null where the account may not see the inspection, or there is none.</summary>
    public static async Task<EntryList?> OfAsync(
        PlumblineContext context,
        Guid inspection,
        Guid account,
        long after,
        CancellationToken stop
    )
    {
        if (await JournalAccess.FindAsync(context, inspection, account, stop) is not { } access)
            return null;
        var key = access.Journal.Key;
        // The few entries that give names and reasons, and the page: never the whole journal.
        var telling = await EntryRow
            .Of(context, key)
            .Where(e => e.Kind == "plan" || e.Kind == "erased")
            .ToListAsync(stop);
        if (telling.Select(e => Kinds.Read(e.Entry())).OfType<Plan>().FirstOrDefault() is not { } plan)
            return null;
        string NameOf(Guid member) =>
            plan.Team.FirstOrDefault(m => m.Id == member)?.Name ?? "a member not in the plan";
        var erased = telling
            .Select(e => (Row: e, Thing: Kinds.Read(e.Entry()) as Erased))
            .Where(e => e.Thing is not null)
            .GroupBy(e => e.Thing!.Entry)
            .ToDictionary(
                e => e.Key,
                e =>
                    $"erased by {NameOf(e.First().Row.Member)} on {e.First().Row.At:MMM d, yyyy}: {e.First().Thing!.Reason}"
            );
        var from = EntryRow.KeyOf(key, Math.Max(after, 0));
        var found = await EntryRow
            .Of(context, key)
            .Where(e => e.Key > from)
            .Take(PageSize + 1)
            .Select(e => new
            {
                e.Key,
                e.Id,
                e.Kind,
                e.Header,
                e.Member,
                e.At,
                e.AcceptedAt,
                e.State,
            })
            .ToListAsync(stop);
        var copies = await context
            .Set<CopyRow>()
            .AsNoTracking()
            .Where(c => c.Journal == key)
            .OrderBy(c => c.Id)
            .ToListAsync(stop);
        return new EntryList(
            plan.Facility.Name,
            [
                .. found
                    .Take(PageSize)
                    .Select(e => new ListedEntry(
                        e.Id,
                        EntryRow.NumberOf(e.Key),
                        Kinds.Words(EntryHeader.Read(e.Header)),
                        NameOf(e.Member),
                        e.At,
                        e.AcceptedAt,
                        e.State switch
                        {
                            PayloadState.Present => "present",
                            PayloadState.Withheld => "withheld",
                            _ => erased.GetValueOrDefault(e.Id, "erased elsewhere"),
                        },
                        e.State == PayloadState.Present && Admission.Protects(e.Kind) is null
                    )),
            ],
            access.Rights == Rights.Lead,
            access.Members is [var member, ..] ? member : null,
            found.Count > PageSize ? EntryRow.NumberOf(found[PageSize - 1].Key) : null,
            copies
        );
    }
}
