using Plumbline.Inspections;
using Plumbline.Journal;
using Plumbline.Tests.Storage;
using Plumbline.Web.Journal;
using Xunit;
using static Plumbline.Tests.Review.ExampleJail;

namespace Plumbline.Tests.Home;

/// <summary>The search of inspections by the names of their facilities.</summary>
public sealed class SearchTests
{
    [Fact]
    public async Task An_inspection_is_found_by_its_facility_by_those_who_may_see_it_alone()
    {
        await using var app = await PlumblineApp.StartAsync();
        var lead = await app.AccountAsync("Inspector A");
        var journal = Guid.CreateVersion7();
        var writer = (JournalWriter)app.Services.GetService(typeof(JournalWriter))!;
        await writer.AcceptAsync(
            journal,
            [.. OpeningFor(journal, [(A, lead)]).Select(entry => Arrival.Of(entry))],
            Bringer.SignedIn(lead)
        );
        var mine = await app.SignInAsync("Inspector A");
        var another = await app.SignInAsync("Inspector C");

        var link = $"inspections/{journal}";
        Assert.Contains(link, await mine.GetStringAsync("/search?q=COUNTY+example"));
        Assert.DoesNotContain(link, await mine.GetStringAsync("/search?q=example+elsewhere"));
        Assert.DoesNotContain(link, await mine.GetStringAsync("/search?q="));
        Assert.DoesNotContain(link, await another.GetStringAsync("/search?q=COUNTY+example"));
        Assert.Contains(
            "Nothing holds all of these words",
            await another.GetStringAsync("/search?q=county+quetzalcoatl")
        );
    }
}
