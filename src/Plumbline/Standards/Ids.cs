namespace Plumbline.Standards;

/// <summary>Every id met so far, over all editions, and what is named elsewhere and must be among them.</summary>
internal sealed class Ids(List<Problem> problems)
{
    /// <summary>So many wrong ids get an offer of what was meant; seeking takes long, and who has more has another trouble.</summary>
    private const int MostOffers = 100;

    private readonly Dictionary<string, Position> taken = [];
    private readonly List<(string Id, Func<Problem> Missing, Func<bool> Held)> wanted = [];
    private int offers;

    public void Take(string id, Position at)
    {
        if (id.Length > 0 && !taken.TryAdd(id, at))
            problems.Add(StandardsProblems.DuplicateId(at, id, taken[id]));
    }

    /// <summary>Notes that <paramref name="by"/> was carried over from the requirement <paramref name="id"/> of another edition.</summary>
    public void WantCarried(string id, Position at, string by) =>
        Want(
            id,
            () => Depth(id) == 2 && Edition(id) != Edition(by),
            () => StandardsProblems.CarriedFromUnknown(at, id)
        );

    /// <summary>Notes that a crosswalk names the edition <paramref name="id"/>.</summary>
    public void WantEdition(string id, Position at) =>
        Want(
            id,
            () => Depth(id) == 0,
            () => StandardsProblems.CrosswalkEdition(at, id, Offer(id, k => Depth(k) == 0))
        );

    /// <summary>Notes that a pair ends at a requirement or a standard <paramref name="id"/> of <paramref name="edition"/>.</summary>
    public void WantEnd(string id, Position at, string edition) =>
        Want(
            id,
            () => Depth(id) > 0 && Edition(id) == edition,
            () =>
                StandardsProblems.CrosswalkEnd(
                    at,
                    id,
                    edition,
                    Offer(id, k => Depth(k) > 0 && Edition(k) == edition)
                )
        );

    /// <summary>To be asked when every file was read.</summary>
    public void CheckWanted()
    {
        foreach (var (id, missing, held) in wanted)
            if (!taken.ContainsKey(id) || !held())
                problems.Add(missing());
    }

    public static string Edition(string id) => id.Split('/', 2)[0];

    private static int Depth(string id) => id.Count(c => c == '/');

    private string? Offer(string id, Func<string, bool> among) =>
        offers++ < MostOffers ? Nearest.To(id, taken.Keys.Where(among)) : null;

    private void Want(string id, Func<bool> held, Func<Problem> missing) => wanted.Add((id, missing, held));
}
