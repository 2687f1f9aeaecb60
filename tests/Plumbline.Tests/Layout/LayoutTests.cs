using Bunit;
using Microsoft.AspNetCore.Components.Sections;
using Plumbline.Web.Layout;
using Xunit;
using FormField = Plumbline.Web.Layout.Field;

namespace Plumbline.Tests.Layout;

/// <summary>What every page is made of.</summary>
public sealed class LayoutTests : BunitContext
{
    [Fact]
    public void Without_problems_there_is_nothing_to_be_announced() =>
        Assert.Equal("", Render<ProblemList>().Markup.Trim());

    [Fact]
    public void Problems_are_announced_each_with_its_code_its_place_and_its_sentence_as_text()
    {
        var list = Render<ProblemList>(p =>
            p.Add(
                l => l.Problems,
                [
                    new("example-row", "Take <b> out.", new Position("list.csv", 3, 7)),
                    new("example-empty", "Fill in the name."),
                ]
            )
        );

        Assert.Equal("alert", list.Find("div").GetAttribute("role"));
        var said = list.FindAll("p");
        Assert.Equal(["example-row", "example-empty"], said.Select(p => p.GetAttribute("data-code")));
        Assert.Contains(new Position("list.csv", 3, 7).ToString(), said[0].TextContent);
        Assert.EndsWith("Take <b> out.", said[0].TextContent);
        Assert.Equal("Fill in the name.", said[1].TextContent);
    }

    [Fact]
    public void A_field_ties_its_label_and_its_hint_to_the_control()
    {
        var field = Render<FormField>(p =>
            p.Add(f => f.Id, "state")
                .Add(f => f.Label, "State")
                .Add(f => f.Hint, "Two letters")
                .AddChildContent("<input id=\"state\" aria-describedby=\"state-hint\" />")
        );

        Assert.Equal(field.Find("input").Id, field.Find("label").GetAttribute("for"));
        Assert.Equal("State", field.Find("label").TextContent);
        Assert.Equal(
            "Two letters",
            field.Find($"#{field.Find("input").GetAttribute("aria-describedby")}").TextContent
        );
    }

    [Fact]
    public void A_field_without_a_hint_shows_none() =>
        Assert.Empty(
            Render<FormField>(p => p.Add(f => f.Id, "city").Add(f => f.Label, "City")).FindAll(".fine")
        );

    [Fact]
    public void Crumbs_lead_back_up_and_say_where_one_is()
    {
        var crumbs = Render<Crumbs>(p =>
            p.Add(c => c.Trail, [("Facilities", "facilities"), ("Example County Jail", "facilities/1")])
                .Add(c => c.Here, "Record")
        );

        Assert.Equal(
            [("Facilities", "facilities"), ("Example County Jail", "facilities/1")],
            crumbs.FindAll("a").Select(a => (a.TextContent, a.GetAttribute("href")!))
        );
        var here = crumbs.FindAll("li")[^1];
        Assert.Equal(("page", "Record"), (here.GetAttribute("aria-current"), here.TextContent));
        Assert.Null(here.QuerySelector("a"));
    }

    [Fact]
    public void A_page_of_invented_data_says_so_above_its_content()
    {
        var outlet = Render<SectionOutlet>(p => p.Add(o => o.SectionName, "banner"));
        Assert.Equal("", outlet.Markup.Trim());

        Render<InventedBanner>(p => p.Add(b => b.What, "Nothing on this page happened."));

        outlet.WaitForAssertion(() =>
            Assert.Equal(
                "Invented example. Nothing on this page happened.",
                outlet.Find("aside.invented").TextContent.Trim()
            )
        );
    }
}
