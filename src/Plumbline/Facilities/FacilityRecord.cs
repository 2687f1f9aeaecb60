using Plumbline.Journal;

namespace Plumbline.Facilities;

/// <summary>What the entries of a facility's journal say: a function of their set alone.</summary>
public sealed class FacilityRecord
{
    private readonly Replacements replacements = new();
    private readonly HashSet<Guid> erased = [];
    private readonly Dictionary<Guid, string> kinds = [];

    public FacilityRecord()
    {
        Added = new Ledger<FacilityAdded>(replacements);
        Aliases = new Ledger<Alias>(replacements);
        Places = new Ledger<Place>(replacements);
        Bindings = new Ledger<Binding>(replacements);
        Waivers = new Ledger<Waiver>(replacements);
    }

    /// <summary>That the facility was added by hand; empty for one that only public lists have.</summary>
    public Ledger<FacilityAdded> Added { get; }

    public Ledger<Alias> Aliases { get; }

    public Ledger<Place> Places { get; }

    public Ledger<Binding> Bindings { get; }

    public Ledger<Waiver> Waivers { get; }

    /// <summary>How many entries were applied; it only grows.</summary>
    public int Applied { get; private set; }

    /// <param name="thing">The payload as its kind reads it; null where it is not here.</param>
    public void Apply(EntryHeader header, object? thing)
    {
        Applied++;
        kinds[header.Id] = header.Kind;
        replacements.Add(header);
        if (erased.Contains(header.Id))
            thing = null;
        switch (header.Kind)
        {
            case "erased" when thing is Erased of:
                Erase(of.Entry);
                break;
            case "facility":
                Added.Add(header, thing as FacilityAdded);
                break;
            case "alias":
                Aliases.Add(header, thing as Alias);
                break;
            case "facility-place":
                Places.Add(header, thing as Place);
                break;
            case "binding":
                Bindings.Add(header, thing as Binding);
                break;
            case "waiver":
                Waivers.Add(header, thing as Waiver);
                break;
        }
    }

    /// <summary>Somebody who may write here erases one payload, with the reason. Its header, its hash and the chain remain.</summary>
    /// <param name="facility">Id of the facility, which is its journal's.</param>
    /// <exception cref="ProblemException">erase-unknown, erase-without-reason, erase-not-this.</exception>
    public Entry Erase(Guid facility, Guid entry, string reason, Guid by, DateTimeOffset at)
    {
        if (!kinds.TryGetValue(entry, out var kind))
            throw new ProblemException(EraseProblems.Unknown(entry));
        if (string.IsNullOrWhiteSpace(reason))
            throw new ProblemException(EraseProblems.WithoutReason);
        if (kind is "erased")
            throw new ProblemException(EraseProblems.NotThis(kind));
        return JournalKinds.Erased.Record(facility, new Erased(entry, reason.Trim()), by, at, refs: [entry]);
    }

    // An erasure wins, whichever of the two comes first.
    private void Erase(Guid entry)
    {
        erased.Add(entry);
        Added.Erase(entry);
        Aliases.Erase(entry);
        Places.Erase(entry);
        Bindings.Erase(entry);
        Waivers.Erase(entry);
    }
}
