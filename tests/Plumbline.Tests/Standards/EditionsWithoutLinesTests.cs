using System.Text;
using Bunit;
using Microsoft.Extensions.DependencyInjection;
using Plumbline.Standards;
using Plumbline.Web.Standards;
using Xunit;

namespace Plumbline.Tests.Standards;

/// <summary>An edition that can be named and can bind, and of which no line is held.</summary>
public sealed class EditionsWithoutLinesTests : BunitContext
{
    private const string NoLines = "Plumbline holds no lines of this edition yet.";

    private static readonly string WithoutParts = ExampleStandards.Edition.With(
        "parts: [ Safety, Care ]",
        ""
    );

    [Fact]
    public void An_edition_without_a_standard_needs_no_parts()
    {
        var edition = Assert.Single(Alone().Require().Editions);

        Assert.False(edition.HasLines);
        Assert.Empty(edition.Parts);
        Assert.Equal(edition.Id, new Resolver(Alone().Require()).Edition("EJS 2020")?.Id);
    }

    [Fact]
    public void An_edition_with_a_standard_needs_parts() =>
        Assert.Equal(
            "standards-missing-key",
            ExampleStandards
                .Read(edition: WithoutParts)
                .Problems.Single(p => p.Sentence.Contains("parts", StringComparison.Ordinal))
                .Code
        );

    [Fact]
    public void A_standard_may_hold_no_line()
    {
        var at = ExampleStandards.Standard.IndexOf("requirements:", StringComparison.Ordinal);

        var edition = ExampleStandards
            .Read(ExampleStandards.Standard[..at] + "requirements: []")
            .Require()
            .Editions[0];

        Assert.Empty(Assert.Single(edition.Standards).Requirements);
        Assert.False(edition.HasLines);
    }

    [Fact]
    public void Its_page_says_so_and_offers_nothing_to_search()
    {
        Serve(Alone().Require());

        var page = Render<EditionPage>(p => p.Add(e => e.Id, ExampleStandards.Folder));

        Assert.StartsWith(NoLines, page.Find("p.lede").TextContent, StringComparison.Ordinal);
        Assert.Empty(page.FindAll("input[type=search], .bars"));
        Assert.Contains(page.FindAll("aside dt"), term => term.TextContent == "Binds");
    }

    [Fact]
    public void The_list_of_editions_says_so_in_place_of_its_shares()
    {
        Serve(Alone().Require());

        var page = Render<StandardsPage>();

        Assert.Contains(NoLines, page.Markup);
        Assert.Empty(page.FindAll(".bars"));
    }

    private void Serve(Catalog catalog) =>
        Services
            .AddSingleton(catalog)
            .AddSingleton<Resolver>()
            .AddSingleton<Naming>()
            .AddSingleton<LineIndex>();

    private static CatalogReading Alone()
    {
        var problems = new List<Problem>();
        var root = YamlNodes.Read(
            Encoding.UTF8.GetBytes(WithoutParts),
            ExampleStandards.EditionPath,
            problems
        );
        return CatalogReader.Read(
            [
                new EditionFiles(
                    ExampleStandards.Folder,
                    ExampleStandards.Folder,
                    new StandardsFile("edition.yaml", ExampleStandards.EditionPath, root),
                    [],
                    new string('a', 64)
                ),
            ],
            problems
        );
    }
}
