using System.Globalization;
using System.Text.RegularExpressions;

namespace Plumbline.Facilities;

/// <summary>An edition as a report or a statistic names it.</summary>
/// <param name="Short">The name that reports use, in one spelling: "PBNDS 2011 (2016)".</param>
/// <param name="Standards">How many standards of it were reviewed, where printed.</param>
public sealed partial record EditionNamed(string Short, int? Standards = null)
{
    /// <summary>The editions in a printed name; two where it names two.</summary>
    public static IReadOnlyList<EditionNamed> Read(string? printed) =>
        string.IsNullOrWhiteSpace(printed) ? [] : [.. printed.Split(" + ").Select(One)];

    /// <summary>One spelling for the names that ICE's reports and statistics use; any other name as it is.</summary>
    public static string Spelled(string printed) =>
        printed.Trim() switch
        {
            "PBNDS 2011 - 2016 Revised" or "PBNDS 2011 - 2016 Revisions" or "PBNDS 2011 (Revised 2016)" =>
                "PBNDS 2011 (2016)",
            "PBNDS 2011 - 2013 Errata" => "PBNDS 2011 (2013)",
            "Family Residential Standards" or "FRS Standards" or "JFRMU Family" => "FRS",
            var other => other,
        };

    private static EditionNamed One(string printed) =>
        Count().Match(printed) is { Success: true } match
            ? new(
                Spelled(printed[..match.Index]),
                int.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture)
            )
            : new(Spelled(printed));

    [GeneratedRegex(@" \((\d{1,3}) standards?\)$")]
    private static partial Regex Count();
}
