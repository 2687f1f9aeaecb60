using System.Globalization;
using Plumbline.Web.Inspections;
using Plumbline.Web.Published;

namespace Plumbline.Web.Demo;

/// <summary>What the demo loaded, from where, and which files it wrote.</summary>
/// <param name="Written">Paths of the report's files; empty where a run before wrote them all.</param>
/// <param name="NoPdf">Why the PDF was left out; null where it was not.</param>
public sealed record DemoLoaded(
    PublicDataLoaded Public,
    Imported Example,
    IReadOnlyList<string> Reports,
    IReadOnlyList<string> Written,
    Problem? NoPdf
)
{
    private bool Changed => Public.Changed || Example.Accepted > 0 || Written.Count > 0;

    public IEnumerable<string> Sentences()
    {
        var lists = Public.Facilities;
        yield return "1. Public facility list and ratings, from ICE's detention statistics (list of fiscal year 2026; ratings as published "
            + "January 2021 to April 2026), its facility list of November 2017, and the DETLOC codes of the Deportation Data Project:";
        yield return $"   {N(lists.Facilities)} facilities, {N(lists.WithCode)} with a DETLOC code, {N(lists.WithCoordinates)} with coordinates, {N(lists.In2017)} also in the list of 2017;";
        yield return $"   {N(lists.Ratings)} published ratings, {N(lists.RatingsMatched)} of them matched to a facility. What did not match is listed under Facilities.";
        yield return "2. Inspections by others, from the reports of ICE's Office of Detention Oversight (2017 to 2025) and the letters of "
            + "ICE's contractor (May 2018 to February 2021), as ICE published them:";
        yield return $"   {N(Public.Inspections)} inspections, {N(Public.Cases)} of them transcribed one by one; "
            + string.Join(
                ", ",
                Public
                    .Findings.OrderBy(f => f.Key)
                    .Select(
                        (f, i) =>
                            $"{N(f.Value)}{(i == 0 ? " findings" : "")} by {PublishedWords.InFull(f.Key)}"
                    )
            )
            + ".";
        yield return "3. One invented inspection of an invented jail, Example County Jail. Nothing in it happened:";
        yield return $"   {N(Example.Accepted + Example.Already)} entries, taken in from a file that comes with the program, as any other.";
        yield return Changed
            ? "The invented inspection's report:"
            : "All of it was here already: nothing was changed. The invented inspection's report:";
        foreach (var report in Reports)
            yield return "   " + report;
        if (NoPdf is not null)
            yield return "   No PDF: " + NoPdf.Sentence;
    }

    public object Document() =>
        new
        {
            Changed,
            Facilities = Public.Facilities.Facilities,
            Published = Public.Inspections,
            Example = Example.Journal,
            Reports,
            NoPdf = NoPdf?.Sentence,
        };

    private static string N(int number) => number.ToString("N0", CultureInfo.InvariantCulture);
}
