using Plumbline.Facilities;
using Plumbline.Web.Storage;

namespace Plumbline.Web;

/// <summary>
/// What a facility's journal comes to in the lists: the row of a facility added by hand, and the names that searches know it
/// by. Written in the transaction of the entries.
/// </summary>
internal sealed class FacilityProjection(Pen pen) : IDisposable
{
    private readonly PenStatement kind = pen.Prepare(
        """UPDATE "Journals" SET "Kind" = 'Facility' WHERE "Key" = $1"""
    );

    // What a public list says of a facility is not for a journal to change.
    private readonly PenStatement added = pen.Prepare(
        """
        INSERT INTO "Facilities" ("Id", "Name", "SortName", "City", "State", "Type", "SearchText", "InNewestList")
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
        ON CONFLICT ("Id") DO UPDATE SET "Name" = excluded."Name", "SortName" = excluded."SortName",
            "City" = excluded."City", "State" = excluded."State", "Type" = excluded."Type",
            "SearchText" = excluded."SearchText"
        WHERE "Facilities"."ListedIn" IS NULL
        """
    );

    private readonly PenStatement names = pen.Prepare(
        """
        INSERT INTO "FacilityNames" ("Facility", "Text") VALUES ($1, $2)
        ON CONFLICT ("Facility") DO UPDATE SET "Text" = excluded."Text"
        """
    );

    public void Write(long journal, Guid id, FacilityRecord record)
    {
        kind.Set(1, journal);
        kind.Run();
        if (record.Added.Standing.LastOrDefault() is { } by)
            Write(Facility.ByHand(id, by.Thing));
        names.Set(1, id);
        names.Set(
            2,
            string.Join(
                " | ",
                record
                    .Aliases.Standing.Select(a => a.Thing)
                    .OfType<Alias>()
                    .Select(a => FacilityName.Normal(a.Name))
                    .Distinct()
            )
        );
        names.Run();
    }

    /// <summary>Drops all of it.</summary>
    public static void Clear(Pen pen)
    {
        pen.Run("""UPDATE "Journals" SET "Kind" = 'Inspection' WHERE "Kind" = 'Facility'""");
        pen.Run("""DELETE FROM "Facilities" WHERE "ListedIn" IS NULL""");
        pen.Run("""DELETE FROM "FacilityNames" """);
    }

    public void Dispose()
    {
        kind.Dispose();
        added.Dispose();
        names.Dispose();
    }

    private void Write(Facility facility)
    {
        added.Set(1, facility.Id);
        added.Set(2, Cut(facility.Name, 200));
        added.Set(3, Cut(facility.SortName, 250));
        added.Set(4, Cut(facility.City, 100));
        added.Set(5, Cut(facility.State, 40));
        if (facility.Type is { } type)
            added.Set(6, type);
        else
            added.SetNull(6);
        added.Set(7, facility.SearchText);
        added.Set(8, false);
        added.Run();
    }

    // The door takes longer ones than the columns hold.
    private static string Cut(string text, int most) => text.Length <= most ? text : text[..most];
}
