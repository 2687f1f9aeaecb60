namespace Plumbline.Standards;

/// <summary>
/// The ids of editions, standards and requirements that were released: inspections and reports keep them, so that none
/// is ever removed. Kept as a text of one id a line, in the order of their characters.
/// </summary>
public sealed class ApprovedIds
{
    public const string FileName = "approved-ids.txt";

    private readonly List<(string Id, Position At)> ids;

    private ApprovedIds(List<(string, Position)> ids) => this.ids = ids;

    public static ApprovedIds None { get; } = new([]);

    public int Count => ids.Count;

    /// <param name="path">The file's name as a person opens it.</param>
    public static ApprovedIds Read(string text, string path, List<Problem> problems)
    {
        var ids = new List<(string Id, Position At)>();
        var lines = text.Split('\n');
        for (var i = 0; i < lines.Length; i++)
        {
            var (id, at) = (lines[i].TrimEnd('\r'), new Position(path, i + 1, 1));
            if (id.Length == 0 && i == lines.Length - 1)
                break;
            if (i > 0 && string.CompareOrdinal(ids[^1].Id, id) >= 0)
                problems.Add(StandardsProblems.ApprovedOrder(at, id));
            ids.Add((id, at));
        }

        return new ApprovedIds(ids);
    }

    /// <summary>Those of one edition alone.</summary>
    public ApprovedIds Of(string edition) => new([.. ids.Where(i => Ids.Edition(i.Id) == edition)]);

    /// <summary>A problem for each id that the catalog holds no longer.</summary>
    public IEnumerable<Problem> Missing(Catalog catalog)
    {
        var held = Held(catalog).ToHashSet();
        return ids.Where(i => !held.Contains(i.Id))
            .Select(
                (i, before) =>
                    StandardsProblems.ApprovedMissing(
                        i.At,
                        i.Id,
                        // Where very many are gone, none was renamed; and seeking takes long.
                        before < 100
                            ? catalog.NearestId(i.Id)
                            : null
                    )
            );
    }

    /// <summary>The ids of the catalog that were not released yet, in order.</summary>
    public IReadOnlyList<string> Unapproved(Catalog catalog)
    {
        var approved = ids.Select(i => i.Id).ToHashSet();
        return [.. Held(catalog).Where(id => !approved.Contains(id)).Order(StringComparer.Ordinal)];
    }

    /// <summary>The text of the file once <paramref name="more"/> are approved too.</summary>
    public string With(IEnumerable<string> more) =>
        string.Concat(
            ids.Select(i => i.Id)
                .Concat(more)
                .Distinct()
                .Order(StringComparer.Ordinal)
                .Select(id => id + '\n')
        );

    private static IEnumerable<string> Held(Catalog catalog) =>
        catalog.Editions.SelectMany(e =>
            e.Standards.SelectMany(s => s.Requirements.Select(r => r.Id).Prepend(s.Id)).Prepend(e.Id)
        );
}
