using Plumbline.Evidence;
using Plumbline.Journal;

namespace Plumbline.Review;

/// <summary>The verbs of answering for an inspection.</summary>
public static class ReviewVerbs
{
    /// <summary>The lead signs off everything recorded so far.</summary>
    /// <exception cref="ProblemException">lead-only, sign-off-not-ready with what remains, sign-off-nothing-new.</exception>
    public static Entry Sign(this Inspection inspection, Guid by, DateTimeOffset at, string? statement = null)
    {
        if (by != inspection.Plan.Lead)
            throw new ProblemException(JournalProblems.OnlyLead("sign off"));
        var blocking = OpenPoints.Of(inspection).Where(p => p.Blocks).ToList();
        if (blocking.Count > 0)
            throw new ProblemException(ReviewProblems.NotReady(blocking));
        if (inspection.SignOff is not null && inspection.Late.Count == 0)
            throw new ProblemException(ReviewProblems.NothingToSign);

        var covered = inspection.Entries.OrderBy(e => e.Id).ToList();
        return ReviewKinds.SignOff.Record(
            inspection.Id,
            new SignOff(
                [.. covered.Select(e => e.Id)],
                Convert.ToHexStringLower(MerkleRoot.Of(covered)),
                statement
            ),
            by,
            at
        );
    }

    /// <summary>The lead erases one payload, with the reason. The entry's header, its hash and the chain remain.</summary>
    /// <exception cref="ProblemException">lead-only, erase-unknown, erase-without-reason, erase-not-this.</exception>
    public static Entry Erase(
        this Inspection inspection,
        Guid entry,
        string reason,
        Guid by,
        DateTimeOffset at
    )
    {
        if (by != inspection.Plan.Lead)
            throw new ProblemException(JournalProblems.OnlyLead("erase a payload"));
        if (inspection.Find(entry) is not { } target)
            throw new ProblemException(EraseProblems.Unknown(entry));
        if (string.IsNullOrWhiteSpace(reason))
            throw new ProblemException(EraseProblems.WithoutReason);
        if (target.Header.Kind is "erased" or "plan" or "slice" or "sign-off")
            throw new ProblemException(EraseProblems.NotThis(target.Header.Kind));
        return JournalKinds.Erased.Record(
            inspection.Id,
            new Erased(entry, reason.Trim()),
            by,
            at,
            refs: [entry]
        );
    }

    /// <summary>Coverage of each standard in scope, in the order of the plan's slice.</summary>
    public static IReadOnlyList<Coverage> Coverage(this Inspection inspection)
    {
        var lines = inspection.Evidence.Lines.ToList();
        return [.. inspection.Plan.Standards.Select(s => Plumbline.Evidence.Coverage.Of(s, lines))];
    }
}
