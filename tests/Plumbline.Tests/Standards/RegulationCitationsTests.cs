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
        new() { { "us-dhs-prea-2014", "6 CFR", "6-cfr-115.md", @"115\.1\d\d?\b" } };

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
    public void Every_line_rests_on_the_official_text_and_every_standard_is_complete(
        string edition,
        string title,
        string files,
        string held
    )
    {
        Assert.NotEmpty(title + files + held);
        var of = Shipped.Value.Edition(edition)!;
        Assert.NotEmpty(of.Requirements);
        Assert.All(of.Requirements, r => Assert.Equal(Basis.OfficialText, r.Basis));
        Assert.All(of.Standards, s => Assert.True(s.Complete, s.Id));
    }

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
