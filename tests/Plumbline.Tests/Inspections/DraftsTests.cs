using Bunit;
using Plumbline.Evidence;
using Plumbline.Field.Checklist;
using Plumbline.Field.Evidence;
using Plumbline.Field.Vault;
using Plumbline.Findings;
using Plumbline.Journal;
using Plumbline.Review;
using Plumbline.Standards;
using Plumbline.Tests.Checklist;
using Xunit;
using static Plumbline.Tests.Review.ExampleJail;

namespace Plumbline.Tests.Inspections;

/// <summary>What is half typed survives a reload, is never an entry, and goes when it is recorded, erased or removed.</summary>
public sealed class DraftsTests
{
    [Fact]
    public async Task The_standpoint_is_the_same_after_a_reload()
    {
        using var on = WalkInMemory.As(A);
        on.Open.Stand(new Standpoint(Clinic.Id, Method.FileReview, Origin.Institution, B));

        using var again = await on.ReloadedAsync();

        Assert.Equal(on.Open.From, again.Open.From);
        Assert.DoesNotContain("keep", on.Browser.Called);
    }

    [Fact]
    public async Task A_standpoint_at_a_place_or_of_a_person_that_the_plan_does_not_name_is_not_taken_up()
    {
        using var on = WalkInMemory.As(A);
        on.Open.Stand(new Standpoint(Guid.NewGuid(), Method.Interview, Origin.Monitor, Guid.NewGuid()));

        using var again = await on.ReloadedAsync();

        Assert.Equal(new Standpoint(null, Method.Interview, Origin.Monitor, A), again.Open.From);
    }

    [Fact]
    public async Task A_half_typed_note_is_there_after_a_reload_and_gone_once_it_is_kept()
    {
        using var on = WalkInMemory.As(A);
        await using (var screen = new FieldScreen(on))
            Note(screen, on).Find("textarea").Input("half a note");
        Assert.DoesNotContain("keep", on.Browser.Called);

        using var again = await on.ReloadedAsync();
        await using var second = new FieldScreen(again);
        var bench = second.Render<BenchInHand>(p =>
            p.Add(d => d.Walk, again.Walk).Add(d => d.Acts, again.Acts).Add(d => d.Keys, again.Keys)
        );
        Assert.Equal("Go on with the note", bench.Find("button").TextContent);
        bench.Find("button").Click();
        Assert.Equal("half a note", bench.Find("textarea").GetAttribute("value"));
        await again.Type("Ctrl+Enter");

        Assert.Equal("half a note", Assert.Single(again.Open.Evidence.Notes).Thing!.Text);
        Assert.Equal("Note", bench.Find("button").TextContent);
        Assert.DoesNotContain(again.Browser.KeptBeside, d => d.Value.Contains("half"));
    }

    [Fact]
    public async Task A_note_that_is_thrown_away_leaves_nothing()
    {
        using var on = WalkInMemory.As(A);
        await using var screen = new FieldScreen(on);
        var note = Note(screen, on);
        note.Find("textarea").Input("said in confidence");
        note.FindAll("button").Single(b => b.TextContent == "Throw it away").Click();

        Assert.Empty(on.Browser.KeptBeside);
        Assert.Empty(on.Open.Evidence.Notes);
    }

    [Fact]
    public async Task An_observation_half_typed_on_a_line_comes_back_with_its_form_and_goes_along_with_the_verdict()
    {
        using var on = WalkInMemory.As(A);
        await on.Type("o");
        await using (var screen = new FieldScreen(on))
            screen
                .Render<ObservationForm>(p =>
                    p.Add(d => d.Walk, on.Walk).Add(d => d.Acts, on.Acts).Add(d => d.Keys, on.Keys)
                )
                .Find("textarea")
                .Input("lint in the vent");

        using var again = await on.ReloadedAsync();
        Assert.True(again.Walk.Draft.IsEmpty);
        await again.Type("o", "Escape", "c");

        var state = again.Open.Evidence.StateOf(again.Open.Plan.Line(Showers)!);
        Assert.Equal("lint in the vent", Assert.Single(state.Observations).Thing!.Note);
        Assert.Empty(again.Browser.KeptBeside);
    }

    [Fact]
    public async Task A_verdict_does_not_take_along_or_lose_what_is_half_typed_and_not_on_the_screen()
    {
        using var on = WalkInMemory.As(A);
        await on.Type("o");
        on.Walk.Draft.Note = "later";
        await new WalkDrafts(on.Walk).KeepObservationAsync();
        using var again = await on.ReloadedAsync();

        await again.Type("c", "k");

        Assert.Null(
            Assert
                .Single(again.Open.Evidence.StateOf(again.Open.Plan.Line(Showers)!).Observations)
                .Thing!.Note
        );
        Assert.True(again.Open.Drafts.Has(WalkDrafts.Observation(Showers)));
    }

