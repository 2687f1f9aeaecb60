using Bunit;
using Plumbline.Field.Checklist;
using Plumbline.Tests.Inspections;
using Xunit;
using static Plumbline.Tests.Review.ExampleJail;

namespace Plumbline.Tests.Checklist;

/// <summary>The standards at the left of the walk, with how far each is.</summary>
public sealed class StandardListTests
{
    [Fact]
    public async Task Progress_counts_decided_lines_by_standard_and_my_own_come_first()
    {
        using var on = WalkInMemory.As(B);
        await using var screen = new FieldScreen(on);
        var list = screen.Render<StandardList>(p => p.Add(d => d.Walk, on.Walk));

        Assert.Equal(
            ["Held by you", "Held by Inspector A"],
            list.FindAll("nav h2").Select(h => h.TextContent)
        );
        Assert.Equal(["0/3", "0/3"], list.FindAll(".num").Select(n => n.TextContent));
        Assert.Equal("true", list.FindAll("nav a")[0].GetAttribute("aria-current"));

        await on.Type("c", "n");
        Assert.Equal(["2/3", "0/3"], list.FindAll(".num").Select(n => n.TextContent));
        Assert.Equal("--v:66%", list.Find(".meter i").GetAttribute("style"));
        Assert.Equal("Standard, 2 of 6 lines decided in all 2", list.Find("label").TextContent);

        await on.Type("z");
        Assert.Equal("1/3", list.Find(".num").TextContent);
    }

    [Fact]
    public async Task Choosing_a_standard_opens_its_first_line_by_link_and_by_picker()
    {
        using var on = WalkInMemory.As(A);
        await using var screen = new FieldScreen(on);
        var list = screen.Render<StandardList>(p => p.Add(d => d.Walk, on.Walk));

        list.FindAll("nav a")[1].Click();
        Assert.Equal(Assessment, on.Walk.Line!.Id);
        Assert.Equal("true", list.FindAll("nav a")[1].GetAttribute("aria-current"));

        list.Find("select").Change("ex/1.1");
        Assert.Equal(Showers, on.Walk.Line.Id);
    }
}
