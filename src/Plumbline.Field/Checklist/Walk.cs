using Plumbline.Evidence;
using Plumbline.Facilities;
using Plumbline.Field.Evidence;
using Plumbline.Field.Findings;
using Plumbline.Field.Inspections;
using Plumbline.Inspections;
using Plumbline.Journal;

namespace Plumbline.Field.Checklist;

/// <summary>
/// Where somebody is on their walk through the lines: which standard is shown, which line is open, what is in hand. Parts
/// of the screen listen to what concerns them and draw themselves.
/// </summary>
public sealed class Walk : IDisposable
{
    private readonly Drawing drawing;
    private List<WalkedStandard> standards = [];
    private ILookup<string?, EarlierDeficiency> before = Array
        .Empty<EarlierDeficiency>()
        .ToLookup(d => d.Requirement);

    public Walk(OpenInspection open)
    {
        Open = open;
        drawing = new Drawing(
            () => Turned?.Invoke(),
            () => Handed?.Invoke(),
            spoken => SpokenOf?.Invoke(spoken),
            (from, to) => Moved?.Invoke(from, to),
            () => Progressed?.Invoke()
        );
        standards = [.. WalkedStandard.In(Open)];
        Standard = standards.FirstOrDefault(s => s.Holder == open.Me) ?? standards.FirstOrDefault();
        Line = Standard?.Lines.FirstOrDefault();
        open.Changed += Heard;
        open.Drafts.Forgotten += Forget;
    }

    public OpenInspection Open { get; }

    /// <summary>The standards with lines in scope, in the order of the plan's slice.</summary>
    public IReadOnlyList<WalkedStandard> Standards => standards;

    /// <summary>The one whose lines are shown; null where nothing is in scope.</summary>
    public WalkedStandard? Standard { get; private set; }

    /// <summary>The open line.</summary>
    public Line? Line { get; private set; }

    public InHand InHand { get; private set; }

    /// <summary>Why the last act was refused; null after one that was not.</summary>
    public Problem? Problem { get; private set; }

    /// <summary>What the last act did, for those who hear the screen.</summary>
    public string Said { get; private set; } = "";

    /// <summary>Digits typed so far of a line number to jump to.</summary>
    public string Number { get; internal set; } = "";

    public ObservationDraft Draft { get; internal set; } = new();

    public StatementDraft Statement { get; internal set; } = new();

    public bool Holds => Line is { } line && Open.Plan.MayDecide(Open.Me, line.Id);

    /// <summary>Another standard is shown, or the lines themselves changed.</summary>
    public event Action? Turned;

    /// <summary>The cursor went from one line to another, by requirement id.</summary>
    public event Action<string?, string?>? Moved;

    /// <summary>New entries speak of lines, by requirement id.</summary>
    public event Action<IReadOnlySet<string>>? SpokenOf;

    /// <summary>What is in hand changed, or a problem, a number or words to be heard.</summary>
    public event Action? Handed;

    /// <summary>How many lines of a standard are decided changed.</summary>
    public event Action? Progressed;

    /// <summary>Does several things, and tells the parts of the screen once, at the end: each draws itself once.</summary>
    public Task TogetherAsync(Func<Task> what) => drawing.TogetherAsync(what);

    /// <summary>Takes something in hand. A reader takes nothing that writes, and hears why.</summary>
    public void Take(InHand what, Problem? problem = null)
    {
        if (Open.WhyReadOnly is { } why && what is not (InHand.Nothing or InHand.Concern or InHand.Keys))
        {
            Say(why);
            return;
        }

        InHand = what;
        Problem = problem;
        drawing.Hand();
    }

    public void Say(string words)
    {
        Said = words;
        drawing.Hand();
    }

    /// <summary>What earlier inspections found deficient here, by line.</summary>
    public void Know(IEnumerable<EarlierDeficiency> earlier)
    {
        before = earlier.ToLookup(d => d.Requirement);
        drawing.Hand();
    }

    /// <summary>What was found deficient on the line before, newest first.</summary>
    public IEnumerable<EarlierDeficiency> FoundBefore(Line line) =>
        before[line.Id].OrderByDescending(d => d.Date);

    /// <summary>Opens a line, turning to its standard where another is shown.</summary>
    public void GoTo(Line line)
    {
        var from = Line;
        if (Standard is null || Standard.Standard.Id != line.Requirement.Standard)
        {
            Standard = standards.FirstOrDefault(s => s.Standard.Id == line.Requirement.Standard);
            Set(line);
            drawing.Turn();
        }
        else
        {
            Set(line);
        }

        drawing.Move(from?.Id, line.Id);
    }

    /// <summary>Opens the line so many lines further in the standard; at its ends nothing moves.</summary>
    public bool Step(int by)
    {
        if (Standard is null || Line is null)
            return false;
        var at = IndexOf(Line) + by;
        if (at < 0 || at >= Standard.Lines.Count)
        {
            Say(
                by > 0
                    ? $"This is the last line of {Standard.Title}. ] opens the next standard."
                    : $"This is the first line of {Standard.Title}."
            );
            return false;
        }

        GoTo(Standard.Lines[at]);
        return true;
    }

    public void Turn(int by)
    {
        var at = standards.FindIndex(s => s == Standard) + by;
        if (at >= 0 && at < standards.Count && standards[at].Lines is [var first, ..])
            GoTo(first);
    }

    public int IndexOf(Line line)
    {
        for (var i = 0; i < (Standard?.Lines.Count ?? 0); i++)
            if (Standard!.Lines[i].Id == line.Id)
                return i;
        return -1;
    }

    public void ClearDraft() => Draft = new();

    public void Dispose()
    {
        Open.Changed -= Heard;
        Open.Drafts.Forgotten -= Forget;
    }

    private void Forget()
    {
        (Draft, Statement) = (new(), new());
        if (InHand is InHand.Observation or InHand.Statement or InHand.Note or InHand.Concern)
            InHand = InHand.Nothing;
        Say("Something was erased. What was half typed is gone with it.");
    }

    private void Set(Line line)
    {
        Line = line;
        InHand = InHand.Nothing;
        Problem = null;
        Said = "";
        Number = "";
        Draft = new();
        Statement = new();
        drawing.Hand();
    }

    private void Heard(IReadOnlySet<string>? requirements)
    {
        if (requirements is null)
        {
            standards = [.. WalkedStandard.In(Open)];
            Standard =
                standards.FirstOrDefault(s => s.Standard.Id == Standard?.Standard.Id)
                ?? standards.FirstOrDefault();
            if (Line is null || IndexOf(Line) < 0)
                Line = Standard?.Lines.FirstOrDefault();
            drawing.Turn();
            return;
        }

        foreach (var requirement in requirements)
            if (Open.Plan.Line(requirement) is { } line)
                standards
                    .FirstOrDefault(s => s.Standard.Id == line.Requirement.Standard)
                    ?.Answer(requirement, Open.Evidence.IsAnswered(line));
        drawing.Speak(requirements);
    }
}
