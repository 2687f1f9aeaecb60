using Plumbline.Evidence;
using Plumbline.Field.Inspections;
using Plumbline.Inspections;
using Plumbline.Journal;
using Plumbline.Review;

namespace Plumbline.Field.Transcribe;

/// <summary>
/// The rows of this sitting: on their way to the disk, kept, taken back. The next row never waits for the last one; a row
/// counts as saved when it is on the disk.
/// </summary>
public sealed class RowsKept(OpenInspection open)
{
    private readonly List<TypedRow> underway = [];
    private readonly Stack<Entry> sitting = new();

    /// <summary>A row was saved, refused or taken back.</summary>
    public event Action? Changed;

    /// <summary>What happened last, for who listens.</summary>
    public string Said { get; private set; } = "";

    /// <summary>Why the last taking back was refused; empty where it was not.</summary>
    public IReadOnlyList<Problem> Problems { get; private set; } = [];

    /// <summary>Rows of a sheet: those on their way to the disk first, then what stands, the newest first.</summary>
    public IReadOnlyList<TypedRow> Of(Sheet sheet) =>
        [.. Underway(sheet).Reverse(), .. TypedRow.Of(open, sheet)];

    /// <summary>The row of a line of the sheet that is on its way to the disk; null where none is.</summary>
    public TypedRow? Underway(Sheet sheet, Line line) =>
        Underway(sheet).FirstOrDefault(r => r.Line?.Id == line.Id);

    /// <summary>Sends a row to the disk.</summary>
    public async Task KeepAsync(TypedRow row)
    {
        underway.Add(row);
        Say(row, "typed");
        try
        {
            await open.KeepAsync(row.Entry);
            underway.Remove(row);
            sitting.Push(row.Entry);
            Say(row, "saved");
        }
        catch (ProblemException e)
        {
            underway[underway.IndexOf(row)] = row with { Problem = e.Problems[0] };
        }

        Changed?.Invoke();
    }

    /// <summary>Tries once more to keep a row that the browser did not keep.</summary>
    public Task KeepAgainAsync(TypedRow row)
    {
        underway.Remove(row);
        return KeepAsync(row with { Problem = null });
    }

    /// <summary>Undoes what was kept last in this sitting; a row that it corrected stands again.</summary>
    public async Task TakeBackLastAsync()
    {
        while (sitting.TryPop(out var last))
            if (!open.Inspection.IsReplaced(last.Id))
            {
                await TryAsync(() => open.Inspection.TakeBack([last], open.Me, open.Now));
                return;
            }
    }

    /// <summary>Takes a row out of the sheet, as a new entry; a row that was never kept is let go.</summary>
    public async Task TakeOutAsync(Entry entry)
    {
        if (underway.RemoveAll(r => r.Entry.Id == entry.Id && r.Problem is not null) > 0)
            Changed?.Invoke();
        else
            await TryAsync(() => [open.Inspection.TakeOut(entry.Id, open.Me, open.Now)]);
    }

    private async Task TryAsync(Func<IReadOnlyList<Entry>> make)
    {
        try
        {
            Problems = [];
            await open.KeepAsync(make);
            Said = "Taken back.";
        }
        catch (ProblemException e)
        {
            Problems = e.Problems;
        }

        Changed?.Invoke();
    }

    // Between the fold's telling and ours a row is in both.
    private IEnumerable<TypedRow> Underway(Sheet sheet) =>
        underway.Where(r =>
            !open.Inspection.Has(r.Entry.Id)
            && (
                r.Seen is { } seen
                    ? Sheet.Of(seen) == sheet
                    : r.Note is { } note
                        && (note.WrittenBy, note.Place, note.Day) == (sheet.Observer, sheet.Place, sheet.Day)
            )
        );

    private void Say(TypedRow row, string what) =>
        Said = $"{(row.Line is { } line ? $"Line {line.Number}, {line.Code}" : "Note")}: {what}.";
}
