using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using Plumbline.Standards;
using Plumbline.Web.Standards;
using Xunit;

namespace Plumbline.Tests.Standards;

/// <summary>Looking for lines and narrowing them down, on the pages and by what stands in the address.</summary>
public sealed class LinePagesTests : BunitContext
{
    private const string Assessment = "example-jail-2020/4.3/assessment-within-14-days";
    private const string Kits = "example-jail-2020/4.3/first-aid-kits";

    public LinePagesTests() =>
        Services
            .AddSingleton(ExampleStandards.Catalog())
            .AddSingleton<Resolver>()
            .AddSingleton<Naming>()
            .AddSingleton<LineIndex>();

    [Fact]
    public void The_first_page_finds_a_mistyped_word_and_says_what_it_was_read_as()
    {
        var page = At<StandardsPage>("standards?q=asessment");

        Assert.Equal([$"standards/requirement/{Assessment}"], Lines(page));
        Assert.Contains("No line holds “asessment”; read as “assessment”.", Spaced(page.Markup));
    }

    [Fact]
    public void The_first_page_says_that_a_number_is_the_line_itself_and_that_an_unlisted_one_is_not()
    {
        var listed = At<StandardsPage>("standards?q=EJS+2020+M%26C-27");
        Assert.Equal("“EJS 2020 M&C-27” is listed", Spaced(listed.Find("#h-named").TextContent));
        Assert.Equal($"standards/requirement/{Assessment}", listed.Find(".named a").GetAttribute("href"));

        var unlisted = At<StandardsPage>("standards?q=EJS+2020+MC-99");
        Assert.Equal(
            "“EJS 2020 MC-99” is not listed itself; the nearest above it",
            Spaced(unlisted.Find("#h-named").TextContent)
        );
        Assert.Equal("standards/example-jail-2020/4.3", unlisted.Find(".named a").GetAttribute("href"));
    }

    [Fact]
    public void Each_word_of_a_facet_is_a_link_with_the_number_of_lines_that_it_leaves()
    {
        var page = At<StandardsPage>("standards?topic=intake");

        Assert.Equal(
            ["Any", "medical care 2", "intake 1"],
            page.FindAll(".facets details[open] li")
                .Select(li => Spaced(li.TextContent.Replace(" lines", "")))
        );
        Assert.Equal(
            "standards?topic=medical%20care",
            page.FindAll(".facets details[open] a")[1].GetAttribute("href")
        );
        Assert.Equal("standards", page.Find(".chosen a").GetAttribute("href"));
    }

    [Fact]
    public void A_page_holds_25_lines_and_leads_to_the_next_with_the_same_words()
    {
        Services.AddSingleton(Many(60));

        var second = At<StandardsPage>("standards?q=hand+washing&basis=unverified&page=2");

        Assert.Equal(25, Lines(second).Count());
        Assert.Equal(
            "standards?q=hand%20washing&basis=unverified&page=3",
            second.Find("a[rel=next]").GetAttribute("href")
        );
        Assert.Equal(
            "standards?q=hand%20washing&basis=unverified",
            second.Find("a[rel=prev]").GetAttribute("href")
        );
        Assert.Equal(10, Lines(At<StandardsPage>("standards?q=hand+washing&page=99")).Count());
    }

    [Fact]
    public void An_edition_without_lines_says_so()
    {
        var edition = ExampleStandards.Catalog().Editions[0];
        Services.AddSingleton(new Catalog([edition with { Standards = [] }]));

        Assert.Contains(
            "Plumbline holds no lines of this edition yet.",
            At<StandardsPage>("standards").Markup
        );
        var page = Render<EditionPage>(p => p.Add(e => e.Id, ExampleStandards.Folder));
        Assert.Contains("Plumbline holds no lines of this edition yet.", page.Markup);
        Assert.Empty(page.FindAll("form"));
    }

    [Fact]
    public void An_edition_lists_its_standards_by_part()
    {
        var page = Render<EditionPage>(p => p.Add(e => e.Id, ExampleStandards.Folder));

        Assert.Equal("Care", page.Find("h3").TextContent);
        Assert.Equal("standards/example-jail-2020/4.3", page.Find(".rows a.title").GetAttribute("href"));
        Assert.Contains("2 duties held", Spaced(page.Find(".rows .meta.nowrap").TextContent));
        Assert.Equal("get", page.Find("form").GetAttribute("method"));
    }

    [Theory]
    [InlineData("basis=official-text", Kits)]
    [InlineData("method=interview", Assessment)]
    [InlineData("actor=facility", Kits)]
    [InlineData("topic=intake", Assessment)]
    [InlineData("part=Care&q=kits", Kits)]
    [InlineData("q=mc-27+ASSESSMENT", Assessment)]
    public void An_edition_is_narrowed_by_what_the_address_says(string query, string id)
    {
        Services
            .GetRequiredService<NavigationManager>()
            .NavigateTo($"standards/{ExampleStandards.Folder}?{query}");

        var page = Render<EditionPage>(p => p.Add(e => e.Id, ExampleStandards.Folder));

        Assert.Equal(
            [$"standards/requirement/{id}"],
            page.FindAll("#h-lines ~ ul.rows a").Select(a => a.GetAttribute("href"))
        );
        Assert.Equal("1 of 2 duties", page.Find("#h-lines").TextContent);
    }

    [Fact]
    public void What_is_chosen_stays_chosen_when_other_words_are_looked_for()
    {
        Services
            .GetRequiredService<NavigationManager>()
            .NavigateTo($"standards/{ExampleStandards.Folder}?q=none+such&method=interview");

        var page = Render<EditionPage>(p => p.Add(e => e.Id, ExampleStandards.Folder));

        Assert.Equal("none such", page.Find("#words").GetAttribute("value"));
        Assert.Equal("interview", page.Find("input[name=method]").GetAttribute("value"));
        Assert.Equal("Can be shown by: interview", page.Find(".facets details[open] summary").TextContent);
        Assert.Contains("No line has all of that.", page.Markup);
    }

    private IRenderedComponent<T> At<T>(string address)
        where T : IComponent
    {
        Services.GetRequiredService<NavigationManager>().NavigateTo(address);
        return Render<T>();
    }

    private static IEnumerable<string?> Lines<T>(IRenderedComponent<T> page)
        where T : IComponent => page.FindAll("#h-lines ~ ul.rows a").Select(a => a.GetAttribute("href"));

    /// <summary>The example with so many lines about washing hands.</summary>
    private static Catalog Many(int lines)
    {
        var edition = ExampleStandards.Catalog().Editions[0];
        var standard = edition.Standards[0];
        var washing = Enumerable
            .Range(1, lines)
            .Select(n => new Requirement(
                $"{standard.Id}/wash-{n}",
                standard.Id,
                [$"EJS 2020, 4.3(W)({n})"],
                $"Hand washing place {n} has soap.",
                Actor.Facility,
                [Method.Observation],
                [SeenBy.Tour],
                Basis.Unverified
            ));
        return new Catalog([edition with { Standards = [standard with { Requirements = [.. washing] }] }]);
    }

    private static string Spaced(string text) =>
        string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
