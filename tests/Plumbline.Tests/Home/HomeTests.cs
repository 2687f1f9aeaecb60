using Plumbline.Facilities;
using Plumbline.Tests.Storage;
using Xunit;

namespace Plumbline.Tests.Home;

public sealed class HomeTests
{
    [Fact]
    public async Task On_the_first_day_the_first_page_says_how_to_begin()
    {
        await using var app = await PlumblineApp.StartAsync();
        var browser = await app.SignInAsync();

        var page = await browser.GetStringAsync("/");

        Assert.Contains("Three steps to your first report", page);
        Assert.Contains("href=\"field/plan\"", page);
    }

    [Fact]
    public async Task The_frame_has_a_skip_link_the_rooms_and_the_person()
    {
        await using var app = await PlumblineApp.StartAsync();
        var browser = await app.SignInAsync("Inspector B");

        var page = await browser.GetStringAsync("/account");

        Assert.Contains("href=\"account#main\"", page);
        foreach (var room in new[] { "inspections", "facilities", "standards" })
            Assert.Contains($"href=\"{room}\"", page);
        Assert.Contains("Inspector B", page);
        Assert.Contains("role=\"search\"", page);
    }

    [Fact]
    public async Task Searching_finds_requirements_in_which_every_word_stands()
    {
        await using var app = await PlumblineApp.StartAsync();
        var browser = await app.SignInAsync();

        var found = await browser.GetStringAsync("/search?q=ZERO+tolerance");
        var nothing = await browser.GetStringAsync("/search?q=zero+xylophone");

        Assert.Contains("standards/requirement/us-dhs-prea-2014", found);
        Assert.Contains("Nothing holds all of these words", nothing);
    }

    [Fact]
    public async Task What_was_searched_for_comes_back_as_text_and_never_as_markup()
    {
        await using var app = await PlumblineApp.StartAsync();
        var browser = await app.SignInAsync();

        var page = await browser.GetStringAsync("/search?q=%3Cscript%3Ealert(1)%3C/script%3E");

        Assert.DoesNotContain("<script>alert", page);
    }

    [Fact]
    public async Task Searching_finds_facilities_by_words_of_name_and_place()
    {
        await using var app = await PlumblineApp.StartAsync();
        var browser = await app.SignInAsync();
        await using (var context = await app.Installation.Contexts.CreateDbContextAsync())
        {
            context.Add(
                new Facility
                {
                    Id = Guid.CreateVersion7(),
                    Name = "EXAMPLE COUNTY JAIL",
                    City = "SAMPLEVILLE",
                    State = "CA",
                    SearchText = FacilityName.Normal("EXAMPLE COUNTY JAIL SAMPLEVILLE"),
                }
            );
            await context.SaveChangesAsync();
        }

        Assert.Contains("Example County Jail", await browser.GetStringAsync("/search?q=jail+sampleville"));
        Assert.DoesNotContain(
            "Example County Jail",
            await browser.GetStringAsync("/search?q=jail+elsewhere")
        );
    }
}
