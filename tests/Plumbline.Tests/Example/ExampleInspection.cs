using Plumbline.Evidence;
using Plumbline.Findings;
using Plumbline.Inspections;
using Plumbline.Journal;
using Plumbline.Review;
using Plumbline.Standards;

namespace Plumbline.Tests.Example;

/// <summary>
/// How the invented inspection that the demo shows was recorded: by the same verbs as any other, over two invented days
/// at an invented jail. The journal file that ships is what this writes; nothing in it happened.
/// </summary>
internal sealed class ExampleInspection
{
    private static readonly DateTimeOffset Planned = new(2026, 5, 26, 14, 0, 0, TimeSpan.Zero);
    private readonly Catalog catalog;
    private readonly ExamplePlan plan;
    private DateTimeOffset clock = new(2026, 6, 9, 13, 10, 0, TimeSpan.Zero);

    private ExampleInspection(Catalog catalog)
    {
        this.catalog = catalog;
        plan = new ExamplePlan(Planned);
        Inspection = new Inspection(plan.Journal);
        foreach (var entry in plan.Sign(catalog, Planned.AddHours(2)))
            Take(entry);
    }

    public Inspection Inspection { get; }

    public List<Entry> Entries { get; } = [];

    /// <summary>The whole journal, from the signed plan to the sign-off.</summary>
    public static ExampleInspection Record(Catalog catalog)
    {
        var example = new ExampleInspection(catalog);
        var days = new ExampleDays(example, example.plan);
        days.First();
        days.Second();
        example.EveryOtherLine();
        example.Debrief();
        ExampleFindings.Write(example, example.plan);
        example.SignOff();
        return example;
    }

    public Entry Take(Entry entry)
    {
        Entries.Add(entry);
        Inspection.Apply(entry);
        return entry;
    }

    public DateTimeOffset Next(int minutes = 1) => clock = clock.AddMinutes(minutes);

    /// <summary>The clock goes on to a later hour.</summary>
    public void Wait(DateTimeOffset until) => clock = until;

    public static string Id(string line) => $"us-ice-nds-2019/{line}";

    /// <summary>Somebody saw something; where the observer holds the standard, it is decided later with everything else.</summary>
    public Guid See(
        string line,
        Shows shows,
        Method method,
        Origin origin,
        Guid by,
        Guid? place,
        string? note = null,
        Extent? extent = null,
        Reading? reading = null
    ) =>
        Take(
            Inspection.Plan.Observe(
                plan.Journal,
                Id(line),
                shows,
                new Standpoint(place, method, origin, by),
                by,
                Next(),
                note,
                extent,
                reading
            )
        ).Id;

    public void Decide(
        string line,
        Verdict verdict,
        WhyNot? why = null,
        string? reason = null,
        Guid? by = null
    )
    {
        var requirement = Inspection.Plan.Line(Id(line))!.Requirement;
        Take(
            Inspection.Evidence.Decide(
                Inspection.Plan,
                plan.Journal,
                requirement.Id,
                verdict,
                by ?? Inspection.Plan.HolderOf(requirement.Standard),
                Next(),
                why,
                reason
            )
        );
    }

    /// <summary>Lines that nothing special was seen on: what the catalog says can show them, at the places that have them.</summary>
    private void EveryOtherLine()
    {
        foreach (var state in Inspection.Evidence.Lines.Where(l => l.Observations.Count == 0).ToList())
        {
            var requirement = state.Line.Requirement;
            var line = requirement.Id["us-ice-nds-2019/".Length..];
            if (
                ExamplePlan.Undecided.ContainsKey(line)
                || ExamplePlan.NotApplicable.ContainsKey(line)
                || ExamplePlan.NoTime.Contains(line)
            )
                continue;
            var by = Inspection.Plan.HolderOf(requirement.Standard);
            foreach (var method in requirement.Methods.Take(1 + state.Line.Number % 2))
                See(
                    line,
                    Shows.Met,
                    method,
                    ExamplePlan.OriginOf(method, state.Line.Number),
                    by,
                    plan.PlaceFor(requirement, method)
                );
        }
    }

    private void Debrief()
    {
        clock = new DateTimeOffset(2026, 6, 10, 22, 0, 0, TimeSpan.Zero);
        var notes = Inspection.Evidence.UnsortedNotes.ToList();
        Take(
            EvidenceKinds.NoteSorted.Record(
                plan.Journal,
                new NoteSorted(notes[0].Id, false, "Written up as an area of concern."),
                plan.A,
                Next(),
                [notes[0].Id]
            )
        );
        Take(
            EvidenceKinds.NoteSorted.Record(
                plan.Journal,
                new NoteSorted(notes[1].Id, true, "A reminder; asked and answered."),
                plan.B,
                Next(),
                [notes[1].Id]
            )
        );

        foreach (var (line, (why, reason)) in ExamplePlan.Undecided)
            Decide(line, Verdict.Unable, why, reason);
        foreach (var (line, reason) in ExamplePlan.NotApplicable)
            Decide(line, Verdict.NotApplicable, reason: reason);
        Take(
            Inspection.Plan.LeaveUnassessed(
                plan.Journal,
                [.. ExamplePlan.NoTime.Select(Id)],
                WhyNot.NoTime,
                "The clinic closed at four.",
                plan.B,
                Next()
            )
        );
        Decide(
            "4.3/cpr-certification",
            Verdict.Compliant,
            reason: "The list was checked against three cards shown; the officer's card is valid."
        );
        foreach (var state in Inspection.Evidence.Lines.Where(l => !l.IsAnswered).ToList())
            Decide(
                state.Line.Id["us-ice-nds-2019/".Length..],
                state.Observations.Any(o => o.Thing!.Shows == Shows.NotMet)
                    ? Verdict.Deficient
                    : Verdict.Compliant
            );
    }

    private void SignOff()
    {
        clock = new DateTimeOffset(2026, 6, 12, 16, 0, 0, TimeSpan.Zero);
        Take(Inspection.Sign(plan.A, Next(), "We stand by this record as it is."));
    }
}
