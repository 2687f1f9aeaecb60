using System.Text.RegularExpressions;
using Plumbline.Standards;
using Plumbline.Web.Standards;
using Xunit;

namespace Plumbline.Tests.Standards;

/// <summary>Each edition that is a part of the Code of Federal Regulations, held against the text it was written from.</summary>
public sealed class RegulationCitationsTests
{
    private static readonly Lazy<Catalog> Shipped = new(() =>
        StandardsFolder.Load(StandardsFolder.Shipped).Require()
    );

    /// <summary>The edition, its title, the files of its text, and the paragraphs that must all be accounted for.</summary>
    public static TheoryData<string, string, string, string> Editions { get; } =
        new()
        {
            { "us-dhs-prea-2014", "6 CFR", "6-cfr-115.md", @"115\.1\d\d?\b|115\.[2-9]\d\b" },
            { "us-doj-prea-2012", "28 CFR", "28-cfr-115.md", @"115\.1\d\d?\b|115\.[2-9]\d\b" },
            { "us-orr-uc-2024", "45 CFR", "45-cfr-410.md", @"410\.1[34569]\d\d\b" },
            {
                "us-cfr-detention",
                "8 CFR",
                "8-cfr-235.3.md 8-cfr-236.3.md 8-cfr-236.6.md",
                @"235\.3\(e\)|236\.[36]\b"
            },
        };

    [Theory]
    [MemberData(nameof(Editions))]
    public void Every_citation_is_a_paragraph_of_the_text(
        string edition,
        string title,
        string files,
        string held
    )
    {
        Assert.NotEmpty(held);
        Assert.Equal([], Cited(edition).Except(Paragraphs(title, files)));
    }

    [Theory]
    [MemberData(nameof(Editions))]
    public void Every_paragraph_held_is_a_requirement_or_is_listed_as_no_duty(
        string edition,
        string title,
        string files,
        string held
    )
    {
        var paragraphs = Paragraphs(title, files)
            .Where(p => Regex.IsMatch(p, $"^{title} (?:{held})"))
            .ToArray();

        Assert.NotEmpty(paragraphs);
        Assert.Equal([], paragraphs.Except(Cited(edition)));
    }

    [Theory]
    [MemberData(nameof(Editions))]
    public void A_standard_is_complete_exactly_where_every_paragraph_of_its_section_is_accounted_for(
        string edition,
        string title,
        string files,
        string held
    )
    {
        Assert.NotEmpty(held);
        var sections = Paragraphs(title, files).ToLookup(p => p.Split('(')[0]);
        var cited = Cited(edition).ToHashSet();

        Assert.All(
            Shipped.Value.Edition(edition)!.Standards,
            s => Assert.Equal(s.Complete, sections[$"{title} {s.Number}"].All(cited.Contains))
        );
    }

    [Fact]
    public void Every_line_of_these_editions_rests_on_the_official_text()
    {
        var lines = Editions.SelectMany(e => Shipped.Value.Edition(e.Data.Item1)!.Requirements).ToArray();

        Assert.NotEmpty(lines);
        Assert.All(lines, r => Assert.Equal(Basis.OfficialText, r.Basis));
    }

    [Fact]
    public void Every_edition_that_is_a_regulation_is_among_these() =>
        Assert.Equal(
            Editions.Select(e => e.Data.Item1).Order(StringComparer.Ordinal),
            Shipped.Value.Editions.Where(e => e.Force.Kind == "regulation").Select(e => e.Id)
        );

    [Fact]
    public void The_parts_of_the_text_are_read_as_the_list_of_its_paragraphs_has_them() =>
        Assert.Equal(
            Sources.Part115().Select(p => p.Cite).Where(c => !c.Contains("115.5 ") && !c.Contains("115.6 ")),
            Paragraphs("6 CFR", "6-cfr-115.md").Where(c => !Regex.IsMatch(c, @"115\.[56]\b"))
        );

    private static IReadOnlyList<string> Paragraphs(string title, string files) =>
        [
            .. files
                .Split(' ')
                .SelectMany(f => RegulationText.Citations(title, File.ReadAllText(Sources.Shared(f)))),
        ];

    private static IEnumerable<string> Cited(string edition)
    {
        var of = Shipped.Value.Edition(edition)!;
        return of
            .Requirements.SelectMany(r => r.Citations)
            .Concat(of.Standards.SelectMany(s => s.NotDuties).Select(n => n.Citation));
    }
}
