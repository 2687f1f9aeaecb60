using Plumbline.Inspections;
using Plumbline.Tests.Review;
using Xunit;

namespace Plumbline.Tests.Inspections;

public sealed class LineSuggestionsTests
{
    private static readonly SliceStandard hygiene = new(
        "ex/1",
        "ex",
        "1",
        "PH",
        "Personal Hygiene",
        "Safety",
        true,
        9
    );

    private static Line Line(int number, string text, params string[] topics) =>
        new(
            number,
            ExampleEdition.Make().Requirements.First() with
            {
                Id = $"ex/1/{number}",
                Standard = "ex/1",
                Text = text,
                Topics = topics,
            }
        );

    private readonly LineSuggestions suggestions = new(
        [
            Line(1, "Showers are clean, and water drains from them."),
            Line(2, "Water is offered with each meal."),
            Line(3, "Rounds in segregation are made every thirty minutes and logged.", "special management"),
            Line(4, "Clean towels are issued.", "laundry"),
            Line(5, "Fire drills are timed."),
        ],
        [hygiene]
    );

    private int[] For(string note) => [.. suggestions.For(note, 3).Select(l => l.Number)];

    [Fact]
    public void A_rare_word_shared_outweighs_a_word_that_many_lines_have()
    {
        Assert.Equal(1, For("water stood in shower 3")[0]);
        Assert.Equal(2, For("no water at the meals")[0]);
        Assert.Equal(5, For("A fire drill took nine minutes, nobody was timing it")[0]);
    }

    [Fact]
    public void Topics_and_titles_speak_too_and_less_than_the_duty()
    {
        Assert.Equal([3], For("special housing"));
        Assert.Equal([4], For("the laundry was closed"));
        Assert.Equal(3, For("hygiene").Length);
        Assert.Equal([4, 1], For("hygiene of towels, clean")[..2]);
    }

    [Fact]
    public void Words_that_tell_nothing_propose_nothing()
    {
        Assert.Empty(For("and then she was there with all of them"));
        Assert.Empty(For("zebra"));
        Assert.Empty(For(""));
    }

    [Fact]
    public void A_word_that_a_fifth_of_many_lines_have_proposes_none_of_them()
    {
        var many = new LineSuggestions(
            Enumerable
                .Range(1, 20)
                .Select(n => Line(n, n == 7 ? "Detainees get soap." : "Detainees are held.")),
            [hygiene]
        );
        Assert.Empty(many.For("detainees", 3));
        Assert.Equal([7], many.For("detainees had no soap", 3).Select(l => l.Number));
    }
}
