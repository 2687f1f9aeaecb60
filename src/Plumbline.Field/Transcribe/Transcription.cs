using Plumbline.Evidence;
using Plumbline.Field.Inspections;
using Plumbline.Inspections;

namespace Plumbline.Field.Transcribe;

/// <summary>
/// Typing sheets in: the sheet in hand and the row being typed, which is checked when Enter is pressed.
/// </summary>
public sealed class Transcription(OpenInspection open)
{
    private SheetNumbers? numbers;
    private object? numbersOf;

    /// <summary>Something changed that the fold does not tell.</summary>
    public event Action? Changed;

    public OpenInspection Open => open;

    public SheetHead Head { get; private set; } = SheetHead.First(open);

    public SheetRow Row { get; private set; } = new();

    /// <summary>Why the row, or the sheet, was refused; empty where it was not.</summary>
    public IReadOnlyList<Problem> Problems { get; private set; } = [];

    /// <summary>The lines that a refused number may have meant.</summary>
    public IReadOnlyList<Line> Nearest { get; private set; } = [];

    /// <summary>The line that the number typed so far means; null where it means none.</summary>
    public Line? Line { get; private set; }

    /// <summary>The rows of this sitting.</summary>
    public RowsKept Kept { get; } = new(open);

    public DateOnly Today => DateOnly.FromDateTime(open.Local(open.Now).DateTime);

    /// <summary>Why nothing can be typed from the sheet in hand; null where it can.</summary>
    public Problem? SheetProblem =>
        Head.Sheet is { } sheet ? sheet.WhyNot(open.Plan, Today) : SheetProblems.WithoutDay;

    /// <summary>The rows of the sheet in hand, the newest first.</summary>
    public IReadOnlyList<TypedRow> Rows => Head.Sheet is { } sheet ? Kept.Of(sheet) : [];

    private SheetNumbers Numbers
    {
        get
        {
            if (!ReferenceEquals(numbersOf, open.Plan.Lines))
                (numbers, numbersOf) = (new SheetNumbers(open.Plan), open.Plan.Lines);
            return numbers!;
        }
    }

    public async Task FindAgainAsync()
    {
        if (await SheetHead.FindAgainAsync(open) is { } head)
            Head = head;
        Changed?.Invoke();
    }

    /// <summary>Takes another sheet in hand; what is half typed stays in the row.</summary>
    public void Take(SheetHead head)
    {
        Head = head;
        Look(Row.Line);
        _ = head.KeepAsync(open);
        Changed?.Invoke();
    }

    /// <summary>The number as typed so far; one that can be none any more is refused at once.</summary>
    public void Look(string typed)
    {
        Row = Row with { Line = typed };
        (Line, Problems, Nearest) = (null, [], []);
        if (typed.Trim().Length == 0)
            return;
        try
        {
            Line = Numbers.Find(typed, Head.Edition);
        }
        catch (ProblemException e)
        {
            if (Numbers.IsHopeless(typed.Trim()))
                Refuse(e);
        }
    }

    /// <summary>The number is typed to its end: one that means no line is refused with the nearest.</summary>
    public bool Settled()
    {
        if (Row.Line.Trim().Length == 0 || Line is not null)
            return true;
        try
        {
            Line = Numbers.Find(Row.Line, Head.Edition);
            return true;
        }
        catch (ProblemException e)
        {
            Refuse(e);
            return false;
        }
    }

    /// <summary>Takes one of the nearest in place of the number typed.</summary>
    public void Pick(Line line)
    {
        (Row, Line) = (Row with { Line = $"{line.Number}" }, line);
        (Problems, Nearest) = ([], []);
    }

    public void Type(SheetRow row) => Row = row;

    /// <summary>Enter: checks the row, sends it to the disk and makes room for the next, or says why not.</summary>
    public bool Enter()
    {
        Problems = [];
        if (!Settled())
            return false;
        try
        {
            if (SheetProblem is { } problem)
                throw new ProblemException(problem);
            var made = Row.Make(this);
            var row = new TypedRow(made.Entry, Line, made.Seen, made.Note, false);
            Leave();
            _ = Kept.KeepAsync(row);
            return true;
        }
        catch (ProblemException e)
        {
            Refuse(e);
            return false;
        }
    }

    /// <summary>Loads a row to be typed again; its entry will take the place of the one before.</summary>
    public void Correct(TypedRow row)
    {
        Row = SheetRow.Of(row);
        (Line, Problems, Nearest) = (row.Line, [], []);
        Changed?.Invoke();
    }

    /// <summary>Takes the sheet of a line in hand that was read in two ways, to type what the paper says.</summary>
    public void TypeAnew(SheetLine line)
    {
        var marks = line.Entered[0].Thing!;
        Take(
            new SheetHead(
                line.Sheet.Observer,
                line.Sheet.Place,
                line.Sheet.Day,
                line.Sheet.Method,
                marks.Origin
            )
        );
        Line = open.Plan.Line(line.Requirement);
        Row = new SheetRow { Line = $"{Line?.Number}", Instead = [.. line.Entered.Select(e => e.Id)] };
        Changed?.Invoke();
    }

    /// <summary>Empties the row.</summary>
    public void Leave()
    {
        (Row, Line, Problems, Nearest) = (new SheetRow(), null, [], []);
        Changed?.Invoke();
    }

    private void Refuse(ProblemException e)
    {
        Problems = e.Problems;
        Nearest = e.Problems[0].Code.StartsWith("line-number", StringComparison.Ordinal)
            ? Numbers.Nearest(Row.Line, Head.Edition)
            : [];
    }
}
