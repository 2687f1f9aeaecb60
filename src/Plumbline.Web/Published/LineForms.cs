namespace Plumbline.Web.Published;

/// <summary>One ODO inspection a line: month, kind, total as the public data set has it.</summary>
internal sealed record ListedLine(
    string Record,
    string Date,
    string FieldOffice,
    string Type,
    int DeficienciesTotal,
    string Url,
    string? Set = null
);

/// <summary>One finding of an ODO inspection a line.</summary>
internal sealed record FindingLine(
    string Standard,
    string Abbr,
    string Duty,
    string Verify,
    bool Repeat,
    bool Priority,
    string Finding,
    string Facility,
    string Date,
    string Report,
    string? Set = null,
    string? SetBasis = null,
    int? Component = null,
    int? N = null,
    int? Of = null,
    string? Note = null,
    bool? LimitInferred = null
);

/// <summary>One inspection by ICE's contractor a line, read from its cover letter.</summary>
internal sealed record LetterLine(
    string Body,
    string InspectionType,
    string Facility,
    string? City,
    string? State,
    string? Detloc,
    DateOnly? Start,
    DateOnly End,
    string? StandardSet,
    string? RatingRecommended,
    int? PrintedDeficientComponents,
    int? CountedDeficientComponents,
    LetterStandard[] DeficientStandards,
    string Document
);

internal sealed record LetterStandard(string Standard, int Components, int Repeat, int Priority);

/// <summary>One finding of such a letter a line.</summary>
internal sealed record LetterFindingLine(
    string Document,
    string Facility,
    DateOnly End,
    string? StandardSet,
    string Standard,
    string StandardBasis,
    int? Component,
    string? ComponentWording,
    string? Duty,
    string Finding,
    int? N,
    int? Of,
    bool Repeat,
    bool Priority,
    string Kind,
    string? Method,
    int? Passage = null,
    string? Note = null
);
