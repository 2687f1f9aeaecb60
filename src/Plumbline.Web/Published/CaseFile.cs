using Plumbline.Facilities;
using Plumbline.Published;

namespace Plumbline.Web.Published;

/// <summary>The form of a file that holds one inspection. A field that is not here is refused; the optional ones may be left out.</summary>
internal sealed record CaseFile(
    string CaseId,
    string Body,
    string InspectionType,
    string Facility,
    string? City,
    string? State,
    string? FieldOffice,
    DateOnly? Start,
    DateOnly End,
    string? StandardSet,
    string? StandardSetBasis,
    string? SourceUrl,
    string? ObtainedFrom,
    CaseTotals? PrintedTotals,
    Dictionary<string, int> DeficienciesByStandard,
    CaseTally Tallied,
    CaseFinding[] Findings,
    string Grade,
    Dictionary<string, bool>? ArithmeticChecks = null,
    int? InterviewsSourceExtracted = null,
    int? SourceExtractedTotal = null,
    string? TotalsNote = null,
    string? Detloc = null,
    string? ReportNumber = null,
    string? Quote = null,
    string? Note = null,
    string? Ucap = null,
    string[]? NotDeficiencies = null,
    string[]? AreasOfConcern = null,
    string[]? BestPractices = null,
    string[]? Traps = null,
    Dictionary<string, string>? PublishedInIceStatistics = null
)
{
    // ICE numbers its checklist lines the same in every report from fiscal year 2021 on.
    private static readonly DateOnly stableNumbers = new(2020, 10, 1);

    private InspectingBody By =>
        InspectionType.Contains("Death Review", StringComparison.Ordinal)
            ? InspectingBody.DeathReview
            : InspectingBody.DetentionOversight;

    public PublishedInspection Inspection() =>
        new()
        {
            Id = CaseId,
            Body = Body,
            By = By,
            Kind = InspectionType,
            FacilityName = Facility,
            City = City,
            State = State,
            Code = Detloc,
            FieldOffice = FieldOffice,
            Start = Start,
            End = End,
            Edition = StandardSet,
            EditionBasis = StandardSetBasis,
            // The address of a death review carries the name of who died, and is not kept.
            Source = By == InspectingBody.DeathReview ? CaseId : SourceUrl ?? CaseId,
            Reading = Reading.Case,
            ObtainedFrom = ObtainedFrom,
            Grade = Grade,
            Printed = PrintedTotals?.Totals(),
            ByStandard = [.. DeficienciesByStandard.Select(s => new StandardCount(s.Key, s.Value))],
            Findings = [.. Findings.Select((f, i) => f.Finding(i + 1, OneEdition, End >= stableNumbers))],
            AreasOfConcern = AreasOfConcern ?? [],
            BestPractices = BestPractices ?? [],
            NotDeficiencies = NotDeficiencies ?? [],
            Remarks = [.. Remarks()],
            Interviews = InterviewsSourceExtracted,
        };

    private string? OneEdition => EditionNamed.Read(StandardSet) is [var only] ? only.Short : null;

    private IEnumerable<Remark> Remarks()
    {
        if (ReportNumber is not null)
            yield return new("Report number", ReportNumber);
        if (Quote is not null)
            yield return new("Quotation", Quote);
        if (Ucap is not null)
            yield return new("Corrective action plan", Ucap);
        if (TotalsNote is not null)
            yield return new("On the totals", TotalsNote);
        if (Note is not null)
            yield return new("Note", Note);
        foreach (var trap in Traps ?? [])
            yield return new("Slip in the report", trap);
        if (PublishedInIceStatistics is { } said)
            yield return new(
                "ICE's statistics",
                string.Join(", ", said.Select(s => $"{s.Key.Replace('_', ' ')}: {s.Value}"))
            );
    }
}

internal sealed record CaseTotals(
    int? StandardsReviewed,
    int? StandardsCompliant,
    int? DeficientStandards,
    int? Deficiencies,
    int? CorrectiveActions = null,
    int? PriorityComponents = null,
    int? RepeatDeficiencies = null,
    string[]? PartialStandards = null,
    CasePrior? Prior = null
)
{
    public PrintedTotals Totals() =>
        new(
            StandardsReviewed,
            StandardsCompliant,
            DeficientStandards,
            Deficiencies,
            null,
            RepeatDeficiencies,
            PriorityComponents,
            CorrectiveActions,
            PartialStandards,
            Prior is null
                ? null
                : new PriorTotals(Prior.Date, Prior.DeficientStandards, Prior.Deficiencies, Prior.Note)
        );
}

internal sealed record CasePrior(
    string Date,
    int? DeficientStandards,
    int? Deficiencies,
    string? Note = null
);

/// <summary>What the file's maker counted; we count ourselves, so it is read and not kept.</summary>
internal sealed record CaseTally(
    int Deficiencies,
    int DeficientStandards,
    int FindingsWithText,
    int Repeat,
    int Priority,
    int CorrectedOnSite
);

internal sealed record CaseFinding(
    string Code,
    int? Footnote,
    string Standard,
    string? Area,
    string? SectionCitation,
    string Summary,
    bool Repeat,
    bool PriorityComponent,
    bool CorrectedDuringInspection,
    string? CorrectiveActionRef
)
{
    public PublishedFinding Finding(int number, string? edition, bool stable) =>
        new(
            number,
            Standard,
            Summary,
            Code,
            PublishedFinding.Letters(Code),
            stable && int.TryParse(Code[(Code.LastIndexOf('-') + 1)..], out var component) ? component : null,
            edition,
            Area,
            SectionCitation,
            Repeat: Repeat,
            Priority: PriorityComponent,
            CorrectedOnSite: CorrectedDuringInspection,
            CorrectiveAction: CorrectiveActionRef,
            Footnote: Footnote
        );
}