    [Fact]
    public async Task A_statement_and_a_concern_survive_a_reload_and_are_forgotten_when_written_up()
    {
        using var on = WalkInMemory.As(A);
        await on.Type("d");
        on.Walk.Statement.What = "walls were";
        await on.Acts.SaveDraftAsync();
        await on.Type("f");
        (on.Walk.Statement.Type, on.Walk.Statement.What) = (FindingType.ReportedConcern, "a person said");
        await on.Acts.SaveDraftAsync();

        using var again = await on.ReloadedAsync();
        await again.Type("e");
        Assert.Equal("walls were", again.Walk.Statement.What);
        again.Walk.Statement.What = "walls were soiled";
        await again.Type("Ctrl+Enter");
        await using var screen = new FieldScreen(again);
        again.Walk.Take(InHand.Concern);
        var form = screen.Render<Plumbline.Field.Findings.ConcernForm>(p =>
            p.Add(d => d.Walk, again.Walk).Add(d => d.Acts, again.Acts).Add(d => d.Keys, again.Keys)
        );
        Assert.Equal("a person said", form.Find("#what").GetAttribute("value"));
        await again.Type("Ctrl+Enter");

        // Both were written at one moment, which leaves their order open.
        Assert.Equal(
            ["a person said", "walls were soiled"],
            again.Open.Findings.All.Select(f => f.Thing!.Statement).Order()
        );
        Assert.Empty(again.Browser.KeptBeside);
    }

    [Fact]
    public async Task An_erasure_takes_every_half_typed_text_of_the_inspection_with_it_from_disk_and_screen()
    {
        using var on = WalkInMemory.As(A);
        on.Open.Stand(on.Open.From with { Place = Clinic.Id });
        await on.Open.KeepAsync(EvidenceVerbs.Jot(on.Open.Id, "a name", null, A, Morning));
        var note = Assert.Single(on.Open.Evidence.Notes);
        await on.Type("w");
        await new WalkDrafts(on.Walk).KeepNoteAsync("the same name, half typed");
        await on.Open.Drafts.PutAsync($"finding {Guid.NewGuid()}", "the name again");
        on.Vault.Came += (_, entries) => on.Open.Receive(entries);

        var erased = on.Open.Inspection.Erase(note.Id, "names a person", A, Morning);
        await on.Vault.ReceiveAsync(on.Open.Id, [new EntryLine(erased)], null);

        Assert.Equal([$"{on.Open.Id} standpoint"], on.Browser.KeptBeside.Keys);
        Assert.Equal(InHand.Nothing, on.Walk.InHand);
        Assert.False(on.Open.Drafts.Has(WalkDrafts.Note));
        Assert.Empty(await on.Vault.HalfTypedAsync(on.Open.Id));
    }

    [Fact]
    public async Task An_inspection_is_removed_with_what_is_half_typed_but_not_while_some_of_it_is_only_here()
    {
        using var on = WalkInMemory.As(A);
        await on.Type("c");
        await new WalkDrafts(on.Walk).KeepNoteAsync("half a note");
        await on.Vault.PutDraftAsync("plan", "another draft");

        var refused = await Assert.ThrowsAsync<ProblemException>(() => on.Vault.RemoveAsync(on.Open.Id));
        Assert.Equal("not-sent", refused.Problems[0].Code);
        Assert.NotEmpty(await on.Vault.ReadJournalAsync(on.Open.Id));

        var sent = (await on.Vault.WaitingAsync(on.Open.Id, 10, 100_000)).Select(e => e.Id).ToList();
        await on.Vault.AnswerAsync(on.Open.Id, [.. sent.Select(id => (id, Accepted, (Problem?)null))], null);
        await on.Vault.RemoveAsync(on.Open.Id);

        Assert.Empty(await on.Vault.ReadJournalAsync(on.Open.Id));
        Assert.Equal(["plan"], on.Browser.KeptBeside.Keys);
    }

    private static Acceptance? Accepted => new(1, new byte[32], Morning, Carrier.Account(A));

    private static IRenderedComponent<NoteToSort> Note(FieldScreen screen, WalkInMemory on) =>
        screen.Render<NoteToSort>(p =>
            p.Add(d => d.Walk, on.Walk).Add(d => d.Acts, on.Acts).Add(d => d.Keys, on.Keys)
        );
}
