using Microsoft.EntityFrameworkCore;
using Plumbline.Facilities;
using Plumbline.Published;
using Plumbline.Tests.Facilities;
using Plumbline.Web.Facilities;
using Plumbline.Web.Published;
using Xunit;

namespace Plumbline.Tests.Published;

/// <summary>The public data that comes with the program, loaded once for all of these.</summary>
public sealed class PublicDataTests(PublicDataTests.Loaded loaded) : IClassFixture<PublicDataTests.Loaded>
{
    private static CancellationToken Stop => Xunit.TestContext.Current.CancellationToken;

    [Fact]
    public void Every_list_is_loaded_whole_and_what_matches_is_counted()
    {
        Assert.True(loaded.First.Changed);
        Assert.Equal(
            new FacilitiesLoaded(203, 166, 167, 130, 3566, loaded.First.Facilities.RatingsMatched, true),
            loaded.First.Facilities
        );
        Assert.Equal(1039, loaded.First.Inspections);
        Assert.Equal(16, loaded.First.Cases);
        Assert.Equal(2781, loaded.First.Findings[InspectingBody.DetentionOversight]);
        Assert.Equal(440, loaded.First.Findings[InspectingBody.Contractor]);
        Assert.Equal(230, loaded.First.ByBody[InspectingBody.Contractor]);
        Assert.Equal(808, loaded.First.ByBody[InspectingBody.DetentionOversight]);
        Assert.Equal(1, loaded.First.ByBody[InspectingBody.DeathReview]);
    }

    [Fact]
    public async Task A_second_load_changes_nothing_and_says_so()
    {
        await using var context = loaded.Register.Context();

        var second = await PublicData.LoadAsync(context, Register.Day.AddDays(1), Stop);

        Assert.False(second.Changed);
        Assert.Equal(loaded.First.Facilities with { Changed = false }, second.Facilities);
        Assert.Equal(loaded.First.Matched, second.Matched);
        Assert.All(
            await context.Set<LoadedList>().ToListAsync(Stop),
            l => Assert.Equal(Register.Day, l.LoadedAt)
        );
    }

    [Fact]
    public async Task Every_facility_without_a_code_is_listed_with_the_reason()
    {
        await using var context = loaded.Register.Context();

        var rows = await context.Set<Unmatched>().Where(u => u.List == "DETLOC code").ToListAsync(Stop);

        Assert.Equal(203 - 166, rows.Count);
        Assert.All(rows, r => Assert.NotEmpty(r.Why));
        Assert.Contains(
            rows,
            r => r.Name == "PIKE COUNTY JAIL" && r.Why.Contains("PIKCOPA", StringComparison.Ordinal)
        );
    }

    [Fact]
    public async Task York_2017_has_21_findings_under_9_standards_and_no_printed_total()
    {
        var york = await FindAsync("odo-york-2017-08");

        Assert.Equal(21, york.Counted.Deficiencies);
        Assert.Equal(9, york.Counted.DeficientStandards);
        Assert.Equal(3, york.Counted.CorrectedOnSite);
        Assert.Null(york.Printed);
        Assert.Empty(york.Mismatches);
        Assert.NotNull(york.Facility);
    }

    [Fact]
    public async Task Joe_Corley_2018_prints_15_and_carries_16_and_both_are_kept()
    {
        var corley = await FindAsync("odo-joe-corley-2018-07");

        Assert.Equal((15, 16), (corley.Printed!.Deficiencies, corley.Counted.Deficiencies));
        Assert.Equal(["deficiencies", "arithmetic"], corley.Mismatches.Select(m => m.Kind));
        Assert.Contains("Personal Hygiene", corley.Mismatches[1].Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Etowah_2021_names_two_editions_and_holds_no_finding_which_is_not_zero()
    {
        var etowah = await FindAsync("odo-etowah-2021-11");

        Assert.Equal([new EditionNamed("NDS 2000", 21), new EditionNamed("NDS 2019", 1)], etowah.Editions);
        Assert.Equal(1, etowah.Printed!.Deficiencies);
        Assert.Null(etowah.Counted.Deficiencies);
    }

    [Fact]
    public async Task Adelanto_2024_is_a_clean_report_and_counts_zero()
    {
        var adelanto = await FindAsync("odo-adelanto-2024-07");

        Assert.Equal((0, 0), (adelanto.Printed!.Deficiencies, adelanto.Counted.Deficiencies));
        Assert.Null(adelanto.Start);
        Assert.Empty(adelanto.Mismatches);
    }

    [Fact]
    public async Task A_list_that_says_0_where_we_hold_7_findings_is_a_mismatch()
    {
        var adelanto = await FindAsync("odo-adelanto-ice-processing-center-2023-02");

        Assert.Equal((0, 7), (adelanto.Listed, adelanto.Counted.Deficiencies));
        Assert.Equal(["listed"], adelanto.Mismatches.Select(m => m.Kind));
    }

    [Fact]
    public async Task Components_and_deficiencies_never_share_a_number()
    {
        await using var context = loaded.Register.Context();

        var all = await context.Set<PublishedInspection>().AsNoTracking().ToListAsync(Stop);

        Assert.All(
            all.Where(i => i.By == InspectingBody.Contractor),
            i => Assert.Null(i.Counted.Deficiencies)
        );
        Assert.All(all.Where(i => i.By != InspectingBody.Contractor), i => Assert.Null(i.Counted.Components));
        Assert.Equal(all.Count, all.Select(i => i.Id).Distinct().Count());
        Assert.All(all.Where(i => i.Facility is null), i => Assert.NotEmpty(i.Match!));
    }

    [Fact]
    public async Task A_report_is_one_file_in_the_house_form_that_invents_nothing()
    {
        var html = await PublishedReport.HtmlAsync(await FindAsync("odo-york-2017-08"));

        Assert.Contains("not an inspection by us", html, StringComparison.Ordinal);
        Assert.Equal(21, html.Split("<article class=\"finding\">").Length - 1);
        Assert.Contains("not printed", html, StringComparison.Ordinal);
        Assert.DoesNotContain("<link", html, StringComparison.Ordinal);
        Assert.DoesNotContain("<script", html, StringComparison.Ordinal);
    }

    private async Task<PublishedInspection> FindAsync(string id)
    {
        await using var context = loaded.Register.Context();
        return await context.Set<PublishedInspection>().AsNoTracking().SingleAsync(i => i.Id == id, Stop);
    }

    public sealed class Loaded : IAsyncLifetime
    {
        public Register Register { get; private set; } = null!;

        public PublicDataLoaded First { get; private set; } = null!;

        public async ValueTask InitializeAsync()
        {
            Register = await Register.OpenAsync();
            await using var context = Register.Context();
            First = await PublicData.LoadAsync(context, Register.Day);
        }

        public ValueTask DisposeAsync() => Register.DisposeAsync();
    }
}
