using Microsoft.AspNetCore.Components;
using Plumbline.Facilities;
using Plumbline.Journal;
using Plumbline.Web.Accounts;
using Plumbline.Web.Journal;

namespace Plumbline.Web.Facilities;

/// <summary>What the forms that write in a facility's journal share: who, when, the door, and what it refused.</summary>
public abstract class RecordForm : ComponentBase
{
    [Parameter, EditorRequired]
    public required Facility Facility { get; set; }

    [CascadingParameter]
    private HttpContext Context { get; set; } = default!;

    [Inject]
    private JournalWriter Writer { get; set; } = default!;

    [Inject]
    private TimeProvider Time { get; set; } = default!;

    [Inject]
    private NavigationManager Navigation { get; set; } = default!;

    protected IReadOnlyList<Problem> Problems { get; private set; } = [];

    /// <summary>Records the thing and goes to the facility's page; or shows why not.</summary>
    protected async Task RecordAsync<T>(Kind<T> kind, Func<T> thing)
        where T : class
    {
        try
        {
            var (made, account, at) = (thing(), Context.User.AccountId(), Time.GetUtcNow());
            await FacilityJournal.RecordAsync(Writer, Facility.Id, kind, made, account, at);
        }
        catch (ProblemException refusal)
        {
            Problems = refusal.Problems;
            return;
        }

        Navigation.NavigateTo($"facilities/{Facility.Id}");
    }

    /// <exception cref="ProblemException">facility-missing.</exception>
    protected static string Filled(string? text, string what) =>
        string.IsNullOrWhiteSpace(text)
            ? throw new ProblemException(FacilityProblems.Missing(what))
            : text.Trim();

    /// <exception cref="ProblemException">facility-dates.</exception>
    protected static void InOrder(DateOnly? from, DateOnly? to)
    {
        if (from is not null && to is not null && to < from)
            throw new ProblemException(FacilityProblems.EndsBeforeItBegins());
    }
}
