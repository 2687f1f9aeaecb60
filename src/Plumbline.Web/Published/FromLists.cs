using System.Text;
using Plumbline.Facilities;
using Plumbline.Published;

namespace Plumbline.Web.Published;

/// <summary>Makes inspections of lines that each hold one inspection or one finding; the lines of a report become one inspection.</summary>
internal static class FromLists
{
    private const string Odo = "ICE OPR/ODO";
    private const string DataSet =
        "a public data set distilled from ICE's published PDFs; footnotes were dropped there, so section citations are missing";
    private const string Partial = "D: totals and findings may be partial";

    public static PublishedPart? Listed(ListedLine line, Position at, ICollection<Problem> problems)
    {
        if (PublishedFiles.Month(line.Date) is not { } month)
        {
            problems.Add(PublishedProblems.WrongValue("date", at));
            return null;
        }

        return new PublishedPart(
            PublishedFiles.Key(line.Url),
            new PublishedInspection
            {
                Id = Id("odo", line.Record, month),
                Body = Odo,
                By = InspectingBody.DetentionOversight,
                Kind = line.Type,
                FacilityName = line.Record,
                FieldOffice = line.FieldOffice,
                End = month,
                MonthOnly = true,
                Edition = line.Set,
                EditionBasis = line.Set is null ? null : "the report says it",
                Source = line.Url,
                Reading = Reading.ListLine,
                ObtainedFrom = DataSet,
                Grade = Partial,
                Listed = line.DeficienciesTotal,
            },
            at
        );
    }

    public static PublishedPart Letter(LetterLine line, Position at) =>
        new(
            PublishedFiles.Key(line.Document),
            new PublishedInspection
            {
                Id = Id("contractor", line.Facility, line.End),
                Body = line.Body,
                By = InspectingBody.Contractor,
                Kind = line.InspectionType,
                FacilityName = line.Facility,
                City = line.City,
                State = line.State,
                Code = line.Detloc,
                Start = line.Start,
                End = line.End,
                Edition = line.StandardSet,
                EditionBasis = line.StandardSet is null ? null : "printed",
                RatingRecommended = line.RatingRecommended,
                Source = line.Document,
                Reading = Reading.ListLine,
                ObtainedFrom = "the contractor's cover letter, read by program from a scan",
                Grade = "D: totals exact as printed; findings partial or absent",
                Printed = new PrintedTotals(Components: line.PrintedDeficientComponents),
                ComponentsCounted = line.CountedDeficientComponents,
                ByStandard =
                [
                    .. line.DeficientStandards.Select(s => new StandardCount(
                        s.Standard,
                        s.Components,
                        s.Repeat,
                        s.Priority
                    )),
                ],
            },
            at
        );

    public static IEnumerable<PublishedPart> Findings(
        IReadOnlyList<(FindingLine Line, Position At)> lines,
        ICollection<Problem> problems
    )
    {
        foreach (
            var report in lines.GroupBy(l =>
                (l.Line.Facility, l.Line.Date, PublishedFiles.Key(l.Line.Report))
            )
        )
        {
            var (first, at) = report.First();
            if (PublishedFiles.Month(first.Date) is not { } month)
            {
                problems.Add(PublishedProblems.WrongValue("date", at));
                continue;
            }

            var editions = report.Select(l => l.Line.Set).Distinct().ToList();
            yield return new PublishedPart(
                report.Key.Item3,
                new PublishedInspection
                {
                    Id = Id("odo", first.Facility, month),
                    Body = Odo,
                    By = InspectingBody.DetentionOversight,
                    FacilityName = first.Facility,
                    End = month,
                    MonthOnly = true,
                    Edition = editions is [{ } one] ? one : null,
                    EditionBasis = editions is [not null] ? first.SetBasis : null,
                    Source = first.Report,
                    Reading = Reading.FindingsOnly,
                    ObtainedFrom = DataSet,
                    Grade = Partial,
                    Findings = [.. report.Select((l, i) => Finding(l.Line, i + 1))],
                },
                at
            );
        }
    }

    public static IEnumerable<PublishedPart> LetterFindings(
        IReadOnlyList<(LetterFindingLine Line, Position At)> lines
    )
    {
        foreach (var letter in lines.GroupBy(l => PublishedFiles.Key(l.Line.Document)))
        {
            var (first, at) = letter.First();
            yield return new PublishedPart(
                letter.Key,
                new PublishedInspection
                {
                    Id = Id("contractor", first.Facility, first.End),
                    Body = "Nakamoto Group for ICE ERO",
                    By = InspectingBody.Contractor,
                    Kind = "annual inspection (contractor)",
                    FacilityName = first.Facility,
                    End = first.End,
                    Edition = first.StandardSet,
                    Source = first.Document,
                    Reading = Reading.FindingsOnly,
                    ObtainedFrom = "the contractor's cover letter, read by program and eye from a scan",
                    Grade = "D: findings only; totals are not held",
                    Findings = [.. letter.Select((l, i) => Finding(l.Line, i + 1))],
                },
                at
            );
        }
    }

    /// <summary>Body, facility and month: stable, and readable in an address.</summary>
    public static string Id(string body, string facility, DateOnly end)
    {
        var slug = new StringBuilder();
        foreach (var c in facility.Replace("'", "").Replace("’", "").ToLowerInvariant())
            if (char.IsAsciiLetterOrDigit(c))
                slug.Append(c);
            else if (slug.Length > 0 && slug[^1] != '-')
                slug.Append('-');
        return $"{body}-{slug.ToString().Trim('-')}-{end:yyyy-MM}";
    }

    private static PublishedFinding Finding(FindingLine line, int number) =>
        new(
            number,
            line.Standard,
            line.Finding,
            line.Component is null ? null : $"{line.Abbr}-{line.Component}",
            PublishedFinding.Letters(line.Abbr),
            line.Component,
            line.Set is null ? null : EditionNamed.Spelled(line.Set),
            Duty: line.Duty,
            Failing: line.N,
            Of: line.Of,
            Repeat: line.Repeat,
            Priority: line.Priority
        );

    private static PublishedFinding Finding(LetterFindingLine line, int number) =>
        new(
            number,
            line.Standard,
            line.Finding,
            line.Component is null ? null : $"worksheet {line.Component}",
            Edition: line.StandardSet,
            Duty: line.Duty,
            Concern: line.Kind == "area of concern",
            Failing: line.N,
            Of: line.Of,
            Repeat: line.Repeat,
            Priority: line.Priority
        );
}
