using System.Globalization;
using System.Text;
using System.Text.Unicode;
using Plumbline.Published;
using Plumbline.Web.Facilities;

namespace Plumbline.Web.Published;

/// <summary>What one file says of one inspection. Parts with the same key are the same report.</summary>
/// <param name="Key">The report's address or document name.</param>
public sealed record PublishedPart(string Key, PublishedInspection Inspection, Position At);

/// <summary>Reads files of published inspections: a case as one object, or lists with one object a line.</summary>
public static class PublishedFiles
{
    public static IReadOnlyList<PublishedPart> Read(PublicFile file, ICollection<Problem> problems)
    {
        var bytes = file.Bytes.AsSpan();
        if (bytes.StartsWith(Encoding.UTF8.Preamble))
            bytes = bytes[3..];
        if (!Utf8.IsValid(bytes))
        {
            problems.Add(PublishedProblems.NotUtf8(new Position(file.Name, 1, 1)));
            return [];
        }

        return file.Name.EndsWith(".jsonl", StringComparison.OrdinalIgnoreCase)
            ? Lines(file.Name, bytes, problems)
            : Case(file.Name, bytes, problems);
    }

    private static IReadOnlyList<PublishedPart> Case(
        string name,
        ReadOnlySpan<byte> bytes,
        ICollection<Problem> problems
    )
    {
        var fields = PublishedJson.Fields(name, bytes, 1, problems);
        if (fields is null)
            return [];
        if (!fields.Contains("case_id"))
        {
            problems.Add(PublishedProblems.UnknownFile(new Position(name, 1, 1)));
            return [];
        }

        return PublishedJson.Read<CaseFile>(name, bytes, 1, problems)?.Inspection() is { } read
            ? [new PublishedPart(Key(read.Source), read, new Position(name, 1, 1))]
            : [];
    }

    private static List<PublishedPart> Lines(
        string name,
        ReadOnlySpan<byte> bytes,
        ICollection<Problem> problems
    )
    {
        IReadOnlySet<string>? fields = null;
        var listed = new List<PublishedPart>();
        var findings = new List<(FindingLine, Position)>();
        var letterFindings = new List<(LetterFindingLine, Position)>();
        var number = 0;
        foreach (var range in bytes.Split((byte)'\n'))
        {
            number++;
            var line = bytes[range].TrimEnd((byte)'\r');
            if (line.IsEmpty)
                continue;
            var at = new Position(name, number, 1);
            fields ??= PublishedJson.Fields(name, line, number, problems);
            if (fields is null)
                return [];
            if (fields.Contains("record"))
                AddPart(
                    PublishedJson.Read<ListedLine>(name, line, number, problems),
                    l => FromLists.Listed(l, at, problems)
                );
            else if (fields.Contains("printed_deficient_components"))
                AddPart(
                    PublishedJson.Read<LetterLine>(name, line, number, problems),
                    l => FromLists.Letter(l, at)
                );
            else if (fields.Contains("report"))
            {
                if (PublishedJson.Read<FindingLine>(name, line, number, problems) is { } finding)
                    findings.Add((finding, at));
            }
            else if (fields.Contains("document"))
            {
                if (PublishedJson.Read<LetterFindingLine>(name, line, number, problems) is { } finding)
                    letterFindings.Add((finding, at));
            }
            else
            {
                problems.Add(PublishedProblems.UnknownFile(at));
                return [];
            }
        }

        if (fields is null)
            problems.Add(PublishedProblems.UnknownFile(new Position(name, 1, 1)));
        listed.AddRange(FromLists.Findings(findings, problems));
        listed.AddRange(FromLists.LetterFindings(letterFindings));
        return listed;

        void AddPart<T>(T? read, Func<T, PublishedPart?> part)
            where T : class
        {
            if (read is not null && part(read) is { } added)
                listed.Add(added);
        }
    }

    /// <summary>An address in one spelling, however it is escaped.</summary>
    internal static string Key(string address) => Uri.UnescapeDataString(address).Trim().ToLowerInvariant();

    /// <summary>The first day of a month printed as year-month.</summary>
    internal static DateOnly? Month(string text) =>
        DateOnly.TryParseExact(
            text + "-01",
            "yyyy-MM-dd",
            CultureInfo.InvariantCulture,
            DateTimeStyles.None,
            out var day
        )
            ? day
            : null;
}
