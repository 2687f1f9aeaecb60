using System.Text.Json;
using Plumbline.Facilities;
using Plumbline.Field.Inspections;
using Plumbline.Field.Outbox;
using Plumbline.Inspections;

namespace Plumbline.Field.Checklist;

/// <summary>
/// What published inspections and earlier ones of ours found deficient at the facility. Asked of the installation whenever
/// a walk is opened with a network, and kept on the laptop for when there is none.
/// </summary>
public sealed class FoundBefore(OpenInspection open, InstallationApi api)
{
    private const string Kept = "found before";

    /// <summary>What is kept of it here, then what the installation knows now; nothing where neither knows the facility.</summary>
    public async IAsyncEnumerable<IReadOnlyList<EarlierDeficiency>> ReadAsync()
    {
        var kept = await open.Drafts.ReadAsync(Kept);
        if (kept is not null)
            yield return Others(JsonSerializer.Deserialize(kept, PlanningDocuments.Facility));
        if (await AskAsync() is not { } known)
            yield break;
        var now = JsonSerializer.Serialize(known, PlanningDocuments.Facility);
        if (now == kept)
            yield break;
        await open.Drafts.PutAsync(Kept, now);
        yield return Others(known);
    }

    // What this inspection itself found is not before it.
    private IReadOnlyList<EarlierDeficiency> Others(PlannableFacility? known) =>
        [.. (known?.Earlier ?? []).Where(e => e.Inspection != open.Id)];

    private async Task<PlannableFacility?> AskAsync()
    {
        if (open.Plan.Plan is not { } plan)
            return null;
        try
        {
            return await api.GetAsync($"api/facilities/{plan.Facility.Id}", PlanningDocuments.Facility);
        }
        catch (ProblemException)
        {
            // No network, signed out, or a facility that only the plan knows: the walk goes on without.
            return null;
        }
    }
}
