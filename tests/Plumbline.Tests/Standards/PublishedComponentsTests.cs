using System.Text.RegularExpressions;
using Plumbline.Standards;
using Plumbline.Web.Standards;
using Xunit;

namespace Plumbline.Tests.Standards;

/// <summary>What the catalog holds of an edition, beside what ICE's own inspections published of it.</summary>
public sealed partial class PublishedComponentsTests
{
    private static readonly Lazy<Resolver> Shipped = new(() =>
        new Resolver(StandardsFolder.Load(StandardsFolder.Shipped).Require())
    );

    [Theory]
    [InlineData("PBNDS 2011 (2016)")]
    [InlineData("PBNDS 2011")]
    [InlineData("PBNDS 2008")]
    [InlineData("FRS")]
    public void Every_component_that_was_found_deficient_is_on_a_line_or_listed_with_a_reason(string printed)
    {
        var (edition, rows) = Read(printed);

        var missing = rows.Where(r => r.Component is not null && r.IsCertain)
            .Where(r => StandardOf(edition, r) is not { } standard || !Listed(standard, r.Component!.Value))
            .Select(r => $"{r.Standard}, {r.Abbr}-{r.Component}: {r.Duty}")
            .Distinct();

        Assert.NotEmpty(rows);
        Assert.Empty(missing);
    }

    [Theory]
    [InlineData("PBNDS 2011 (2016)")]
    [InlineData("PBNDS 2011")]
    [InlineData("PBNDS 2008")]
    [InlineData("FRS")]
    public void A_line_that_rests_on_reports_of_a_likely_edition_alone_says_so(string printed)
    {
        var (edition, rows) = Read(printed);
        var certain = rows.Where(r => r.IsCertain).Select(r => r.Report).ToHashSet();
        var likely = rows.Select(r => r.Report).ToHashSet();

        var resting = edition
            .Requirements.Where(r =>
                r.Sources is { Count: > 0 } sources
                && sources.All(s => likely.Contains(s.Report) && !certain.Contains(s.Report))
            )
            .ToArray();

        Assert.NotEmpty(resting);
        Assert.DoesNotContain(resting, r => r.Note?.Contains("The edition is likely, not certain: ") != true);
    }

    private static (Edition, IReadOnlyList<PublishedFinding>) Read(string printed) =>
        (Shipped.Value.Edition(printed)!, PublishedFindings.Of(printed));

    /// <summary>By its title, or where reports spell that in another way, by its code.</summary>
    private static Standard? StandardOf(Edition edition, PublishedFinding row) =>
        new[] { row.Standard, row.Abbr }
            .OfType<string>()
            .Select(name => Shipped.Value.Resolve(edition, name))
            .Where(found => found is { Match: MatchKind.Exact, Ids.Count: 1 })
            .Select(found => edition.Standards.FirstOrDefault(s => s.Id == found!.Ids[0]))
            .FirstOrDefault(standard => standard is not null);

    private static bool Listed(Standard standard, int component) =>
        standard
            .Requirements.SelectMany(r => r.Components ?? [])
            .Concat(standard.NotDuties.Select(n => n.Citation))
            .Any(c => Number().Match(c) is { Success: true } m && m.Value == $"-{component}");

    [GeneratedRegex(@"-\d+\z")]
    private static partial Regex Number();
}
