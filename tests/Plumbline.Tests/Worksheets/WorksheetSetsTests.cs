using System.Text;
using CsCheck;
using Plumbline.Inspections;
using Plumbline.Standards;
using Plumbline.Tests.Example;
using Plumbline.Worksheets;
using Xunit;

namespace Plumbline.Tests.Worksheets;

public sealed class WorksheetSetsTests
{
    private static readonly WorksheetChoice byStandard = WorksheetChoice.Read("standard", "a4");

    private static readonly string[] kinds =
    [
        "housing unit",
        "segregation",
        "clinic",
        "kitchen",
        "intake",
        "hold room",
        "recreation",
        "visitation",
        "law library",
        "laundry",
        "a shed",
    ];

    private static Place Of(string kind) => new(Guid.NewGuid(), $"The {kind}", kind);

    private static int Part(string id, int of) => (int)((uint)id.Sum(c => c * 31) % of);

    [Fact]
    public void By_standard_every_line_in_scope_stands_on_one_sheet_of_its_holder_under_its_frozen_number() =>
        Gen.Select(Gen.Int[1, 7], Gen.Int[0, 6])
            .Sample(
                (of, part) =>
                {
                    var team = new TeamOut(r => Part(r.Id, of) == part % of, holder: s => Part(s, 3));
                    var sheets = team
                        .Plan.SheetsOf(team.Inspection.Id, "all", byStandard)
                        .SelectMany(set => set.Sheets.Select(s => (set.Member, Sheet: s)))
                        .Where(s => s.Sheet.Other is null)
                        .ToList();
                    Assert.Equal(
                        team.Plan.Scope.Select(l => (l.Number, l.Id)).Order(),
                        sheets.SelectMany(s => s.Sheet.Lines).Select(l => (l.Number, l.Id)).Order()
                    );
                    Assert.All(
                        sheets,
                        s =>
                            Assert.All(
                                s.Sheet.Lines,
                                l => Assert.Equal(s.Member, team.Plan.HolderOf(l.Requirement.Standard))
                            )
                    );
                },
                iter: 20
            );

    [Fact]
    public void By_place_the_team_together_carries_every_line_in_scope_whoever_walks_what() =>
        Gen.Select(Gen.Int[1, 5], Gen.Int[0, 10].Array[0, 6], Gen.Int[0, 2].Array[6], Gen.Int[0, 7])
            .Sample(
                (of, chosen, members, walked) =>
                {
                    Place[] places = [.. chosen.Select(k => Of(kinds[k]))];
                    (int, int)[] walkers =
                    [
                        .. places
                            .Select((_, i) => (i, members[i]))
                            .Where(w => ((walked >> (w.i % 3)) & 1) == 1),
                    ];
                    var team = new TeamOut(r => Part(r.Id, of) == 0, places, walkers);
                    var sets = team.Plan.SheetsOf(team.Inspection.Id, null, WorksheetChoice.Usual);
                    Assert.Equal(
                        team.Plan.Scope.Select(l => l.Number),
                        sets.SelectMany(s => s.Sheets)
                            .SelectMany(s => s.Lines)
                            .Select(l => l.Number)
                            .Distinct()
                            .Order()
                    );
                    foreach (var sheet in sets.SelectMany(s => s.Sheets).Where(s => s.Place is not null))
                        Assert.Equal(
                            sheet.Lines.Select(l => l.Number).Distinct(),
                            sheet.Lines.Select(l => l.Number)
                        );
                    foreach (var set in sets)
                    {
                        var walks = walkers.Where(w => team.Members[w.Item2].Id == set.Member);
                        Assert.Equal(
                            walkers.Length == 0
                                ? places.Select(p => p.Id)
                                : walks.Select(w => places[w.Item1].Id),
                            set.Sheets.Select(s => s.Place).OfType<Guid>()
                        );
                        Assert.Equal(Enumerable.Range(1, set.Sheets.Count), set.Sheets.Select(s => s.Number));
                        Assert.All(set.Sheets, s => Assert.Equal(set.Sheets.Count, s.Of));
                    }
                },
                iter: 40
            );

