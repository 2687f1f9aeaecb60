using System.Text.RegularExpressions;
using Plumbline.Standards;
using Plumbline.Web.Standards;
using Xunit;

namespace Plumbline.Tests.Standards;

/// <summary>NDS 2019 rests on published findings; here the catalog is held against them.</summary>
public sealed partial class NdsComponentsTests
{
    private static readonly Lazy<Edition> Nds = new(() =>
        StandardsFolder.Load(StandardsFolder.Shipped).Require().Edition("us-ice-nds-2019")!
    );

    [Fact]
    public void Every_component_that_a_finding_names_is_a_requirement_or_is_listed_with_the_reason_why_not()
    {
        var found = Findings().Select(PlaceOf).Distinct().ToArray();
        var held = Held().Concat(Refused()).ToHashSet();

        Assert.True(found.Length > 350, $"only {found.Length} components were read");
        Assert.Equal([], found.Where(place => !held.Contains(place)));
    }

    [Fact]
    public void No_component_with_a_certain_edition_is_refused()
    {
        var certain = Findings().Where(f => f.IsCertain).Select(PlaceOf).ToHashSet();

        Assert.NotEmpty(certain);
        Assert.NotEmpty(Refused());
        Assert.Equal([], Refused().Where(certain.Contains));
    }

    [Fact]
    public void A_line_that_only_findings_of_a_likely_edition_show_says_so()
    {
        var certain = Findings().Where(f => f.IsCertain).Select(PlaceOf).ToHashSet();
        var doubtful = Lines().Where(l => l.Places.Any() && !l.Places.Any(certain.Contains)).ToArray();

        Assert.NotEmpty(doubtful);
        Assert.All(
            doubtful,
            l => Assert.Contains("likely, not certain", l.Requirement.Note ?? "", StringComparison.Ordinal)
        );
    }

    [Fact]
    public void No_source_of_a_line_is_unknown_to_the_findings_of_its_edition()
    {
        var reports = PublishedFindings.Of("NDS 2019").Select(f => f.Report).ToHashSet();
        var cited = Nds
            .Value.Requirements.SelectMany(r => r.Sources ?? [])
            .Select(s => s.Report)
            .Where(r => r.StartsWith("http", StringComparison.Ordinal))
            .ToArray();

        Assert.NotEmpty(cited);
        Assert.Equal([], cited.Where(r => !reports.Contains(r)));
    }

    [Fact]
    public void Every_standard_of_the_edition_has_a_file_with_lines()
    {
        Assert.Equal(34, Nds.Value.Standards.Count);
        Assert.All(Nds.Value.Standards, s => Assert.NotEmpty(s.Requirements));
    }

    private static IEnumerable<PublishedFinding> Findings() =>
        PublishedFindings.Of("NDS 2019").Where(f => f.Component is not null);

    private static Place PlaceOf(PublishedFinding finding) =>
        new(Plain(finding.Standard), finding.Component!.Value);

    private static IEnumerable<(Requirement Requirement, Place[] Places)> Lines() =>
        from standard in Nds.Value.Standards
        from requirement in standard.Requirements
        select (
            requirement,
            (requirement.Components ?? [])
                .Select(c => new Place(Plain(standard.Title), NumberOf(c)))
                .ToArray()
        );

    private static IEnumerable<Place> Held() => Lines().SelectMany(l => l.Places);

    private static IEnumerable<Place> Refused() =>
        from standard in Nds.Value.Standards
        from refused in standard.NotDuties
        select new Place(Plain(standard.Title), NumberOf(refused.Citation));

    private static int NumberOf(string component) =>
        int.Parse(Last().Match(component).Value, System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>Reports vary case and the plural of one title.</summary>
    private static string Plain(string title) => title.TrimEnd('s').ToLowerInvariant();

    [GeneratedRegex(@"\d+$")]
    private static partial Regex Last();

    private readonly record struct Place(string Standard, int Component);
}
