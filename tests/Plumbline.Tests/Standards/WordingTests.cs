using System.Text.Json;
using System.Text.RegularExpressions;
using Plumbline.Standards;
using Plumbline.Web.Standards;
using Xunit;

namespace Plumbline.Tests.Standards;

/// <summary>The sentences of the catalog are ours, whatever official words are at hand.</summary>
public sealed partial class WordingTests
{
    private const int Run = 12;

    private static readonly string[] Regulations =
    [
        "6-cfr-115.md",
        "28-cfr-115.md",
        "45-cfr-410.md",
        "8-cfr-235.3.md",
        "8-cfr-236.3.md",
        "8-cfr-236.6.md",
    ];

    /// <summary>Files of one JSON object a line, with the members that hold official words.</summary>
    private static readonly (string File, string[] Members)[] Quoted =
    [
        ("6-cfr-115-paragraphs.jsonl", ["text"]),
        ("g324a-component-wording.jsonl", ["wording"]),
        ("ice-policy-statements.jsonl", ["policy"]),
        ("contractor-findings.jsonl", ["component_wording"]),
    ];

    [Fact]
    public void No_sentence_repeats_twelve_words_in_a_row_of_an_official_text()
    {
        var words = new Dictionary<string, int>();
        var official = OfficialTexts().SelectMany(t => Runs(t, words)).Select(r => r.Hash).ToHashSet();
        var catalog = StandardsFolder.Load(StandardsFolder.Shipped).Require();

        var lifted = Sentences(catalog)
            .SelectMany(s =>
                Runs(s.Text, words)
                    .Where(r => official.Contains(r.Hash))
                    .Select(r => $"{s.Id}: {string.Join<string>(' ', r.Words)}")
            )
            .ToArray();

        Assert.InRange(official.Count, 50_000, int.MaxValue);
        Assert.Equal([], lifted);
    }

    [Fact]
    public void A_run_of_twelve_is_seen_whatever_its_case_and_punctuation_and_eleven_are_none()
    {
        var words = new Dictionary<string, int>();
        var official = Runs(
                "One two, three four; five six seven eight nine ten eleven twelve thirteen.",
                words
            )
            .Select(r => r.Hash)
            .ToHashSet();

        Assert.Contains(
            Runs("So: two three FOUR five six seven-eight nine ten eleven twelve thirteen", words),
            r => official.Contains(r.Hash)
        );
        Assert.DoesNotContain(
            Runs("two three four five six seven eight nine ten eleven twelve fourteen", words),
            r => official.Contains(r.Hash)
        );
    }

    private static IEnumerable<string> OfficialTexts() =>
        Regulations
            .Select(f => File.ReadAllText(Sources.Shared(f)))
            .Concat(
                Quoted.SelectMany(q =>
                    Rows(q.File)
                        .SelectMany(r => r.EnumerateObject())
                        .Where(p => q.Members.Contains(p.Name) && p.Value.ValueKind == JsonValueKind.String)
                        .Select(p => p.Value.GetString()!)
                )
            )
            .Concat(
                Rows("published-findings.jsonl")
                    .SelectMany(r => r.EnumerateObject())
                    .Where(p => p.Value.ValueKind == JsonValueKind.String)
                    .SelectMany(p => Quotation().Matches(p.Value.GetString()!).Select(m => m.Groups[1].Value))
            );

    private static IEnumerable<JsonElement> Rows(string file) =>
        File.ReadLines(Sources.Shared(file))
            .Where(line => line.Length > 0)
            .Select(line => JsonDocument.Parse(line).RootElement);

    /// <summary>Everything that we wrote in sentences, with the id of what it belongs to.</summary>
    private static IEnumerable<(string Id, string Text)> Sentences(Catalog catalog)
    {
        foreach (var standard in catalog.Editions.SelectMany(e => e.Standards))
        {
            foreach (var text in standard.NotDuties.Select(n => n.Reason).Append(standard.Note ?? ""))
                yield return (standard.Id, text);
            foreach (var r in standard.Requirements)
            foreach (var text in new[] { r.Text, r.Applies, r.Note }.OfType<string>())
                yield return (r.Id, text);
        }

        foreach (var crosswalk in catalog.Crosswalks)
        foreach (var text in crosswalk.Pairs.Select(p => p.Reason).Append(crosswalk.Note))
            yield return (crosswalk.Id, text);
    }

    /// <summary>Every twelve words in a row, without case and punctuation.</summary>
    private static IEnumerable<(UInt128 Hash, ArraySegment<string> Words)> Runs(
        string text,
        Dictionary<string, int> words
    )
    {
        var found = Word().Matches(text).Select(m => m.Value.ToLowerInvariant()).ToArray();
        var numbers = Array.ConvertAll(
            found,
            w => words.TryGetValue(w, out var n) ? n : words[w] = words.Count + 1
        );
        for (var i = 0; i + Run <= numbers.Length; i++)
        {
            var hash = UInt128.Zero;
            foreach (var number in numbers.AsSpan(i, Run))
                hash = (hash * 1_000_003) ^ (UInt128)number;
            yield return (hash, new ArraySegment<string>(found, i, Run));
        }
    }

    [GeneratedRegex(@"[\p{L}\p{N}]+")]
    private static partial Regex Word();

    [GeneratedRegex("[“\"]([^”\"]+)[”\"]")]
    private static partial Regex Quotation();
}