    [Theory]
    [InlineData("place")]
    [InlineData("standard")]
    public void A_sheet_names_its_bearer_and_says_nothing_of_the_plan_that_the_bearer_does_not_need(string by)
    {
        var team = new TeamOut(holder: s => Part(s, 3));
        foreach (var member in team.Members)
        {
            var set = team.Plan.SheetsOf(
                team.Inspection.Id,
                member.Name.ToLowerInvariant(),
                WorksheetChoice.Read(by, null)
            );
            var html = Encoding.UTF8.GetString(WorksheetHtml.Write(set, Paper.Letter));
            Assert.DoesNotContain(TeamOut.Canary, html);
            Assert.DoesNotContain(team.Inspection.Id.ToString(), html);
            foreach (var other in team.Members)
                Assert.Equal(other == member, html.Contains(other.Name, StringComparison.Ordinal));
            Assert.Contains(WorksheetSets.CodeOf(team.Inspection.Id), html);
            Assert.Contains("Invented example", html);
        }
    }

    [Fact]
    public void The_lead_gets_the_conference_sheets_and_others_only_where_they_are_asked_for()
    {
        var team = new TeamOut();
        OtherSheet?[] Of(string member, OtherSheets? others = null) =>
            [
                .. team
                    .Plan.SheetsOf(
                        team.Inspection.Id,
                        member,
                        WorksheetChoice.Read("standard", null, others)
                    )[0]
                    .Sheets.Select(s => s.Other)
                    .Where(o => o is not null),
            ];
        Assert.Equal(OtherSheet.Entrance, Of("Inspector A")[0]);
        Assert.Equal(OtherSheet.Exit, Of("Inspector A")[^1]);
        Assert.Equal(
            [
                OtherSheet.Interview,
                OtherSheet.Interview,
                OtherSheet.Interview,
                OtherSheet.FileSample,
                OtherSheet.Access,
            ],
            Of("Inspector B")
        );
        Assert.Equal([OtherSheet.Entrance, OtherSheet.Exit], Of("Inspector B", new OtherSheets(0, 0, 0, 1)));
    }

    [Fact]
    public void Every_topic_of_the_table_is_one_of_the_vocabulary_and_every_kind_says_why()
    {
        Assert.Empty(PlaceKind.All.SelectMany(k => k.Topics).Except(Topics.All));
        Assert.All(PlaceKind.All, k => Assert.EndsWith(".", k.Reason));
        var catalog = ShippedCatalog.Load();
        foreach (var kind in PlaceKind.All)
            Assert.Contains(
                catalog.Edition("us-ice-nds-2019")!.Requirements,
                r => PlaceKind.For(r, catalog.Standard(r.Standard)!.Title).Contains(kind)
            );
    }

    [Fact]
    public void A_place_is_of_the_kind_that_its_type_or_else_its_name_says()
    {
        Assert.All(kinds[..^1], k => Assert.Equal(k, PlaceKind.Of(Of(k))!.Name));
        Assert.Null(PlaceKind.Of(Of("a shed")));
        Assert.Equal("segregation", PlaceKind.Of(new Place(Guid.NewGuid(), "Special Management Unit"))!.Name);
        Assert.Equal("housing unit", PlaceKind.Of(new Place(Guid.NewGuid(), "B Pod"))!.Name);
        Assert.Equal("clinic", PlaceKind.Of(new Place(Guid.NewGuid(), "North", "Medical unit"))!.Name);
    }

    [Fact]
    public void Words_and_counts_that_mean_nothing_are_refused_together()
    {
        var refused = Assert.Throws<ProblemException>(() =>
            WorksheetChoice.Read("colour", "a5", new OtherSheets(Interviews: 41, FileSamples: -1))
        );
        Assert.Equal(
            ["worksheet-choice", "worksheet-choice", "worksheet-count", "worksheet-count"],
            refused.Problems.Select(p => p.Code)
        );
        Assert.Contains("place or standard", refused.Problems[0].Sentence);
        Assert.Contains("letter or a4", refused.Problems[1].Sentence);
        var team = new TeamOut();
        var unknown = Assert.Throws<ProblemException>(() =>
            team.Plan.SheetsOf(team.Inspection.Id, "Inspector D", WorksheetChoice.Usual)
        );
        Assert.Equal("worksheet-member", Assert.Single(unknown.Problems).Code);
    }
}
