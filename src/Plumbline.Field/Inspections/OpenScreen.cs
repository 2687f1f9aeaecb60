using Microsoft.AspNetCore.Components;
using Plumbline.Journal;

namespace Plumbline.Field.Inspections;

/// <summary>A part of a screen that shows an open inspection, and draws itself anew when the inspection changes.</summary>
public abstract class OpenScreen : ComponentBase, IDisposable
{
    [Parameter, EditorRequired]
    public required OpenInspection Open { get; set; }

    /// <summary>Why the last thing that was asked for was refused; empty where it was not.</summary>
    protected IReadOnlyList<Problem> Problems { get; private set; } = [];

    /// <summary>Takes from the fold what the screen shows.</summary>
    protected virtual void Read() { }

    protected override void OnInitialized() => Open.Changed += Draw;

    protected override void OnParametersSet() => Read();

    /// <summary>Keeps what a verb gives, or shows why it refused.</summary>
    /// <returns>Whether it was kept.</returns>
    protected async Task<bool> KeepAsync(Func<IReadOnlyList<Entry>> make)
    {
        try
        {
            Problems = [];
            await Open.KeepAsync(make);
            return true;
        }
        catch (ProblemException e)
        {
            Problems = e.Problems;
            return false;
        }
    }

    private void Draw(IReadOnlySet<string>? requirements) =>
        _ = InvokeAsync(() =>
        {
            Read();
            StateHasChanged();
        });

    public virtual void Dispose()
    {
        Open.Changed -= Draw;
        GC.SuppressFinalize(this);
    }
}
