namespace Plumbline.Published;

/// <summary>Two numbers in one published inspection that do not agree. Both are kept; neither is corrected.</summary>
/// <param name="Kind">Stable: deficiencies, listed, standards, arithmetic, table, code, components, reading.</param>
/// <param name="Sentence">What stands against what.</param>
public sealed record Mismatch(string Kind, string Sentence)
{
    internal static IEnumerable<Mismatch> Of(PublishedInspection inspection)
    {
        var counted = inspection.Counted;
        var partly = inspection.Grade.StartsWith('D');
        if (inspection.Printed?.Deficiencies is { } printed)
        {
            if (counted.Deficiencies is { } found && found != printed && !(partly && found < printed))
                yield return new(
                    "deficiencies",
                    $"The report prints {printed} deficiencies; it carries {found}."
                );
            if (inspection.Listed is { } listed && listed != printed)
                yield return new(
                    "listed",
                    $"The report prints {printed} deficiencies; the public data set lists {listed}."
                );
        }
        else if (
            inspection.Listed is { } listed
            && counted.Deficiencies is { } found
            && found != listed
            && !(partly && found < listed)
        )
            yield return new(
                "listed",
                $"The public data set lists {listed} deficiencies; we hold {found} findings of this report."
            );

        foreach (
            var mismatch in OfStandards(inspection).Concat(OfTable(inspection)).Concat(OfCodes(inspection))
        )
            yield return mismatch;
        if (inspection.OtherReading is { } other && other != inspection.Findings.Count)
            yield return new(
                "reading",
                $"Another reading of the same report has {other} findings; the {inspection.Findings.Count} shown here are from the fuller one."
            );
    }

    private static IEnumerable<Mismatch> OfStandards(PublishedInspection inspection)
    {
        if (inspection.Printed is not { } printed)
            yield break;
        if (
            printed
                is {
                    StandardsReviewed: { } reviewed,
                    StandardsCompliant: { } compliant,
                    DeficientStandards: { } deficient
                }
            && reviewed != compliant + deficient
        )
            yield return new(
                "arithmetic",
                $"The report prints {reviewed} standards reviewed, but {compliant} compliant and {deficient} deficient make {compliant + deficient}"
                    + (
                        printed.PartialStandards is { Count: > 0 } partial
                            ? $"; it says that {string.Join(", ", partial)} was reviewed in part."
                            : "."
                    )
            );
        if (
            printed.DeficientStandards is { } said
            && !inspection.Grade.StartsWith('D')
            && inspection.Counted.DeficientStandards is { } counted
            && counted != said
        )
            yield return new(
                "standards",
                $"The report prints {said} deficient standards; its findings fall under {counted}."
            );
    }

    private static IEnumerable<Mismatch> OfTable(PublishedInspection inspection)
    {
        if (inspection.ByStandard.Count == 0)
            yield break;
        var sum = inspection.ByStandard.Sum(s => s.Count);
        var total =
            inspection.By == InspectingBody.Contractor
                ? inspection.Printed?.Components
                : inspection.Printed?.Deficiencies;
        var unit = inspection.Unit;
        if (total is { } printed && printed != sum && sum != inspection.AsCounted)
            yield return new(
                "table",
                $"The report prints {printed} {unit}; its table by standard adds up to {sum}."
            );
        else if (
            inspection.Counted.Deficiencies is { } counted
            && counted != sum
            && !inspection.Grade.StartsWith('D')
        )
            yield return new(
                "table",
                $"The table by standard adds up to {sum} {unit}; the findings to {counted}."
            );
        if (inspection.ComponentsCounted is { } components && components != inspection.Printed?.Components)
            yield return new(
                "components",
                $"The letter prints {inspection.Printed?.Components} components; {components} are counted in it."
            );
    }

    private static IEnumerable<Mismatch> OfCodes(PublishedInspection inspection) =>
        inspection
            .Findings.Where(f =>
                inspection.By != InspectingBody.Contractor && f.Code is not null && f.Component is null
            )
            .GroupBy(f => f.Code!)
            .Where(g => g.Count() > 1)
            .Select(g => new Mismatch(
                "code",
                $"The code {g.Key} is printed {g.Count()} times, for different findings."
            ));
}
