using Plumbline.Standards;

namespace Plumbline.Evidence;

/// <summary>Something seen, read, heard or measured at a place, for one or more requirements.</summary>
/// <param name="Place">Null where it belongs to no place, such as a policy.</param>
/// <param name="ObservedBy">Who saw it; who wrote it down stands in the entry's header.</param>
/// <param name="Note">What was seen, in words; no name of a detained person.</param>
/// <param name="Transcribed">That it was typed from a sheet of paper; null where it was not.</param>
public sealed record Observation(
    IReadOnlyList<string> Requirements,
    Shows Shows,
    Method Method,
    Origin Origin,
    Guid ObservedBy,
    DateTimeOffset ObservedAt,
    Guid? Place = null,
    string? Note = null,
    Extent? Extent = null,
    Reading? Reading = null,
    Transcribed? Transcribed = null
);

/// <summary>What an observation shows of a requirement.</summary>
public enum Shows
{
    Met,
    NotMet,
    NotSeen,
}

/// <summary>Whose word it is.</summary>
public enum Origin
{
    Monitor,
    Institution,
    DetainedPerson,
    ThirdParty,
}

/// <summary>n of N with its noun: 4 out of 12 medical files.</summary>
public sealed record Extent(int N, int Of, string Noun)
{
    public override string ToString() => $"{N} out of {Of} {Noun}";

    /// <summary>n of N as typed; null where nothing was.</summary>
    /// <exception cref="ProblemException">extent-incomplete, extent-impossible.</exception>
    public static Extent? Read(string n, string of, string noun)
    {
        if (string.IsNullOrWhiteSpace(n + of))
            return null;
        if (
            !int.TryParse(n, out var some)
            || !int.TryParse(of, out var all)
            || string.IsNullOrWhiteSpace(noun)
        )
            throw new ProblemException(EvidenceProblems.ExtentIncomplete);
        return new Extent(some, all, noun.Trim()).Checked();
    }

    /// <summary>n of N as it stands on a sheet, such as 3/4 or 3 of 4; null where nothing was.</summary>
    /// <exception cref="ProblemException">sheet-how-many, extent-impossible.</exception>
    public static Extent? Read(string typed, string noun)
    {
        if (string.IsNullOrWhiteSpace(typed))
            return null;
        var parts = typed
            .ToLowerInvariant()
            .Replace("of", "/")
            .Split(['/', ' '], StringSplitOptions.RemoveEmptyEntries);
        if (parts is not [var n, var of] || !int.TryParse(n, out var some) || !int.TryParse(of, out var all))
            throw new ProblemException(SheetProblems.HowMany(typed.Trim()));
        return new Extent(some, all, noun).Checked();
    }

    /// <exception cref="ProblemException">extent-impossible.</exception>
    public Extent Checked() =>
        N >= 0 && N <= Of ? this : throw new ProblemException(EvidenceProblems.ExtentImpossible(N, Of));
}

/// <summary>What an instrument read, in the unit named.</summary>
public sealed record Reading(decimal Value, string Unit, string? Instrument = null);

/// <summary>Something written down before it is sorted.</summary>
/// <param name="WrittenBy">Who wrote it on paper, where somebody typed it in; null where the entry's member wrote it.</param>
/// <param name="Day">The day on that paper.</param>
public sealed record Note(string Text, Guid? Place = null, Guid? WrittenBy = null, DateOnly? Day = null);

/// <summary>That a note was put aside, or became observations (the entry's refs), and why.</summary>
public sealed record NoteSorted(Guid Note, bool PutAside, string? Reason = null);

/// <summary>The words by which evidence stands on pages and in reports.</summary>
public static class EvidenceWords
{
    public static string Of(Shows shows) =>
        shows switch
        {
            Shows.Met => "met",
            Shows.NotMet => "not met",
            _ => "not seen",
        };

    public static string Of(Origin origin) =>
        origin switch
        {
            Origin.Institution => "institution",
            Origin.DetainedPerson => "detained person",
            Origin.ThirdParty => "third party",
            _ => "monitor",
        };

    public static string Of(Verdict verdict) =>
        verdict switch
        {
            Verdict.Deficient => "deficient",
            Verdict.NotApplicable => "not applicable",
            Verdict.Unable => "unable to determine",
            _ => "compliant",
        };

    public static string Of(WhyNot reason) =>
        reason switch
        {
            WhyNot.Refused => "refused",
            WhyNot.RecordsNotProduced => "records not produced",
            WhyNot.NoInstrument => "no instrument",
            WhyNot.BeyondCompetence => "beyond competence",
            WhyNot.DidNotOccur => "did not occur",
            _ => "no time",
        };
}
