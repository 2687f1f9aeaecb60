using Plumbline.Evidence;
using Plumbline.Field.Findings;
using Plumbline.Findings;
using Plumbline.Inspections;
using Plumbline.Journal;
using Plumbline.Review;

namespace Plumbline.Field.Checklist;

/// <summary>What a person does on a walk. Each act keeps its entries, or shows why it was refused and keeps nothing.</summary>
public sealed class WalkActs(Walk walk)
{
    private readonly WalkDrafts drafts = new(walk);
    private readonly Stack<(Line? Line, IReadOnlyList<Entry> Entries)> acts = new();

    /// <summary>One key on the open line; on a standard that one holds it decides too. Then it moves on.</summary>
    public async Task PressAsync(Verdict verdict, WhyNot? why = null)
    {
        if (walk.Line is not { } line)
            return;
        var open = walk.Open;
        var holds = walk.Holds;
        if (verdict == Verdict.Unable && holds && why is null)
        {
            walk.Take(InHand.Why);
            return;
        }

        var draft = walk.Draft;
        var kept = await TryAsync(
            line,
            () =>
                open.Evidence.Press(
                    open.Plan,
                    open.Id,
                    line.Id,
                    verdict,
                    open.From,
                    open.Me,
                    open.Now,
                    why,
                    draft.Note,
                    draft.Extent
                )
        );
        if (!kept)
            return;
        await drafts.DoneWithObservationAsync(line.Id, draft);
        walk.ClearDraft();
        if (verdict == Verdict.Deficient && holds)
            await OpenStatementAsync();
        else if (!walk.Step(1))
            walk.Take(InHand.Nothing);
        else
            walk.Say($"{line.Code}: {EvidenceWords.Of(verdict)}.");
    }

    /// <summary>Records what was typed as an observation, and decides nothing.</summary>
    public async Task ObserveAsync()
    {
        if (walk.Line is not { } line)
            return;
        var (open, draft) = (walk.Open, walk.Draft);
        var kept = await TryAsync(
            line,
            () =>
                [
                    open.Plan.Observe(
                        open.Id,
                        line.Id,
                        draft.Shows,
                        open.From,
                        open.Me,
                        open.Now,
                        draft.Note,
                        draft.Extent,
                        draft.Reading
                    ),
                ]
        );
        if (kept)
        {
            await drafts.DoneWithObservationAsync(line.Id, draft);
            walk.ClearDraft();
            walk.Take(InHand.Nothing);
            walk.Say($"Observation on {line.Code} recorded.");
        }
    }

    /// <summary>Opens the deficiency statement of the open line: what was typed before, what stands, or a new one.</summary>
    public async Task OpenStatementAsync()
    {
        if (walk.Line is not { } line)
            return;
        var open = walk.Open;
        var standing = open.Findings.DeficienciesUnder(line.Id).LastOrDefault(f => f.IsHere);
        var typed = await drafts.StatementAsync(line.Id);
        walk.Statement =
            typed is not null && typed.Instead == standing?.Id ? typed
            : standing?.Thing is { } finding ? StatementDraft.From(finding, standing.Id)
            : New(line);
        walk.Take(InHand.Statement);
    }

    private StatementDraft New(Line line)
    {
        var open = walk.Open;
        var extent = open.Evidence.StateOf(line).Extent(open.Plan);
        return new StatementDraft
        {
            Requirement = line.Id,
            N = $"{extent?.N}",
            Of = $"{extent?.Of}",
            Noun = extent?.Noun ?? "",
        };
    }

    /// <summary>Opens the form for an observation with what is half typed of it.</summary>
    public async Task OpenObservationAsync()
    {
        await drafts.FindObservationAsync();
        walk.Take(InHand.Observation);
    }

    /// <summary>Keeps the statement or concern in hand as half typed.</summary>
    public Task SaveDraftAsync() => drafts.KeepStatementAsync();

    /// <summary>Writes what is in hand up as a finding, and moves on from a deficiency.</summary>
    public async Task WriteAsync()
    {
        var (open, draft, inHand) = (walk.Open, walk.Statement, walk.InHand);
        var kept = await TryAsync(
            walk.Line,
            () => [open.Findings.Write(open.Id, draft.Finding, open.Me, open.Now, draft.Instead)]
        );
        if (!kept)
            return;
        await drafts.DoneWithStatementAsync();
        walk.Statement = new StatementDraft { Type = draft.Type };
        if (inHand != InHand.Statement || !walk.Step(1))
            walk.Take(inHand == InHand.Concern ? InHand.Concern : InHand.Nothing);
        walk.Say($"The {FindingWords.Of(draft.Type)} is written up.");
    }

    public async Task JotAsync(string text)
    {
        var open = walk.Open;
        if (
            await TryAsync(null, () => [EvidenceVerbs.Jot(open.Id, text, open.From.Place, open.Me, open.Now)])
        )
        {
            await drafts.KeepNoteAsync("");
            walk.Take(InHand.Nothing);
            walk.Say("The note is kept to sort later.");
        }
    }

    /// <summary>Adds a place that the plan does not name, and stands there.</summary>
    public async Task AddPlaceAsync(string name, string? type)
    {
        var open = walk.Open;
        var place = new Place(
            Guid.CreateVersion7(open.Now),
            name.Trim(),
            string.IsNullOrWhiteSpace(type) ? null : type.Trim()
        );
        if (await TryAsync(null, () => [InspectionKinds.Place.Record(open.Id, place, open.Me, open.Now)]))
        {
            open.Stand(open.From with { Place = place.Id });
            walk.Take(InHand.Nothing);
            walk.Say($"{place.Name} is added, and you stand there.");
        }
    }

    /// <summary>Takes a finding back, with the reason.</summary>
    public async Task WithdrawAsync(Guid finding, string reason)
    {
        var open = walk.Open;
        await TryAsync(null, () => [open.Findings.Withdraw(open.Id, finding, reason, open.Me, open.Now)]);
    }

    /// <summary>Takes back the last act of this sitting that still stands, as a new entry.</summary>
    public async Task TakeBackAsync()
    {
        if (!acts.TryPop(out var last))
        {
            walk.Say("Nothing of this sitting is left to take back.");
            return;
        }

        var open = walk.Open;
        try
        {
            await open.KeepAsync(() => open.Inspection.TakeBack(last.Entries, open.Me, open.Now));
            if (last.Line is { } line)
                walk.GoTo(line);
            walk.Say(last.Line is { } of ? $"Taken back on {of.Code}." : "Taken back.");
        }
        catch (ProblemException e)
        {
            acts.Push(last);
            walk.Take(walk.InHand, e.Problems[0]);
        }
    }

    private async Task<bool> TryAsync(Line? line, Func<IReadOnlyList<Entry>> make)
    {
        try
        {
            acts.Push((line, await walk.Open.KeepAsync(make)));
            return true;
        }
        catch (ProblemException e)
        {
            walk.Take(
                e.Problems[0].Code == "contest-without-reason" ? InHand.Observation : walk.InHand,
                e.Problems[0]
            );
            return false;
        }
    }
}
