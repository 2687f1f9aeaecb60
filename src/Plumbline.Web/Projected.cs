using Plumbline.Facilities;
using Plumbline.Inspections;
using Plumbline.Journal;
using Plumbline.Review;
using Plumbline.Web.Inspections;
using Plumbline.Web.Journal;
using Plumbline.Web.Review;

namespace Plumbline.Web;

/// <summary>
/// What the rooms above the journal make of one journal, entry by entry: a function of the entries it was told, so that
/// the room that keeps bytes needs to know none of them.
/// </summary>
internal sealed class Projected(Guid journal)
{
    public Admission Admission { get; } = new(journal);

    public InspectionTally Tally { get; } = new();

    /// <summary>Empty unless the journal is a facility's.</summary>
    public FacilityRecord Facility { get; } = new();

    /// <summary>What the journal is of, as far as its entries say.</summary>
    public JournalKind Kind => Admission.IsFacility ? JournalKind.Facility : JournalKind.Inspection;

    /// <summary>What the whole journal comes to; its rows are written again where this changes.</summary>
    public (InspectionState State, int InScope, int Determined, int Deficiencies, int Recorded) State =>
        (Tally.State, Tally.InScope, Tally.Determined, Tally.Deficiencies, Facility.Applied);

    /// <summary>Takes an entry into account that stands in the journal now.</summary>
    /// <param name="thing">Null where the payload is not here or its kind is unknown.</param>
    public void Note(Entry entry, object? thing)
    {
        Admission.Note(entry, thing);
        if (FacilityKinds.Has(entry.Header.Kind) || entry.Header.Kind is "erased")
            Facility.Apply(entry.Header, thing);
        Tally.Apply(entry.Header, thing);
        if (thing is Erased erased)
            Tally.Erase(erased.Entry);
    }

    /// <summary>Whom an entry lets into its journal: a plan its team, as far as they have accounts.</summary>
    /// <remarks>Whoever pushes a plan is its lead; in a file the plan itself says who led.</remarks>
    public static IEnumerable<(Guid Account, Guid Member, Rights Rights)> LetsIn(
        object? thing,
        Bringer bringer
    ) =>
        thing is not Plan plan
            ? []
            : from member in plan.Team
            let account = member.IsLead && bringer.Account is { } pushed ? pushed : member.Account
            where account is not null
            select (account.Value, member.Id, member.IsLead ? Rights.Lead : Rights.Member);
}
