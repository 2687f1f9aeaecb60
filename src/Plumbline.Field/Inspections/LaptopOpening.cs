using Plumbline.Journal;

namespace Plumbline.Field.Inspections;

/// <summary>How an inspection is opened: folded once, beforehand where it is likely to be wanted.</summary>
public sealed partial class Laptop
{
    private readonly Dictionary<Guid, Task<OpenInspection?>> opening = [];
    private readonly Dictionary<Guid, List<Entry>> cameMeanwhile = [];
    private Guid? inHurry;

    /// <summary>The inspection, open; fetched from the installation where it is not here. Null where nobody has it.</summary>
    /// <exception cref="ProblemException">no-network, signed-out, where it has to be fetched.</exception>
    public async Task<OpenInspection?> OpenAsync(Guid id)
    {
        await StartAsync();
        if (Person is null)
            return null;
        inHurry = id;
        if (!open.ContainsKey(id) && Here.All(h => h.Id != id))
            await FetchAsync(id);
        if (await FoldAsync(id) is not { } inspection)
            return null;
        courier.Watched.Add(id);
        return inspection;
    }

    /// <summary>Folds the inspection that is likeliest to be opened next, in small steps, while somebody looks at the list.</summary>
    public async Task PrepareAsync()
    {
        if (open.Count == 0 && Here.FirstOrDefault(h => h.State == "open" && h.MayWrite) is { } likeliest)
            await FoldAsync(likeliest.Id);
    }

    private Task<OpenInspection?> FoldAsync(Guid id)
    {
        if (open.TryGetValue(id, out var already))
            return Task.FromResult<OpenInspection?>(already);
        if (!opening.TryGetValue(id, out var begun) || begun.IsCompleted)
            opening[id] = begun = FoldOnceAsync(id);
        return begun;
    }

    private async Task<OpenInspection?> FoldOnceAsync(Guid id)
    {
        if (Here.FirstOrDefault(h => h.Id == id) is not { } facts)
            return null;
        var meanwhile = cameMeanwhile[id] = [];
        var inspection = new OpenInspection(facts, [], Person!, vault, time);
        await inspection.FoldAsync(await vault.ReadEachAsync(id), () => inHurry == id);
        await inspection.FindAgainAsync();
        inspection.Facts = Here.FirstOrDefault(h => h.Id == id) ?? facts;
        open[id] = inspection;
        cameMeanwhile.Remove(id);
        inspection.Receive(meanwhile);
        return inspection;
    }

    // What comes while an inspection is being folded is taken in after it.
    private void Receive(Guid journal, IReadOnlyList<Entry> entries)
    {
        if (open.TryGetValue(journal, out var inspection))
            inspection.Receive(entries);
        else if (cameMeanwhile.TryGetValue(journal, out var meanwhile))
            meanwhile.AddRange(entries);
    }
}
