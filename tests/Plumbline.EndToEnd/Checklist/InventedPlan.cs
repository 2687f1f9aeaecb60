using Plumbline.Inspections;
using Plumbline.Journal;
using Plumbline.Standards;

namespace Plumbline.EndToEnd.Checklist;

/// <summary>An invented jail under an invented edition with as many lines as asked for, 25 to a standard.</summary>
public static class InventedPlan
{
    public static readonly Guid A = Guid.Parse("0197b000-0000-7000-8000-00000000000a");
    public static readonly Guid B = Guid.Parse("0197b000-0000-7000-8000-00000000000b");
    public static readonly Guid C = Guid.Parse("0197b000-0000-7000-8000-00000000000c");

    /// <summary>Slice and plan; Inspector A leads and is the account, Inspector B holds the second standard, and Inspector C walks.</summary>
    public static IReadOnlyList<Entry> Opening(Guid journal, Guid account, int lines, DateTimeOffset at)
    {
        var edition = Edition(lines);
        var slice = InspectionKinds.Slice.Record(
            journal,
            CatalogSlice.Of(new Catalog([edition]), edition.Requirements.Select(r => r.Id)),
            A,
            at
        );
        var plan = new Plan(
            new PlannedFacility(
                Guid.CreateVersion7(at),
                "Example County Jail (invented example)",
                "Exampleville",
                "TX"
            ),
            new DateOnly(2026, 6, 9),
            new DateOnly(2026, 6, 10),
            Announcement.Unannounced,
            Purpose.Full,
            Mode.OnSite,
            "An invented oversight body",
            [new EditionChoice("ex", "chosen for the example")],
            [
                new Member(A, "Inspector A", IsLead: true, Account: account),
                new Member(B, "Inspector B"),
                new Member(C, "Inspector C"),
            ],
            [new Holding("ex/2", B)],
            [
                Place("Unit A", "housing unit", at),
                Place("Unit B", "housing unit", at),
                Place("Clinic", "clinic", at),
            ],
            slice.Id,
            Convert.ToHexStringLower(slice.Header.PayloadHash),
            [.. edition.Requirements.Select(r => r.Id)],
            Invented: true
        );
        return [slice, InspectionKinds.Plan.Record(journal, plan, A, at, refs: [slice.Id])];
    }

    private static Place Place(string name, string type, DateTimeOffset at) =>
        new(Guid.CreateVersion7(at), name, type);

    private static Edition Edition(int lines) =>
        new(
            "ex",
            "Example standards (invented)",
            "EX 1",
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
            [
                .. Enumerable
                    .Range(1, (lines + 24) / 25)
                    .Select(s => Standard(s, Math.Min(25, lines - 25 * (s - 1)))),
            ],
            new string('0', 64)
        );

    private static Standard Standard(int number, int lines) =>
        new(
            $"ex/{number}",
            "ex",
            $"{number}.1",
            $"X{number}",
            [],
            $"Example standard {number}",
            "Safety",
            true,
            [.. Enumerable.Range(1, lines).Select(l => Line(number, l))],
            []
        );

    private static Requirement Line(int standard, int line) =>
        new(
            $"ex/{standard}/duty-{line}",
            $"ex/{standard}",
            [$"EX 1, {standard}.1"],
            $"The invented duty {line} of standard {standard} is met in every place where people are held, day and night.",
            Actor.Facility,
            [Method.Observation],
            [SeenBy.Tour],
            line % 5 == 0 ? Basis.Unverified : Basis.OversightReport,
            Components: [$"X{standard}-{line}"],
            Measure: line == 4 ? new Measure("water temperature", Limit.AtMost, 120, "°F") : null,
            Sources: [new Source("an invented report")]
        );
}
