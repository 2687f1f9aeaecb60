using Plumbline.Evidence;
using Plumbline.Findings;
using Plumbline.Standards;

namespace Plumbline.Review;

/// <summary>Something that stands in the way of sign-off, or that a reviewer should look at.</summary>
/// <param name="Code">Stable: line-open, contested, look-again, typed-apart, by-another, no-finding, finding-without-verdict, unverified-without-quotation, contradicted, note-unsorted, erased-evidence, institution-alone.</param>
/// <param name="Requirement">The line it is about; null where it is about none.</param>
/// <param name="Entry">The entry it is about; null where it is about none.</param>
public sealed record OpenPoint(
    string Code,
    string Sentence,
    bool Blocks,
    string? Requirement = null,
    Guid? Entry = null
);

/// <summary>The standing checks of an inspection, gaps and contradictions first.</summary>
public static class OpenPoints
{
    public static IReadOnlyList<OpenPoint> Of(Inspection inspection) =>
        [
            .. inspection.Evidence.Lines.SelectMany(line => OfLine(inspection, line)),
            .. inspection
                .Findings.Of(FindingType.Deficiency)
                .SelectMany(f => OfDeficiency(inspection, f.Id, f.Thing!)),
            .. inspection.Evidence.UnsortedNotes.Select(n => new OpenPoint(
                "note-unsorted",
                "A note is not sorted: make it an observation, or put it aside with a reason.",
                true,
                Entry: n.Id
            )),
        ];

    private static IEnumerable<OpenPoint> OfLine(Inspection inspection, LineState line)
    {
        var code = line.Line.Code;
        OpenPoint Point(string kind, string sentence, bool blocks = true) =>
            new(kind, sentence, blocks, line.Line.Id);

        if (line.IsContested)
            yield return Point(
                "contested",
                $"{code} was decided differently by two people. The holder or the lead settles it with a reason."
            );
        else if (!line.IsAnswered)
            yield return Point("line-open", $"{code} is neither decided nor given a reason.");
        if (line.LookAgain)
            yield return Point(
                "look-again",
                $"{code} has an observation that its verdict does not rest on. Decide it again."
            );
        if (line.TypedApart.Any())
            yield return Point(
                "typed-apart",
                $"{code} was typed from the same sheet twice and not alike. Look at the paper and say which stands."
            );
        if (line.ByAnother)
            yield return Point(
                "by-another",
                $"{code} was decided by somebody who does not hold it. Its holder or the lead decides."
            );
        if (line.ErasedObservations > 0)
            yield return Point(
                "erased-evidence",
                $"{code} rests on {line.ErasedObservations} observation(s) that were erased. Decide it again."
            );
        if (line.Verdict == Verdict.Deficient && !inspection.Findings.DeficienciesUnder(line.Line.Id).Any())
            yield return Point("no-finding", $"{code} is deficient and no deficiency is written up for it.");
        if (line.Verdict == Verdict.Compliant && line.Corroboration.IsContradicted && line.Reason is null)
            yield return Point(
                "contradicted",
                $"{code} was decided against what somebody saw or said. Give the reason, or decide again."
            );
        if (line.Verdict == Verdict.Compliant && line.Corroboration.InstitutionAlone)
            yield return Point(
                "institution-alone",
                $"{code} counts as compliant on the institution's word alone; the report says so.",
                false
            );
    }

    private static IEnumerable<OpenPoint> OfDeficiency(Inspection inspection, Guid id, Finding finding)
    {
        foreach (var requirement in finding.Requirements)
        {
            if (inspection.Plan.Line(requirement) is not { } line)
                continue;
            if (inspection.Evidence.StateOf(line).Verdict != Verdict.Deficient)
                yield return new OpenPoint(
                    "finding-without-verdict",
                    $"A deficiency is written up under {line.Code}, which is not decided as deficient.",
                    true,
                    requirement,
                    id
                );
            if (line.Requirement.Basis == Basis.Unverified && finding.Quotation is null)
                yield return new OpenPoint(
                    "unverified-without-quotation",
                    $"{line.Code} is unverified. Type the page and the words of the official document before a deficiency rests on it.",
                    true,
                    requirement,
                    id
                );
        }
    }
}
