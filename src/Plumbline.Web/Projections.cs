using Plumbline.Evidence;
using Plumbline.Findings;
using Plumbline.Inspections;
using Plumbline.Journal;
using Plumbline.Web.Inspections;
using Plumbline.Web.Journal;
using Plumbline.Web.Review;
using Plumbline.Web.Storage;

namespace Plumbline.Web;

/// <summary>
/// The one place above the rooms that writes their projection tables from entries. A projection holds ids, kinds,
/// numbers and times, never a name or free text but that of a facility, and can be dropped and rebuilt at any time.
/// </summary>
internal sealed class Projections(Pen pen) : IDisposable
{
    private readonly PenStatement determination = pen.Prepare(
        """
        INSERT INTO "Determinations" ("Key", "Journal", "Requirement", "Verdict", "Entry", "Member", "At", "Replaced")
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
        """
    );

    private readonly PenStatement finding = pen.Prepare(
        """
        INSERT INTO "Findings" ("Key", "Journal", "Type", "Requirement", "Entry", "Member", "At", "Replaced")
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
        """
    );

    private readonly PenStatement inspection = pen.Prepare(
        """
        INSERT INTO "Inspections" ("Journal", "Id", "Facility", "FirstDay", "LastDay", "Invented", "Plan", "State",
            "InScope", "Determined", "Deficiencies")
        VALUES ($1, $2, $3, $4, $5, $6, $7, 'Open', 0, 0, 0)
        """
    );

    private readonly PenStatement numbers = pen.Prepare(
        """
        UPDATE "Inspections" SET "State" = $1, "InScope" = $2, "Determined" = $3, "Deficiencies" = $4 WHERE "Journal" = $5
        """
    );

    private readonly PenStatement[] replace = OnBoth(
        pen,
        table =>
            $"""UPDATE "{table}" SET "Replaced" = TRUE WHERE "Key" = (SELECT "Key" FROM "Entries" WHERE "Id" = $1) AND "Journal" = $2"""
    );

    private readonly PenStatement[] forget = OnBoth(
        pen,
        table => $"""DELETE FROM "{table}" WHERE "Key" = $1"""
    );

    private readonly PenStatement withdraw = pen.Prepare(
        """UPDATE "IssuedReports" SET "File" = NULL WHERE "Journal" = $1 AND "Head" >= $2"""
    );

    private readonly FacilityProjection facilities = new(pen);

    /// <summary>One entry that stands in the journal under <paramref name="key"/>, after the tally took it.</summary>
    public void Write(long journal, long key, EntryHeader header, object? thing, InspectionTally tally)
    {
        foreach (var replaced in header.Replaces)
        {
            foreach (var statement in replace)
            {
                statement.Set(1, replaced);
                statement.Set(2, journal);
                statement.Run();
            }
        }

        switch (thing)
        {
            case Determination decided:
                determination.Set(3, decided.Requirement);
                determination.Set(4, Name(decided.Verdict));
                Insert(determination, journal, key, header, tally);
                break;
            case Finding written:
                finding.Set(3, Name(written.Type));
                if (written.Requirement is { } requirement)
                    finding.Set(4, requirement);
                else
                    finding.SetNull(4);
                Insert(finding, journal, key, header, tally);
                break;
            case Plan plan when ReferenceEquals(plan, tally.Plan):
                inspection.Set(1, journal);
                inspection.Set(2, header.Journal);
                inspection.Set(3, plan.Facility.Id);
                inspection.Set(4, plan.FirstDay);
                inspection.Set(5, plan.LastDay);
                inspection.Set(6, plan.Invented);
                inspection.Set(7, key);
                inspection.Run();
                break;
        }
    }

    /// <summary>What the whole journal comes to, once all entries of a batch are written.</summary>
    public void Write(long journal, Guid id, Projected made)
    {
        if (made.Kind == JournalKind.Facility)
            facilities.Write(journal, id, made.Facility);
        if (made.Tally is not { Plan: not null } tally)
            return;
        numbers.Set(1, Name(tally.State));
        numbers.Set(2, tally.InScope);
        numbers.Set(3, tally.Determined);
        numbers.Set(4, tally.Deficiencies);
        numbers.Set(5, journal);
        numbers.Run();
    }

    /// <summary>What an erased payload said is projected no more, and no issued report carries it any longer.</summary>
    public void Erase(long key)
    {
        withdraw.Set(1, EntryRow.JournalOf(key));
        withdraw.Set(2, EntryRow.NumberOf(key));
        withdraw.Run();
        foreach (var statement in forget)
        {
            statement.Set(1, key);
            statement.Run();
        }
    }

    /// <summary>Drops every projection; the caller writes them again from the journals in the same transaction.</summary>
    public static void Clear(Pen pen)
    {
        foreach (var table in (string[])["Determinations", "Findings", "Inspections"])
            pen.Run($"DELETE FROM \"{table}\"");
        FacilityProjection.Clear(pen);
    }

    public void Dispose()
    {
        facilities.Dispose();
        foreach (
            var statement in (PenStatement[])
                [determination, finding, inspection, numbers, withdraw, .. replace, .. forget]
        )
            statement.Dispose();
    }

    private static PenStatement[] OnBoth(Pen pen, Func<string, string> sql) =>
        [pen.Prepare(sql("Determinations")), pen.Prepare(sql("Findings"))];

    // Both tables name these columns alike and in this order.
    private static void Insert(
        PenStatement row,
        long journal,
        long key,
        EntryHeader header,
        InspectionTally tally
    )
    {
        row.Set(1, key);
        row.Set(2, journal);
        row.Set(5, header.Id);
        row.Set(6, header.Member);
        row.Set(7, header.At);
        row.Set(8, tally.IsReplaced(header.Id));
        row.Run();
    }

    private static string Name(Verdict verdict) =>
        verdict switch
        {
            Verdict.Compliant => nameof(Verdict.Compliant),
            Verdict.Deficient => nameof(Verdict.Deficient),
            Verdict.NotApplicable => nameof(Verdict.NotApplicable),
            _ => nameof(Verdict.Unable),
        };

    private static string Name(FindingType type) => type.ToString();

    private static string Name(InspectionState state) => state.ToString();
}
