using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using Plumbline.Standards;
using Plumbline.Web.Standards;
using Xunit;

namespace Plumbline.Tests.Standards;

public sealed class StandardsPagesTests : BunitContext
{
    private const string Assessment = "example-jail-2020/4.3/assessment-within-14-days";
    private const string Kits = "example-jail-2020/4.3/first-aid-kits";

    public StandardsPagesTests() =>
        Services
            .AddSingleton(ExampleStandards.Catalog())
            .AddSingleton<Resolver>()
            .AddSingleton<Naming>()
            .AddSingleton<LineIndex>();

    [Fact]
    public void The_first_page_shows_each_edition_with_its_shares_as_bars_and_as_text()
    {
        var page = Render<StandardsPage>();

        Assert.Equal("standards/example-jail-2020", page.Find("h2 a").GetAttribute("href"));
        Assert.Equal(
            ["official text", "published reports", "unverified"],
            page.FindAll(".bars .basis").Select(b => b.TextContent)
        );
        Assert.Equal(
            ["1 of 2, 50%", "1 of 2, 50%", "0 of 2, 0%"],
            page.FindAll(".bars .num").Select(n => Spaced(n.TextContent))
        );
        Assert.Equal(
            "standards/example-jail-2020?basis=official-text",
            page.Find(".bars .num a").GetAttribute("href")
        );
    }

    [Fact]
    public void A_requirement_says_its_duty_who_must_act_how_it_can_be_shown_and_how_we_know()
    {
        var page = Render<RequirementPage>(p => p.Add(r => r.Id, Assessment));

        Assert.Equal("Each detainee has an assessment within 14 days.", page.Find("h1").TextContent);
        Assert.Equal("published reports", page.Find(".basis.reports").TextContent);
        var pairs = page.FindAll(".pairs dt")
            .Zip(page.FindAll(".pairs dd"))
            .ToDictionary(p => p.First.TextContent, p => Spaced(p.Second.TextContent));
        Assert.Equal("medical provider", pairs["Who must act"]);
        Assert.StartsWith("file review, interview;", pairs["Methods"], StringComparison.Ordinal);
        Assert.Equal("time since arrival: at most 14 days", pairs["Measure"]);
        Assert.Equal("Stays of more than 72 hours", pairs["Applies"]);
        Assert.Equal("a clinician", pairs["Judged by"]);
        var side = page.Find("aside");
        Assert.Equal("https://example.org/1.pdf", side.QuerySelector("li a")!.GetAttribute("href"));
        var facts = Spaced(side.TextContent);
        Assert.Contains("and 22 more published findings", facts);
        Assert.Contains("EJS 2020, 4.3(V)(G)(1)", facts);
        Assert.Contains("Priority component in 12 of 24 published findings.", facts);
        Assert.Contains("medical care", facts);
        Assert.Equal(
            [$"standards/requirement/{Kits}"],
            page.FindAll(".acts a").Select(a => a.GetAttribute("href"))
        );
    }

    [Fact]
    public void A_source_that_is_no_web_address_is_never_a_link()
    {
        var yaml = ExampleStandards.Standard.With("\"https://example.org/1.pdf\"", "\"javascript:alert(1)\"");
        Services.AddSingleton(ExampleStandards.Read(yaml).Require());

        var page = Render<RequirementPage>(p => p.Add(r => r.Id, Assessment));

        Assert.Empty(page.FindAll("aside li a"));
        Assert.Contains("javascript:alert(1)", page.Find("aside li").TextContent);
    }

    [Fact]
    public void A_later_room_adds_to_a_requirements_page_through_the_slot()
    {
        Services.AddSingleton(new RequirementSlot(typeof(Told)));

        Assert.Contains($"told {Kits}", Render<RequirementPage>(p => p.Add(r => r.Id, Kits)).Markup);
    }

    [Fact]
    public void A_standard_lists_its_duties_and_what_is_none()
    {
        var page = Render<StandardPage>(p =>
            p.Add(s => s.Edition, ExampleStandards.Folder).Add(s => s.Number, "4.3")
        );

        Assert.Equal("4.3 Medical Care", page.Find("h1").TextContent);
        Assert.Equal(2, page.FindAll(".rows a").Count);
        Assert.Equal("EJS 2020, 4.3(I)", page.Find(".pairs dt").TextContent);
        Assert.Equal("States a purpose.", page.Find(".pairs dd").TextContent);
        Assert.Contains("The 2 duties held here are not all of the standard.", Spaced(page.Markup));
    }

    private static string Spaced(string text) =>
        string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private sealed class Told : ComponentBase
    {
        [Parameter]
        public string Requirement { get; set; } = "";

        protected override void BuildRenderTree(
            Microsoft.AspNetCore.Components.Rendering.RenderTreeBuilder builder
        ) => builder.AddContent(0, $"told {Requirement}");
    }
}
