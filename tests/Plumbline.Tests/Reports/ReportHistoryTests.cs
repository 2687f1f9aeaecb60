using Microsoft.EntityFrameworkCore;
using Plumbline.Evidence;
using Plumbline.Findings;
using Plumbline.Inspections;
using Plumbline.Journal;
using Plumbline.Published;
using Plumbline.Reports;
using Plumbline.Standards;
using Plumbline.Tests.Example;
using Plumbline.Tests.Journal;
using Plumbline.Web.Published;
using Plumbline.Web.Reports;
using Plumbline.Web.Storage;
using Xunit;

namespace Plumbline.Tests.Reports;

/// <summary>Invented inspections of real facilities, beside what is really published of them.</summary>
public sealed class ReportHistoryTests
{
    private static readonly DateTimeOffset at = new(2026, 6, 9, 9, 0, 0, TimeSpan.Zero);

    private static CancellationToken Stop => Xunit.TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_others_published_stands_beside_ours_where_its_edition_has_that_very_line()
    {
        await using var stand = await JournalStand.OpenAsync();
        await using var context = await stand.Installation.Contexts.CreateDbContextAsync(Stop);
        await PublicData.LoadAsync(context, at, Stop);
        var catalog = ShippedCatalog.Load();

        // ODO found MC-27 of the 2019 standards there in July 2023, and earlier.
        var hall = await ReportAsync(
            stand,
            context,
            catalog,
            "Hall County Department of Corrections",
            "us-ice-nds-2019",
            "MC-27"
        );
        var earlier = Assert.Single(hall.Deficiencies).Earlier!;
        Assert.Equal(
            ("found by another body", "ICE OPR/ODO", "2023-07"),
            (earlier.Relation, earlier.Body, earlier.Date)
        );
        Assert.StartsWith("Superior, for the inspection of April 27, 2023 by ODO", Rating(hall));

        // ODO found EHS-115 there in June 2022, but of the revision of 2016, which is another edition.
        var adelanto = await ReportAsync(
            stand,
            context,
            catalog,
            "Adelanto ICE Processing Center",
            "us-ice-pbnds-2011",
            "EHS-115"
        );
        Assert.Null(Assert.Single(adelanto.Deficiencies).Earlier);
        Assert.StartsWith("Pass, for the inspection of September 18, 2025 by ODO", Rating(adelanto));
    }

    private static string Rating(ComplianceReport report) =>
        report.First.Standing.Single(f => f.Name == "Official rating").Text;

    private static async Task<ComplianceReport> ReportAsync(
        JournalStand stand,
        PlumblineContext context,
        Catalog catalog,
        string facility,
        string edition,
        string component
    )
    {
        var published = await context
            .Set<PublishedInspection>()
            .Where(i => i.FacilityName == facility && i.Facility != null)
            .FirstAsync(Stop);
        var line = catalog
            .Edition(edition)!
            .Requirements.Single(r => r.Components?.Contains(component) == true)
            .Id;
        var draft = PlanDraft.New(new DateOnly(2026, 6, 9), Guid.CreateVersion7(at), "Inspector A", at) with
        {
            Facility = new PlannedFacility(
                published.Facility!.Value,
                facility,
                published.City!,
                published.State!
            ),
            Organization = "An invented oversight body",
            Editions = [new EditionChoice(edition, "chosen for the example")],
            Abilities = [.. Enum.GetValues<Ability>()],
            Scope = [line],
        };
        Entry[] entries =
        [
            .. draft.Sign(catalog, at),
            EvidenceKinds.Determination.Record(
                draft.Journal,
                new Determination(line, Verdict.Deficient, []),
                draft.Me,
                at
            ),
            FindingKinds.Finding.Record(
                draft.Journal,
                new Finding(FindingType.Deficiency, "the task was not done", line),
                draft.Me,
                at
            ),
        ];
        Assert.All(
            await stand.AcceptAsync(draft.Journal, entries),
            a => Assert.Equal(Plumbline.Web.Journal.Outcome.Accepted, a.Outcome)
        );
        return (
            await ReportDesk.FindAsync(context, catalog, draft.Journal, at.AddDays(9), stop: Stop)
        )!.Report;
    }
}
