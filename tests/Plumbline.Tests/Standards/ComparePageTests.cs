using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using Plumbline.Standards;
using Plumbline.Web.Standards;
using Xunit;

namespace Plumbline.Tests.Standards;

/// <summary>Two editions on one page, and a requirement's page with its counterparts.</summary>
public sealed class ComparePageTests : BunitContext
{
    private readonly Catalog catalog = ExampleCrosswalk.Read(ExampleCrosswalk.Text).Require();

    public ComparePageTests() => Services.AddSingleton(catalog);

    [Fact]
    public void Two_editions_show_pairs_with_their_reason_and_what_each_has_alone()
    {
        var page = At("standards/compare?left=example-jail-2020&right=example-jail-2024");

        var cells = page.FindAll("tbody td").Select(td => Spaced(td.TextContent)).ToList();
        Assert.Equal("First-aid kits are checked every week.", cells[0]);
        Assert.Equal("subset", cells[1]);
        Assert.Equal("The later one asks for a list of contents too.", cells[3]);
        Assert.Contains("As a whole it shares something with 4.3 Medical Care", page.Markup);
        Assert.Equal("In EJS 2024 alone", page.Find("#h-right").TextContent);
        Assert.Contains("1 of 2 duties of EJS 2020, and 1 of 2 of EJS 2024", Spaced(page.Markup));
        Assert.Contains(
            "standards/compare?left=example-jail-2024&right=example-jail-2020",
            page.FindAll("a").Select(a => a.GetAttribute("href"))
        );
    }

    [Fact]
    public void Without_a_choice_the_crosswalks_that_are_held_are_offered()
    {
        var page = At("standards/compare");

        Assert.Equal(
            "standards/compare?left=example-jail-2020&right=example-jail-2024",
            page.Find("#h-held ~ ul a").GetAttribute("href")
        );
    }

    [Theory]
    [InlineData("left=example-jail-2020&right=example-jail-2020", "An edition beside itself shows nothing.")]
    [InlineData("left=no-such&right=example-jail-2020", "Two editions side by side")]
    public void An_edition_beside_itself_or_one_that_is_not_held_is_no_comparison(string query, string said)
    {
        var page = At($"standards/compare?{query}");

        Assert.Contains(said, page.Markup);
        Assert.Empty(page.FindAll("#h-count"));
    }

    [Fact]
    public void Two_editions_without_a_crosswalk_say_so()
    {
        Services.AddSingleton(new Catalog(catalog.Editions));

        Assert.Contains(
            "No crosswalk between EJS 2020 and EJS 2024 is held",
            At("standards/compare?left=example-jail-2020&right=example-jail-2024").Markup
        );
    }

    [Fact]
    public void A_requirement_names_its_counterparts_and_what_it_is_to_them()
    {
        var page = Render<RequirementPage>(p => p.Add(r => r.Id, "example-jail-2020/4.3/first-aid-kits"));

        var row = page.Find("#h-others ~ ul li");
        Assert.Equal(
            "standards/requirement/example-jail-2024/4.3/first-aid-kits",
            row.QuerySelector("a")!.GetAttribute("href")
        );
        Assert.Contains(
            "This one asks a part of what that one asks. The later one asks for a list of contents too.",
            Spaced(row.TextContent)
        );
        Assert.Contains("EJS 2024", page.Find("#h-history ~ ol li").TextContent);
    }

    private IRenderedComponent<ComparePage> At(string address)
    {
        Services.GetRequiredService<NavigationManager>().NavigateTo(address);
        return Render<ComparePage>();
    }

    private static string Spaced(string text) =>
        string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
