using System.Collections.Concurrent;
using Plumbline.Web.Journal;
using Plumbline.Web.Storage;

namespace Plumbline.Web.Review;

/// <summary>
/// The facts of inspections looked at lately, each with the entry that they hold for: a page that is asked for again folds
/// thousands of entries only when one was added. The link, not the number alone, says whether the journal is the same one:
/// a database that was put back may reach the same number another way.
/// </summary>
internal sealed class KnownFacts
{
    private const int Most = 200;

    private readonly ConcurrentDictionary<Guid, (byte[] Link, InspectionFacts Facts)> known = [];

    /// <param name="journal">Read just now.</param>
    /// <returns>Null where the journal holds no plan yet.</returns>
    public async Task<InspectionFacts?> OfAsync(
        PlumblineContext context,
        JournalRow journal,
        CancellationToken stop
    )
    {
        if (known.TryGetValue(journal.Id, out var last) && last.Link.AsSpan().SequenceEqual(journal.Link))
            return last.Facts;
        if (await InspectionLoader.LoadAsync(context, journal.Id, stop) is not { } inspection)
            return null;
        var facts = InspectionFacts.Of(inspection);
        if (known.Count >= Most)
            known.Clear();
        // The fold may hold entries newer than the link that was read before it: then the next request folds once more.
        known[journal.Id] = (journal.Link, facts);
        return facts;
    }
}
