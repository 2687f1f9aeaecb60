using System.Net;
using Plumbline.Facilities;
using Plumbline.Tests.Storage;
using Plumbline.Web.Facilities;
using Plumbline.Web.Published;
using Xunit;

namespace Plumbline.Tests.Facilities;

/// <summary>The pages over real HTTP, with the public data loaded once.</summary>
public sealed class FacilityPagesTests(FacilityPagesTests.Served served)
    : IClassFixture<FacilityPagesTests.Served>
{
    private static readonly Guid adelanto = FacilityName.Id(
        "ADELANTO ICE PROCESSING CENTER",
        "ADELANTO",
        "CA"
    );

    private static CancellationToken Stop => Xunit.TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("q=adelanto", "Adelanto ICE Processing Center")]
    [InlineData("q=ADLNTCA", "Adelanto ICE Processing Center")]
    [InlineData("q=los+angeles", "Adelanto ICE Processing Center")]
    [InlineData("q=YORCOPA", "York County Prison")]
    [InlineData("office=LOS&type=CDF&operator=GEO", "Adelanto ICE Processing Center")]
    public async Task A_facility_is_found_by_name_code_and_office(string query, string name) =>
        Assert.Contains(
            name,
            await served.Client.GetStringAsync($"/facilities?{query}", Stop),
            StringComparison.Ordinal
        );

    [Fact]
    public async Task Paging_by_key_shows_every_facility_once()
    {
        var seen = new List<string>();
        for (var next = "/facilities"; next is not null; )
        {
            var page = await served.Client.GetStringAsync(next, Stop);
            seen.AddRange(
                page.Split("href=\"facilities/")
                    .Skip(1)
                    .Select(p => p[..36])
                    .Where(p => Guid.TryParse(p, out _))
            );
            var rel = page.IndexOf("\" rel=\"next\"", StringComparison.Ordinal);
            var at = rel < 0 ? -1 : page.LastIndexOf("href=\"", rel, StringComparison.Ordinal) + 6;
            next = at < 0 || seen.Count > 1000 ? null : "/" + WebUtility.HtmlDecode(page[at..rel]);
        }

        await using var context = served.App.Installation.Contexts.CreateDbContext();
        Assert.Equal(seen.Count, seen.Distinct().Count());
        Assert.Equal(
            context.Set<Facility>().Select(f => f.Id).AsEnumerable().Order(),
            seen.Select(Guid.Parse).Order()
        );
    }

    [Fact]
    public async Task The_page_of_a_facility_shows_its_record_and_what_was_found_when()
    {
        var page = await served.Client.GetStringAsync($"/facilities/{adelanto}", Stop);

        Assert.Contains("<b>Unknown.</b> No contract or order", page, StringComparison.Ordinal);
        Assert.Contains("name PBNDS 2011 (2016)", page, StringComparison.Ordinal);
        Assert.Contains("<title id=\"tl-t\">", page, StringComparison.Ordinal);
        Assert.Contains("published/odo-adelanto-2017-07", page, StringComparison.Ordinal);
        Assert.Contains("we hold 7 findings of this report", page, StringComparison.Ordinal);
        Assert.Contains(
            $"href=\"field/plan?facility={adelanto}\" data-enhance-nav=\"false\"",
            page,
            StringComparison.Ordinal
        );
        Assert.DoesNotContain("<a href=\"#", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_binding_is_an_entry_of_the_facilitys_journal_and_shows_with_its_proof()
    {
        var answer = await PostAsync(
            "binding",
            new()
            {
                ["Form.Edition"] = "us-ice-nds-2019",
                ["Form.From"] = "2020-01-01",
                ["Form.Force"] = "Contract",
                ["Form.Proof"] = "Contract of 2019, page 4, seen",
            }
        );

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        var page = await served.Client.GetStringAsync($"/facilities/{Orange}", Stop);
        Assert.Contains("Contract of 2019, page 4, seen", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<b>Unknown.</b>", page, StringComparison.Ordinal);
        await using var context = served.App.Installation.Contexts.CreateDbContext();
        var record = await FacilityJournal.LoadAsync(context, Orange, Stop);
        Assert.Equal(BindingForce.Contract, Assert.Single(record.Bindings.Standing).Thing!.Force);
    }

    [Fact]
    public async Task Waiver_place_and_other_name_show_on_the_page_and_the_name_is_searched()
    {
        await PostAsync(
            "waiver",
            new()
            {
                ["Form.Scope"] = "Contact visits",
                ["Form.Authority"] = "Field office",
                ["Form.Seen"] = "true",
            }
        );
        await PostAsync(
            "place",
            new()
            {
                ["Form.Name"] = "Housing unit B",
                ["Form.Kind"] = "housing unit",
                ["Form.Capacity"] = "48",
            }
        );
        await PostAsync(
            "alias",
            new() { ["Form.Name"] = "Old Courthouse Annex", ["Form.Source"] = "county web page" }
        );

        var page = await served.Client.GetStringAsync($"/facilities/{Orange}", Stop);
        Assert.Contains("Contact visits", page, StringComparison.Ordinal);
        Assert.Contains("Housing unit B", page, StringComparison.Ordinal);
        Assert.Contains("Old Courthouse Annex", page, StringComparison.Ordinal);
        Assert.Contains(
            $"facilities/{Orange}",
            await served.Client.GetStringAsync("/facilities?q=courthouse", Stop),
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("binding", "Form.Edition", "us-none", "Form.Proof", "x", "facility-unknown-edition")]
    [InlineData("binding", "Form.Edition", "us-ice-nds-2019", "Form.Proof", " ", "facility-missing")]
    public async Task A_form_that_lacks_something_says_what(
        string form,
        string a,
        string one,
        string b,
        string two,
        string code
    )
    {
        var answer = await PostAsync(
            form,
            new()
            {
                [a] = one,
                [b] = two,
                ["Form.Force"] = "Claimed",
            }
        );

        Assert.Contains(
            $"data-code=\"{code}\"",
            await answer.Content.ReadAsStringAsync(Stop),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task A_last_day_before_the_first_is_refused()
    {
        var answer = await PostAsync(
            "alias",
            new()
            {
                ["Form.Name"] = "A",
                ["Form.Source"] = "b",
                ["Form.From"] = "2020-01-02",
                ["Form.To"] = "2020-01-01",
            }
        );

        Assert.Contains(
            "data-code=\"facility-dates\"",
            await answer.Content.ReadAsStringAsync(Stop),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task A_facility_that_no_list_has_is_added_once()
    {
        var typed = new Dictionary<string, string>
        {
            ["Form.Name"] = "Example County Jail",
            ["Form.City"] = "Exampleville",
            ["Form.State"] = "TX",
        };

        var first = await served.Client.PostFormAsync("/facilities/add", "facility", typed);
        var second = await served.Client.PostFormAsync("/facilities/add", "facility", typed);

        Assert.Equal(HttpStatusCode.Redirect, first.StatusCode);
        Assert.Contains(
            "added by hand",
            await served.Client.GetStringAsync(first.Headers.Location, Stop),
            StringComparison.Ordinal
        );
        Assert.Contains(
            "data-code=\"facility-already-listed\"",
            await second.Content.ReadAsStringAsync(Stop),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task A_facility_and_an_inspection_that_are_not_here_say_so()
    {
        Assert.Contains(
            "data-code=\"facility-not-found\"",
            await served.Client.GetStringAsync($"/facilities/{Guid.Empty}", Stop),
            StringComparison.Ordinal
        );
        Assert.Contains(
            "data-code=\"published-not-found\"",
            await served.Client.GetStringAsync("/published/none", Stop),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task What_does_not_match_has_a_page_and_published_inspections_a_list()
    {
        Assert.Contains(
            "166 of 203 facilities",
            await served.Client.GetStringAsync("/facilities/unmatched", Stop),
            StringComparison.Ordinal
        );
        var list = await served.Client.GetStringAsync("/published?q=york&by=DetentionOversight", Stop);
        Assert.Contains("published/odo-york-2017-08", list, StringComparison.Ordinal);
        Assert.Contains(
            "not an inspection by us",
            await served.Client.GetStringAsync("/published/odo-york-2017-08", Stop),
            StringComparison.Ordinal
        );
    }

    private static Guid Orange => FacilityName.Id("ORANGE COUNTY JAIL (NY)", "GOSHEN", "NY");

    private Task<HttpResponseMessage> PostAsync(string form, Dictionary<string, string> fields) =>
        served.Client.PostFormAsync($"/facilities/{Orange}/record", form, fields);

    public sealed class Served : IAsyncLifetime
    {
        public PlumblineApp App { get; private set; } = null!;

        public HttpClient Client { get; private set; } = null!;

        public async ValueTask InitializeAsync()
        {
            App = await PlumblineApp.StartAsync();
            await using var context = App.Installation.Contexts.CreateDbContext();
            await PublicData.LoadAsync(context, Register.Day);
            Client = await App.SignInAsync();
        }

        public ValueTask DisposeAsync() => App.DisposeAsync();
    }
}
