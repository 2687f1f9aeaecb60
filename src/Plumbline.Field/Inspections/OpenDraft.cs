using System.Text.Json;
using Plumbline.Field.Outbox;
using Plumbline.Field.Vault;
using Plumbline.Inspections;
using Plumbline.Published;
using Plumbline.Standards;

namespace Plumbline.Field.Inspections;

/// <summary>
/// The plan in the making on this laptop, with what the installation knows that it can start from. Every change is saved
/// in the vault; it is found again after a reload.
/// </summary>
public sealed class OpenDraft
{
    private const string Key = "plan";
    private static readonly TimeSpan Quiet = TimeSpan.FromMilliseconds(250);

    private readonly EntryVault vault;
    private readonly InstallationApi api;
    private readonly TimeProvider time;
    private readonly IReadOnlyList<FoundAmong> found;
    private ScopeGrounds? grounds;
    private PlannableFacility? facility;
    private bool waits;
    private bool closed;

    private OpenDraft(
        EntryVault vault,
        InstallationApi api,
        TimeProvider time,
        Catalog catalog,
        IReadOnlyList<FoundAmong> found,
        PlanDraft plan
    )
    {
        (this.vault, this.api, this.time) = (vault, api, time);
        this.found = found;
        (Catalog, Plan) = (catalog, plan);
    }

    public Catalog Catalog { get; }

    public PlanDraft Plan { get; private set; }

    /// <summary>What the installation knows of the facility chosen; null before one is chosen, or where it was not reached.</summary>
    public PlannableFacility? Facility
    {
        get => facility;
        private set => (facility, grounds) = (value, null);
    }

    /// <summary>What its scope can be chosen by: what was found deficient before, at the facility and elsewhere.</summary>
    public ScopeGrounds Grounds => grounds ??= new ScopeGrounds(Facility?.Earlier ?? [], found);

    /// <summary>People with an account at the installation.</summary>
    public IReadOnlyList<Colleague> Colleagues { get; private init; } = [];

    /// <summary>How many lines of a draft found again the catalog no longer holds; they left its scope.</summary>
    public int Gone { get; private init; }

    public DateTimeOffset? SavedAt { get; private set; }

    public event Action? Changed;

    /// <summary>The draft kept on this laptop, or an empty one, with the installation's catalog and people.</summary>
    /// <exception cref="ProblemException">no-network, signed-out: planning needs an installation in reach.</exception>
    public static async Task<OpenDraft> OpenAsync(
        EntryVault vault,
        InstallationApi api,
        Person person,
        TimeProvider time
    )
    {
        var catalog = new Catalog((await api.GetAsync("api/catalog", CatalogDocument.Json)).Editions);
        var colleagues = await api.GetAsync("api/accounts", PlanningDocuments.Colleagues);
        var found = await api.GetAsync("api/found-deficient", PublishedDocuments.Found);
        var kept = await vault.DraftAsync(Key) is { Length: > 0 } json
            ? JsonSerializer.Deserialize(json, InspectionKinds.Draft)
            : null;
        var plan = kept ?? Empty(person, time);
        string[] gone = [.. plan.Scope.Where(id => catalog.Requirement(id) is null)];
        if (gone.Length > 0)
            plan = plan.Drop(gone);
        plan = plan with { Editions = [.. plan.Editions.Where(e => catalog.Edition(e.Edition) is not null)] };
        var draft = new OpenDraft(vault, api, time, catalog, found, plan)
        {
            Colleagues = colleagues,
            Gone = gone.Length,
        };
        if (plan.Facility is { } facility)
            draft.Facility = await draft.AskAsync(facility.Id);
        return draft;
    }

    /// <summary>Changes the draft by one of its verbs and saves it.</summary>
    public void Change(Func<PlanDraft, PlanDraft> how)
    {
        Plan = how(Plan);
        Changed?.Invoke();
        _ = SaveAsync();
    }

    /// <summary>Facilities of the installation that the words find, at most twenty.</summary>
    /// <exception cref="ProblemException">no-network, signed-out.</exception>
    public Task<List<PlannedFacility>> SearchAsync(string words) =>
        api.GetAsync(
            $"api/facilities?search={Uri.EscapeDataString(words)}&take=20",
            PlanningDocuments.Facilities
        );

    /// <summary>Chooses a facility, with what the installation knows of it.</summary>
    /// <exception cref="ProblemException">no-network, signed-out, facility-not-found.</exception>
    public async Task ChooseAsync(Guid facility)
    {
        var known = await api.GetAsync($"api/facilities/{facility}", PlanningDocuments.Facility);
        Facility = known;
        Change(p => p.At(known));
    }

    /// <summary>Throws the draft away and begins an empty one.</summary>
    public void StartAnew(Person person)
    {
        Facility = null;
        Change(_ => Empty(person, time));
    }

    /// <summary>The draft became an inspection: nothing of it is kept as a draft.</summary>
    public async Task CloseAsync()
    {
        closed = true;
        await vault.PutDraftAsync(Key, null);
    }

    private static PlanDraft Empty(Person person, TimeProvider time) =>
        PlanDraft.New(
            DateOnly.FromDateTime(time.GetLocalNow().DateTime),
            person.Account,
            person.Name,
            time.GetUtcNow()
        );

    private async Task<PlannableFacility?> AskAsync(Guid facility)
    {
        try
        {
            return await api.GetAsync($"api/facilities/{facility}", PlanningDocuments.Facility);
        }
        catch (ProblemException)
        {
            return null; // The draft holds what was known of it when it was chosen.
        }
    }

    private async Task SaveAsync()
    {
        if (waits)
            return;
        waits = true;
        await Task.Delay(Quiet, time);
        waits = false;
        if (closed)
            return;
        await vault.PutDraftAsync(Key, JsonSerializer.Serialize(Plan, InspectionKinds.Draft));
        SavedAt = time.GetLocalNow();
        Changed?.Invoke();
    }
}
