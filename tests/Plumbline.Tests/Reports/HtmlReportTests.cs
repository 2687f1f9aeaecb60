using System.Text;
using AngleSharp.Html.Parser;
using Plumbline.Findings;
using Plumbline.Reports;
using Xunit;

namespace Plumbline.Tests.Reports;

public sealed class HtmlReportTests
{
    [Fact]
    public void The_same_report_gives_the_same_bytes_also_when_read_back_from_its_JSON()
    {
        var report = ExampleFindings.Busy().Report();
        var json = ReportJson.Write(report);
        Assert.Equal(json, ReportJson.Write(ReportJson.Read(json)));
        Assert.Equal(HtmlReport.Write(report), HtmlReport.Write(ReportJson.Read(json)));
    }

    [Fact]
    public void The_page_asks_for_nothing_outside_itself_and_runs_nothing()
    {
        var page = new HtmlParser().ParseDocument(Text(ExampleFindings.Busy().Report()));
        Assert.Empty(
            page.QuerySelectorAll("script,link,img,iframe,object,embed,form,base,[onclick],[onload]")
        );
        Assert.All(
            page.QuerySelectorAll("[src],[href]"),
            e => Assert.StartsWith("#", e.GetAttribute("href"))
        );
        Assert.DoesNotContain("url(", page.QuerySelector("style")!.TextContent);
        Assert.DoesNotContain("@import", page.QuerySelector("style")!.TextContent);
    }

    [Fact]
    public void A_draft_says_so_on_every_page_and_an_invented_one_too()
    {
        var page = Text(ExampleFindings.Busy().Report());
        Assert.Contains("class=\"watermark\"", page);
        Assert.Contains("@top-right{content:\"DRAFT, not a legal finding\"", page);
        Assert.Contains("@top-center{content:\"Invented example\"", page);
        Assert.Contains("class=\"invented\"", page);

        var real = Text(new ExampleVisit(facility: "Example Jail", invented: false).Report());
        Assert.DoesNotContain("Invented example", real);
    }

    [Fact]
    public void Headings_go_down_one_step_at_a_time_and_every_table_has_a_head()
    {
        var page = new HtmlParser().ParseDocument(Text(ExampleFindings.Busy().Report()));
        var levels = page.QuerySelectorAll("h1,h2,h3,h4").Select(h => h.TagName[1] - '0').ToList();
        Assert.Equal(1, levels[0]);
        Assert.Single(levels, 1);
        Assert.All(levels.Zip(levels.Skip(1)), pair => Assert.True(pair.Second <= pair.First + 1));
        Assert.NotEmpty(page.QuerySelectorAll("table"));
        Assert.All(
            page.QuerySelectorAll("table"),
            t =>
            {
                Assert.NotNull(t.QuerySelector("caption"));
                Assert.NotEmpty(t.QuerySelectorAll("thead th[scope=col]"));
                Assert.NotEmpty(t.QuerySelectorAll("tbody th[scope=row]"));
            }
        );
    }

    [Theory]
    [InlineData("<script>alert(1)</script><img src=x onerror=alert(1)>")]
    [InlineData("\"' onmouseover=alert(1) </style><script>")]
    [InlineData("a\u202Eb\u0000\u0007\u001B[31m\uFFFF \uD800 c")]
    public void What_somebody_typed_stays_text(string hostile)
    {
        var visit = new ExampleVisit(facility: hostile);
        visit.Deficient(visit.Scope[0], hostile);
        visit.Write(new Finding(FindingType.GoodPractice, hostile));
        var text = Text(visit.Report());
        var page = new HtmlParser().ParseDocument(text);

        Assert.Empty(page.QuerySelectorAll("script,img,[onmouseover],[onerror]"));
        Assert.Single(page.QuerySelectorAll("style"));
        Assert.DoesNotContain(text, c => char.IsControl(c) && c != '\n');
        Assert.DoesNotContain('\u202E', text);
        Assert.Equal(visit.Report().Title, page.QuerySelector("h1")!.TextContent);
    }

    private static string Text(ComplianceReport report) => Encoding.UTF8.GetString(HtmlReport.Write(report));
}
