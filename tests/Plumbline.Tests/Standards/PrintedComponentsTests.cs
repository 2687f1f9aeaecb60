using System.Text.Json;
using Plumbline.Standards;
using Plumbline.Web.Standards;
using Xunit;

namespace Plumbline.Tests.Standards;

/// <summary>Every component that ICE's published findings print leads to its lines.</summary>
public sealed class PrintedComponentsTests
{
    /// <summary>How a row's edition is known for certain.</summary>
    private static readonly string[] Certain =
    [
        "report",
        "ICE statistics, same inspection",
        "ICE ratings on both sides of the date",
    ];

    /// <summary>Printed for facilities bound by an edition that, as printed, has no such standard.</summary>
    private static readonly (string Set, string Standard)[] OfNoStandard =
    [
        ("NDS 2000", "Personal Hygiene"),
        ("NDS 2000", "Sexual Abuse and Assault Prevention and Intervention"),
    ];

    private static readonly JsonSerializerOptions Snake = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
    };

    private static readonly Lazy<Catalog> Shipped = new(() =>
        StandardsFolder.Load(StandardsFolder.Shipped).Require()
    );

    [Fact]
    public void What_is_printed_resolves_exactly_or_is_listed_as_no_duty()
    {
        var resolver = new Resolver(Shipped.Value);
        var wrong = new List<string>();
        var sets = Rows().GroupBy(r => r.Set).ToArray();
        foreach (var rows in sets)
        {
            var edition = resolver.Edition(rows.Key);
            Assert.True(edition is not null, $"No edition is called {rows.Key}.");
            var exact = rows.Where(r => Leads(resolver, edition, r)).ToArray();
            TestContext.Current.TestOutputHelper?.WriteLine(
                $"{rows.Key}: {exact.Length} of {rows.Count()} printed components resolve exactly"
            );
            wrong.AddRange(
                rows.Except(exact)
                    .Where(r => !IsNoDuty(edition, r) && !OfNoStandard.Contains((r.Set, r.Standard)))
                    .Select(r => r.ToString())
            );
        }

        Assert.Equal(6, sets.Length);
        Assert.Equal([], wrong);
    }

    /// <summary>By its code alone, and as a whole citation: to the same lines, which bear the number in that standard.</summary>
    private static bool Leads(Resolver resolver, Edition edition, Row row)
    {
        var found = new[]
        {
            $"{row.Abbr}-{row.Component}",
            $"{row.Set}, {row.Standard}, component {row.Abbr}-{row.Component}",
            $"{row.Standard} ({row.Abbr}-{row.Component})",
        }.Select(printed => resolver.Resolve(edition, printed));

        return found.All(f =>
            f is { Match: MatchKind.Exact }
            && f.Ids.Select(Shipped.Value.Requirement)
                .All(r =>
                    r?.Components?.Any(c => c.EndsWith($"-{row.Component}", StringComparison.Ordinal)) == true
                    && Words(Shipped.Value.Standard(r.Standard)!.Title) == Words(row.Standard)
                )
        );
    }

    private static bool IsNoDuty(Edition edition, Row row) =>
        edition
            .Standards.Where(s => Words(s.Title) == Words(row.Standard))
            .SelectMany(s => s.NotDuties)
            .Any(n => n.Citation.EndsWith($"-{row.Component}", StringComparison.Ordinal));

    /// <summary>Reports vary the case, the punctuation and the plural of one title.</summary>
    private static string Words(string title) =>
        string.Concat(title.ToLowerInvariant().Where(char.IsLetter)).TrimEnd('s');

    private static IReadOnlyList<Row> Rows() =>
        [
            .. File.ReadLines(Sources.Shared("published-findings.jsonl"))
                .Where(line => line.Length > 0)
                .Select(line => JsonSerializer.Deserialize<Finding>(line, Snake)!)
                .Where(f => f.Set is not null && f.Abbr is not null && f.Component is not null)
                .Where(f => Certain.Contains(f.SetBasis))
                .Select(f => new Row(f.Set!, f.Standard, f.Abbr!, f.Component!.Value))
                .Distinct(),
        ];

    private sealed record Row(string Set, string Standard, string Abbr, int Component);

    private sealed record Finding(
        string? Set,
        string? SetBasis,
        string Standard,
        string? Abbr,
        int? Component
    );
}
