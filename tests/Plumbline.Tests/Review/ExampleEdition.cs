using Plumbline.Standards;
using static Plumbline.Tests.Review.ExampleJail;

namespace Plumbline.Tests.Review;

/// <summary>The invented edition of the example jail: two standards, six lines.</summary>
internal static class ExampleEdition
{
    public static Edition Make() =>
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
            ["Safety", "Care"],
            [
                new Standard(
                    "ex/1.1",
                    "ex",
                    "1.1",
                    "EHS",
                    [],
                    "Environmental Health and Safety",
                    "Safety",
                    true,
                    [
                        Line(Showers, "EHS-64"),
                        Line(Inventory, "EHS-3"),
                        Line(Drills, "EHS-7", Basis.Unverified),
                    ],
                    []
                ),
                new Standard(
                    "ex/4.3",
                    "ex",
                    "4.3",
                    "MC",
                    [],
                    "Medical Care",
                    "Care",
                    false,
                    [Line(Assessment, "MC-27"), Line(Tuberculosis, "MC-18"), Line(Consent, "MC-93")],
                    []
                ),
            ],
            new string('0', 64)
        );

    private static Requirement Line(string id, string component, Basis basis = Basis.OversightReport) =>
        new(
            id,
            id[..id.LastIndexOf('/')],
            [$"EX 1, component {component}"],
            $"The duty {component} is met.",
            Actor.Facility,
            [Method.Observation],
            [SeenBy.Tour],
            basis,
            Components: [component],
            Sources: [new Source("an invented report")]
        );
}
