using Plumbline.Standards;
using Xunit;

namespace Plumbline.Tests.Standards;

public sealed class ResolvingTests
{
    private const string Assessment = "example-jail-2020/4.3/assessment-within-14-days";
    private const string Kits = "example-jail-2020/4.3/first-aid-kits";
    private const string Care = "example-jail-2020/4.3";

    private static readonly Catalog Catalog = ExampleStandards.Catalog();
    private static readonly Resolver Resolver = new(Catalog);

    [Theory]
    [InlineData("EJS 2020")]
    [InlineData("ejs-2020")]
    [InlineData("2020 EJS")]
    [InlineData("EJS 2020 - REVISED")]
    [InlineData("example-jail-2020")]
    [InlineData("ICE EJS, rev. 2020")]
    [InlineData("the 2020 EJS as revised")]
    public void An_edition_is_found_by_every_name_whatever_its_case_spaces_and_punctuation(string name) =>
        Assert.Equal("example-jail-2020", Resolver.Edition(name)?.Id);

    [Theory]
    [InlineData("EJS 2021")]
    [InlineData("")]
    [InlineData("---")]
    public void An_edition_that_is_not_held_is_not_guessed(string name) =>
        Assert.Null(Resolver.Edition(name));

    [Theory]
    [InlineData("MC-27", Assessment, MatchKind.Exact)]
    [InlineData("mc 27", Assessment, MatchKind.Exact)]
    [InlineData("M&C-27", Assessment, MatchKind.Exact)]
    [InlineData("MC–27", Assessment, MatchKind.Exact)]
    [InlineData("EJS 2020, Medical Care, component MC-27", Assessment, MatchKind.Exact)]
    [InlineData("EJS 2020, 4.3(V)(G)(1)", Assessment, MatchKind.Exact)]
    [InlineData("EJS 2020 (Revised), Medical Care, Section (V)(G)(1)", Assessment, MatchKind.Exact)]
    [InlineData("EJS 2020, Medical Care, Section V.G.1", Assessment, MatchKind.Exact)]
    [InlineData("MC, § (V)(G)(1)", Assessment, MatchKind.Exact)]
    [InlineData("Medical Care (MC-27)", Assessment, MatchKind.Exact)]
    [InlineData("Medical Care, component 27", Assessment, MatchKind.Exact)]
    [InlineData("MEDICAL CARES", Care, MatchKind.Exact)]
    [InlineData("Medical Care, Health Assessments", Care, MatchKind.Ancestor)]
    [InlineData("Medical Care, V(27)", Care, MatchKind.Ancestor)]
    [InlineData(Care + "/gone", Care, MatchKind.Ancestor)]
    [InlineData("4.3 (V)(H)", Kits, MatchKind.Exact)]
    [InlineData(Assessment, Assessment, MatchKind.Exact)]
    [InlineData("MC", Care, MatchKind.Exact)]
    [InlineData("Medical Care", Care, MatchKind.Exact)]
    [InlineData("EJS 2020 (Revised), 4.3 Medical Care", Care, MatchKind.Exact)]
    [InlineData("MC-999", Care, MatchKind.Ancestor)]
    [InlineData("EJS 2020 (Revised), Medical Care, Section (V)(G)(12)", Care, MatchKind.Ancestor)]
    [InlineData("4.3(V)(H)(2)(a)", Kits, MatchKind.Ancestor)]
    [InlineData("4.3(V)", Care, MatchKind.Ancestor)]
    public void What_a_report_prints_leads_to_the_line_or_to_the_nearest_that_is_listed(
        string printed,
        string id,
        MatchKind match
    )
    {
        var found = Resolver.Resolve(Catalog.Editions[0], printed);

        Assert.NotNull(found);
        Assert.Equal([id], found.Ids);
        Assert.Equal(match, found.Match);
    }

    [Theory]
    [InlineData("SAAPI-3")]
    [InlineData("4.31")]
    [InlineData("EJS 2020")]
    [InlineData("")]
    [InlineData("(((((")]
    public void What_is_not_held_leads_nowhere(string printed) =>
        Assert.Null(Resolver.Resolve(Catalog.Editions[0], printed));

    [Fact]
    public void A_component_that_covers_several_lines_leads_to_all_of_them()
    {
        var yaml = ExampleStandards.Standard.With(
            "    topics: [ medical care ]\n",
            "    components: [ MC-27, MC-28 ]\n    topics: [ medical care ]\n"
        );
        var catalog = ExampleStandards.Read(yaml).Require();

        Assert.Equal([Assessment, Kits], new Resolver(catalog).Resolve(catalog.Editions[0], "MC-27")!.Ids);
        Assert.Equal([Kits], new Resolver(catalog).Resolve(catalog.Editions[0], "MC-28")!.Ids);
    }

    [Fact]
    public void Section_numbers_come_in_the_order_of_their_numbers() =>
        Assert.Equal(
            ["1.1", "4.9", "4.10", "115.9", "115.13"],
            new[] { "115.13", "4.10", "115.9", "1.1", "4.9" }.Order(Numbers.InOrder)
        );
}
