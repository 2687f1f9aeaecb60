using Plumbline.Standards;
using Plumbline.Web.Standards;
using Xunit;

namespace Plumbline.Tests.Standards;

/// <summary>Searching the shipped standards as a person would, with their endings and typing errors.</summary>
public sealed class LineIndexTests
{
    private static readonly Lazy<Catalog> catalog = new(() =>
        StandardsFolder.Load(StandardsFolder.Shipped).Require()
    );

    private static readonly Lazy<LineIndex> index = new(() => new LineIndex(catalog.Value));

    private const string Assessment = "us-ice-nds-2019/4.3/health-assessment-within-14-days";

    [Theory]
    [InlineData("health assessment within 14 days NDS 2019")]
    [InlineData("helth asessment 14 days NDS 2019")]
    [InlineData("comprehensive assessments nds 2019 day 14")]
    [InlineData("assesment health comprehensve 2019")]
    [InlineData("MC-27 assessment NDS 2019")]
    public void The_health_assessment_stands_among_the_first_however_it_is_typed(string words) =>
        Assert.Contains(Assessment, index.Value.Find(words).Lines.Take(3).Select(r => r.Id));

    [Theory]
    [InlineData("tuberculosis", "tubercolosis")]
    [InlineData("grievance", "greivance")]
    [InlineData("telephone", "telephnoe")]
    [InlineData("suicide", "suicde")]
    public void A_typing_error_finds_what_the_right_word_finds(string right, string wrong)
    {
        var meant = index.Value.Find(wrong);

        Assert.Equal(
            index.Value.Find(right).Lines.Take(5).Select(r => r.Id),
            meant.Lines.Take(5).Select(r => r.Id)
        );
        Assert.Contains(wrong, meant.ReadAs.Keys);
    }

    [Theory]
    [InlineData("toilet", "toilets")]
    [InlineData("inspection", "inspections")]
    [InlineData("policy", "policies")]
    public void Endings_make_no_difference(string one, string other) =>
        Assert.Equal(
            index.Value.Find(one).Lines.Select(r => r.Id),
            index.Value.Find(other).Lines.Select(r => r.Id)
        );

    [Fact]
    public void The_beginning_of_a_word_is_enough()
    {
        var found = index.Value.Find("tubercul");

        Assert.True(found.HoldAll);
        Assert.Empty(found.ReadAs);
        Assert.All(
            found.Lines,
            r => Assert.Contains("tubercul", Everything(r), StringComparison.OrdinalIgnoreCase)
        );
    }

    [Fact]
    public void Every_word_must_stand_in_a_line_and_where_none_has_all_the_most_are_shown()
    {
        var all = index.Value.Find("toilets hold rooms");
        Assert.True(all.HoldAll);
        Assert.NotEmpty(all.Lines);

        var most = index.Value.Find("toilets hold rooms xylophone");
        Assert.False(most.HoldAll);
        Assert.Equal(all.Lines.Select(r => r.Id), most.Lines.Select(r => r.Id));
    }

    [Fact]
    public void One_edition_alone_can_be_searched()
    {
        var nds = catalog.Value.Edition("us-ice-nds-2019")!;

        var found = index.Value.Find("tuberculosis", nds);

        Assert.NotEmpty(found.Lines);
        Assert.All(found.Lines, r => Assert.StartsWith("us-ice-nds-2019/", r.Id, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("?!  --")]
    [InlineData("zzzzzzzzzzqqqqqq")]
    public void Words_that_nothing_holds_find_nothing(string words) =>
        Assert.Empty(index.Value.Find(words).Lines);

    [Fact]
    public void A_search_as_long_as_a_book_is_cut() =>
        Assert.NotEmpty(index.Value.Find("tuberculosis " + new string('x', 5_000_000)).Lines);

    [Fact]
    public void An_empty_catalog_is_searched_in_vain() =>
        Assert.Empty(new LineIndex(Catalog.Empty).Find("tuberculosis").Lines);

    private static string Everything(Requirement r)
    {
        var standard = catalog.Value.Standard(r.Standard)!;
        return string.Join(' ', [r.Text, r.Citation, r.Applies ?? "", standard.Title, .. r.Topics ?? []]);
    }
}
