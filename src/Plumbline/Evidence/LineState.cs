using Plumbline.Inspections;
using Plumbline.Journal;
using Plumbline.Standards;

namespace Plumbline.Evidence;

/// <summary>Where one line stands: what was seen, what was decided, and what is wrong with that.</summary>
/// <param name="Determinations">Every standing determination; more than one where people decided apart.</param>
/// <param name="Unassessed">The standing reason why nobody assessed it; null where there is none.</param>
/// <param name="ByAnother">Somebody decided who neither holds the standard nor leads.</param>
/// <param name="ErasedObservations">How many of the observations it rests on were erased since.</param>
public sealed record LineState(
    Line Line,
    IReadOnlyList<Recorded<Observation>> Observations,
    IReadOnlyList<Recorded<Determination>> Determinations,
    Recorded<NotAssessed>? Unassessed,
    bool ByAnother,
    int ErasedObservations
)
{
    private IEnumerable<Determination> Here => Determinations.Select(d => d.Thing!);

    /// <summary>What was decided; null while nothing is, or while two people's verdicts differ.</summary>
    public Verdict? Verdict => Here.Any() && !IsContested ? Here.First().Verdict : null;

    public WhyNot? Why => Here.LastOrDefault(d => d.Why is not null)?.Why;

    public string? Reason => Here.LastOrDefault(d => d.Reason is not null)?.Reason;

    /// <summary>Two people decided differently, and nobody settled it.</summary>
    public bool IsContested => Here.Select(d => d.Verdict).Distinct().Skip(1).Any();

    /// <summary>An observation stands that the determination does not rest on.</summary>
    public bool LookAgain
    {
        get
        {
            if (!Here.Any())
                return false;
            var known = Here.SelectMany(d => d.Observations).ToHashSet();
            return Observations.Any(o => !known.Contains(o.Id) && !Repeats(o, known));
        }
    }

    // The same sheet typed again and alike tells nothing new.
    private bool Repeats(Recorded<Observation> seen, HashSet<Guid> known) =>
        Sheet.Of(seen.Thing!) is { } sheet
        && Observations.Any(o =>
            known.Contains(o.Id)
            && Sheet.Of(o.Thing!) == sheet
            && DoubleEntry.Content(o.Thing!).Equals(DoubleEntry.Content(seen.Thing!))
        );

    /// <summary>Decided, or given a reason why not: nothing more is asked of it before sign-off.</summary>
    public bool IsAnswered => Verdict is not null || Unassessed is not null;

    public Corroboration Corroboration => Corroboration.Of(Seen.Select(o => o.Thing!));

    /// <summary>The observations with each thing seen once, however often its sheet was typed.</summary>
    public IReadOnlyList<Recorded<Observation>> Seen => DoubleEntry.Once(Observations);

    /// <summary>Sheets on which the line was typed twice and not alike, and nobody said which stands.</summary>
    public IEnumerable<SheetLine> TypedApart =>
        Seen.Count == Observations.Count
            ? []
            : DoubleEntry.Lines(Observations).Where(l => l.Requirement == Line.Id && l.IsApart);
}

/// <summary>
/// How a determination is known, computed from the observations behind it. Never a score: the reader is told which ways of
/// knowing were used, and whose word it is.
/// </summary>
public sealed record Corroboration(
    int Observations,
    IReadOnlyList<Method> Methods,
    IReadOnlyList<Origin> Origins,
    bool IsContradicted
)
{
    public static Corroboration Of(IEnumerable<Observation> observations)
    {
        var seen = observations.Where(o => o.Shows != Shows.NotSeen).ToList();
        return new Corroboration(
            seen.Count,
            [.. seen.Select(o => o.Method).Distinct().Order()],
            [.. seen.Select(o => o.Origin).Distinct().Order()],
            Contradicts(seen)
        );
    }

    /// <summary>Nothing but documents: written policy shows no practice.</summary>
    public bool PaperOnly => Methods is [Method.Document];

    /// <summary>Nobody but the institution says so.</summary>
    public bool InstitutionAlone => Origins is [Origin.Institution];

    /// <summary>Detained people say so, and nothing else was found.</summary>
    public bool ReportedOnly => Origins is [Origin.DetainedPerson];

    /// <summary>"seen, read, heard, measured": the ways of knowing, in words.</summary>
    public string Words
    {
        get
        {
            if (Observations == 0)
                return "nothing observed";
            var ways = Methods.Select(Way).Distinct();
            return string.Join(", ", ways) + (IsContradicted ? "; contradicted" : "");
        }
    }

    private static string Way(Method method) =>
        method switch
        {
            Method.Document or Method.FileReview => "read",
            Method.Interview => "heard",
            Method.Measurement => "measured",
            Method.Test => "tested",
            _ => "seen",
        };

    // Three inspectors in three units saw three units: met here and not met there is extent, not contradiction.
    private static bool Contradicts(List<Observation> seen) =>
        seen.Any(a =>
            a.Shows == Shows.Met
            && seen.Any(b =>
                b.Shows == Shows.NotMet && (a.Place is null || b.Place is null || a.Place == b.Place)
            )
        );
}
