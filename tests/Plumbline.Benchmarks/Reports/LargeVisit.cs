using Plumbline.Evidence;
using Plumbline.Findings;
using Plumbline.Inspections;
using Plumbline.Journal;
using Plumbline.Reports;
using Plumbline.Review;
using Plumbline.Standards;

namespace Plumbline.Benchmarks.Reports;

/// <summary>An invented inspection of 40 standards with 25 requirements each, every one decided, 300 written up.</summary>
internal sealed class LargeVisit
{
    private const int Standards = 40;
    private const int Lines = 25;

    private static readonly Guid lead = Guid.Parse("0197b000-0000-7000-8000-00000000000a");
    private static readonly DateTimeOffset morning = new(2026, 6, 9, 9, 0, 0, TimeSpan.Zero);

    private readonly Catalog catalog = new([EditionOf()]);
    private readonly Inspection inspection = new(Guid.CreateVersion7(morning));
    private DateTimeOffset clock = morning;

    public LargeVisit()
    {
        var draft = PlanDraft.New(new DateOnly(2026, 6, 9), lead, "Inspector A", morning) with
        {
            Journal = inspection.Id,
            Facility = new PlannedFacility(
                Guid.CreateVersion7(morning),
                "Benchmark Jail (invented)",
                "Exampleville",
                "TX"
            ),
            Organization = "An invented oversight body",
            Editions = [new EditionChoice("bench", "chosen for the benchmark")],
            Scope = [.. catalog.Editions[0].Requirements.Select(r => r.Id)],
        };
        foreach (var entry in draft.Sign(catalog, morning))
            inspection.Apply(entry);
        var n = 0;
        foreach (var line in inspection.Plan.Scope)
            Decide(line.Id, draft.Me, n++);
    }

    public ComplianceReport Report() =>
        ComplianceReport.From(inspection, catalog, History.Empty, new Occasion(morning.AddDays(4)));

    private void Decide(string requirement, Guid by, int n)
    {
        var deficient = n % 10 is 1 or 4 or 7;
        foreach (
            var entry in inspection.Evidence.Press(
                inspection.Plan,
                inspection.Id,
                requirement,
                deficient ? Verdict.Deficient : Verdict.Compliant,
                new Standpoint(null, n % 2 == 0 ? Method.Observation : Method.FileReview, Origin.Monitor, by),
                by,
                Next(),
                null,
                $"Looked at on the morning round, number {n}; the log of the day was complete.",
                null
            )
        )
            inspection.Apply(entry);
        if (deficient)
            inspection.Apply(
                inspection.Findings.Write(
                    inspection.Id,
                    new Finding(
                        FindingType.Deficiency,
                        $"staff did not complete task {n} within 14 days of arrival; the longest took 31 days",
                        requirement,
                        Extent: new Extent(1 + n % 5, 12, "medical files"),
                        PeopleAffected: 1 + n % 30
                    ),
                    by,
                    Next()
                )
            );
    }

    private DateTimeOffset Next() => clock = clock.AddSeconds(10);

    private static Edition EditionOf() =>
        new(
            "bench",
            "Benchmark standards (invented)",
            "BENCH 1",
            [],
            "Nobody",
            "Nowhere",
            null,
            null,
            null,
            null,
            new Force("agency policy", "nobody"),
            "invented",
            null,
            ["Safety"],
            [.. Enumerable.Range(1, Standards).Select(StandardOf)],
            new string('0', 64)
        );

    private static Standard StandardOf(int number) =>
        new(
            $"bench/{number}",
            "bench",
            $"{number}",
            $"B{number}",
            [],
            $"Benchmark standard {number}",
            "Safety",
            true,
            [
                .. Enumerable
                    .Range(1, Lines)
                    .Select(line => new Requirement(
                        $"bench/{number}/line-{line}",
                        $"bench/{number}",
                        [$"BENCH 1, {number} Benchmark standard {number}, component B{number}-{line}"],
                        $"Duty number {line} of benchmark standard {number} is met on every shift and written down when it is done.",
                        Actor.Facility,
                        [Method.Observation],
                        [SeenBy.Tour, SeenBy.Files],
                        Basis.OversightReport,
                        Components: [$"B{number}-{line}"]
                    )),
            ],
            []
        );
}
