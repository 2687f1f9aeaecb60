using Plumbline.Journal;

namespace Plumbline.Inspections;

/// <summary>What an inspection's entries say of its plan: who, where, which lines, who holds what.</summary>
public sealed class PlanRecord(Replacements replacements)
{
    private readonly Ledger<CatalogSlice> slices = new(replacements);
    private readonly Ledger<Plan> plans = new(replacements);
    private readonly Ledger<Place> places = new(replacements);
    private readonly Ledger<Assignment> assignments = new(replacements);
    private readonly Ledger<PlaceWalkers> walkers = new(replacements);
    private readonly Ledger<ScopeReasons> reasons = new(replacements);
    private readonly Ledger<ScopeChange> changes = new(replacements);
    private readonly Ledger<VisitFacts> facts = new(replacements);
    private readonly Ledger<Access> access = new(replacements);
    private Dictionary<string, Line>? lines;
    private ScopeRecord? scope;
    private Dictionary<string, WhyIn>? whyIn;

    /// <summary>The opening plan; null before it came, or where it was erased.</summary>
    public Plan? Plan { get; private set; }

    public EntryHeader? Opening { get; private set; }

    public Guid Lead => Plan?.Lead.Id ?? Guid.Empty;

    public IEnumerable<SliceEdition> Editions => AllSlices.SelectMany(s => s.Editions).DistinctBy(e => e.Id);

    public IEnumerable<SliceStandard> Standards =>
        AllSlices.SelectMany(s => s.Standards).DistinctBy(s => s.Id);

    public IEnumerable<Place> Places =>
        (Plan?.Places ?? [])
            .Concat(places.Standing.Select(p => p.Thing).OfType<Place>())
            .DistinctBy(p => p.Id);

    public IEnumerable<Recorded<Access>> Access => access.Standing;

    public IEnumerable<Recorded<ScopeChange>> ScopeChanges => changes.Standing;

    /// <summary>The newest standing facts of the day; null where none were recorded.</summary>
    public Recorded<VisitFacts>? VisitFacts => facts.Standing.LastOrDefault(f => f.IsHere);

    /// <summary>Every line of the frozen slices by requirement id, in scope or taken out of it again.</summary>
    public IReadOnlyDictionary<string, Line> Lines => lines ??= BuildLines();

    /// <summary>The lines in scope, by number.</summary>
    public IEnumerable<Line> Scope => Lines.Values.Where(l => InScope(l.Id)).OrderBy(l => l.Number);

    /// <summary>Lines that two changes of scope, neither knowing the other, take in and out. They stay in until the lead says.</summary>
    public IEnumerable<Line> ContestedScope =>
        ScopeNow.Contested.Select(Line).OfType<Line>().OrderBy(l => l.Number);

    public Line? Line(string requirement) => Lines.GetValueOrDefault(requirement);

    public bool InScope(string requirement) => ScopeNow.Has(requirement);

    internal ScopeRecord ScopeNow => scope ??= new ScopeRecord(Plan?.Scope ?? [], changes.Standing);

    public Member? Member(Guid id) => Plan?.Team.FirstOrDefault(m => m.Id == id);

    /// <summary>What a member is called; the lead of nothing is nobody.</summary>
    public string NameOf(Guid member) => Member(member)?.Name ?? "a member not in the plan";

    /// <summary>Whether the member may add to the inspection: its team may, and before there is a plan whoever opens it.</summary>
    public bool MayWrite(Guid member) => member != Guid.Empty && (Plan is null || Member(member) is not null);

    public string? PlaceName(Guid? place) =>
        place is null ? null : Places.FirstOrDefault(p => p.Id == place)?.Name;

    /// <summary>The member who decides a standard: the newest standing assignment, else the plan's, else the lead.</summary>
    public Guid HolderOf(string standard) => GivenTo(standard) ?? Lead;

