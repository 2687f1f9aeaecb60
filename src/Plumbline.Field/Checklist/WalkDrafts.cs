using Plumbline.Field.Evidence;
using Plumbline.Field.Findings;
using Plumbline.Field.Inspections;

namespace Plumbline.Field.Checklist;

/// <summary>What is half typed on a walk: kept with every key, found again after a reload, forgotten once it is recorded.</summary>
public sealed class WalkDrafts(Walk walk)
{
    public const string Note = "note";
    public const string Concern = "concern";

    private Drafts Kept => walk.Open.Drafts;

    public static string Observation(string requirement) => $"observation {requirement}";

    public static string Statement(string requirement) => $"statement {requirement}";

    public Task<string?> NoteAsync() => Kept.ReadAsync(Note);

    public Task KeepNoteAsync(string text) => Kept.PutAsync(Note, text.Trim().Length == 0 ? null : text);

    /// <summary>The observation half typed on the open line comes into the form, where nothing is in it yet.</summary>
    public async Task FindObservationAsync()
    {
        if (
            walk is { Line: { } line, Draft.IsEmpty: true }
            && ObservationDraft.Parse(await Kept.ReadAsync(Observation(line.Id))) is { } typed
        )
            walk.Draft = typed;
    }

    public Task KeepObservationAsync() =>
        walk.Line is { } line
            ? Kept.PutAsync(Observation(line.Id), walk.Draft.IsEmpty ? null : walk.Draft.ToJson())
            : Task.CompletedTask;

    /// <summary>What was in the form is recorded with the line; half-typed text that nobody opened stays.</summary>
    public async Task DoneWithObservationAsync(string requirement, ObservationDraft recorded)
    {
        if (!recorded.IsEmpty)
            await Kept.PutAsync(Observation(requirement), null);
    }

    public async Task<StatementDraft?> StatementAsync(string requirement) =>
        StatementDraft.Parse(await Kept.ReadAsync(Statement(requirement)));

    public async Task<StatementDraft?> ConcernAsync() => StatementDraft.Parse(await Kept.ReadAsync(Concern));

    /// <summary>Keeps the statement or concern in hand.</summary>
    public Task KeepStatementAsync() =>
        Key is { } key ? Kept.PutAsync(key, walk.Statement.ToJson()) : Task.CompletedTask;

    /// <summary>Forgets the statement or concern in hand: it is written up, or thrown away.</summary>
    public Task DoneWithStatementAsync() => Key is { } key ? Kept.PutAsync(key, null) : Task.CompletedTask;

    // A statement is kept under the line on which it was opened, whichever lines it names by now.
    private string? Key =>
        walk.InHand == InHand.Concern ? Concern
        : walk is { InHand: InHand.Statement, Line: { } line } ? Statement(line.Id)
        : null;
}
