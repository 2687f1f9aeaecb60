using Plumbline.Standards;

namespace Plumbline.Tests.Reports;

/// <summary>An invented edition of as many standards and lines as asked for.</summary>
internal static class ExampleEdition
{
    public static Edition Of(int standards, int lines) =>
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
            [.. Enumerable.Range(1, standards).Select(s => StandardOf(s, standards, lines))],
            new string('0', 64)
        );

    private static Standard StandardOf(int number, int of, int lines) =>
        new(
            $"ex/{number}",
            "ex",
            $"{number}",
            $"S{number}",
            [],
            $"Example standard {number}",
            number <= of / 2 ? "Safety" : "Care",
            number % 3 != 0,
            [
                .. Enumerable
                    .Range(1, lines)
                    .Select(l => new Requirement(
                        $"ex/{number}/line-{l}",
                        $"ex/{number}",
                        [$"EX 1, standard {number}, component S{number}-{l}"],
                        $"The duty number {l} of example standard {number} is met on every shift and written down when it is done.",
                        (l % 4) switch
                        {
                            0 => Actor.MedicalProvider,
                            1 => Actor.IceFieldOffice,
                            _ => Actor.Facility,
                        },
                        [Method.Observation],
                        [SeenBy.Tour],
                        (l % 5) switch
                        {
                            0 => Basis.Unverified,
                            1 => Basis.OfficialText,
                            _ => Basis.OversightReport,
                        },
                        Components: [$"S{number}-{l}"],
                        Sources: [new Source("an invented report")],
                        FlaggedPriority: l % 7 == 3 ? new Flagged(12, 24) : null
                    )),
            ],
            []
        );
}