    /// <summary>The member to whom a standard was given; null where it was given to nobody, and the lead decides it.</summary>
    public Guid? GivenTo(string standard) =>
        assignments.Standing.LastOrDefault(a => a.Thing?.Standard == standard)?.Thing?.Member
        ?? Plan?.Holders.FirstOrDefault(h => h.Standard == standard)?.Member;

    /// <summary>The members who walk a place: as last said of it, else as planned; none where nobody was given it.</summary>
    public IReadOnlyList<Guid> WalkersOf(Guid place) =>
        walkers.Standing.LastOrDefault(w => w.Thing?.Place == place)?.Thing?.Members
        ?? [.. (Plan?.Walkers ?? []).Where(w => w.Place == place).Select(w => w.Member)];

    /// <summary>Whether anybody was given a place to walk.</summary>
    public bool HasWalkers => Places.Any(p => WalkersOf(p.Id).Count > 0);

    /// <summary>Why a line is in scope, with what was found on it before; null where the plan does not say.</summary>
    public WhyIn? WhyIn(string requirement) => (whyIn ??= BuildWhyIn()).GetValueOrDefault(requirement);

    /// <summary>Whether <paramref name="member"/> may decide the line: its holder, or the lead.</summary>
    public bool MayDecide(Guid member, string requirement) =>
        member == Lead || (Line(requirement) is { } line && HolderOf(line.Requirement.Standard) == member);

    private IEnumerable<CatalogSlice> AllSlices =>
        slices
            .Standing.Where(s => Plan is null || s.Id == Plan.Slice)
            .Select(s => s.Thing)
            .Concat(changes.Standing.Select(c => c.Thing?.Slice))
            .OfType<CatalogSlice>();

    public void Apply(EntryHeader header, object? thing)
    {
        switch (header.Kind)
        {
            case "slice":
                slices.Add(header, thing as CatalogSlice);
                break;
            case "plan":
                plans.Add(header, thing as Plan);
                Open();
                break;
            case "place":
                places.Add(header, thing as Place);
                break;
            case "assignment":
                assignments.Add(header, thing as Assignment);
                break;
            case "walkers":
                walkers.Add(header, thing as PlaceWalkers);
                break;
            case "scope-reasons":
                reasons.Add(header, thing as ScopeReasons);
                break;
            case "scope-change":
                changes.Add(header, thing as ScopeChange);
                break;
            case "visit-facts":
                facts.Add(header, thing as VisitFacts);
                break;
            case "access":
                access.Add(header, thing as Access);
                break;
            default:
                return;
        }

        Forget();
    }

    public void Erase(Guid id)
    {
        slices.Erase(id);
        plans.Erase(id);
        places.Erase(id);
        assignments.Erase(id);
        walkers.Erase(id);
        reasons.Erase(id);
        changes.Erase(id);
        facts.Erase(id);
        access.Erase(id);
        Open();
        Forget();
    }

    private void Forget()
    {
        lines = null;
        scope = null;
        whyIn = null;
    }

    // Two plans for one journal can only meet in a merge; the lower id is the opening one everywhere.
    private void Open()
    {
        var first = plans.All.OrderBy(p => p.Id).FirstOrDefault();
        Plan = first?.Thing;
        Opening = first?.Header;
    }

    private Dictionary<string, Line> BuildLines()
    {
        var all = new Dictionary<string, Line>();
        foreach (var line in AllSlices.SelectMany(s => s.Lines))
            all.TryAdd(line.Id, line);
        return all;
    }

    // What the plan says of a line stands; a line taken in later is in for the reason of that change.
    private Dictionary<string, WhyIn> BuildWhyIn()
    {
        var all = new Dictionary<string, WhyIn>();
        foreach (var change in changes.Standing.Select(c => c.Thing).OfType<ScopeChange>())
        foreach (var line in change.Slice?.Lines ?? [])
            all[line.Id] = new WhyIn(line.Id, change.Reason);
        foreach (var why in reasons.Standing.SelectMany(r => r.Thing?.Lines ?? []))
            all[why.Requirement] = why;
        return all;
    }
}
