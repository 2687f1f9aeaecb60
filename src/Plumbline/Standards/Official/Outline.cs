using System.Text.RegularExpressions;

namespace Plumbline.Standards.Official;

/// <summary>What an edition's files begin with when only its official document is there.</summary>
/// <param name="Edition">The id it will have.</param>
/// <param name="Name">The name by which reports call it, such as "NDS 2031" or "6 CFR".</param>
/// <param name="Parts">In order; at least one.</param>
public sealed record Outline(
    string Edition,
    string Name,
    IReadOnlyList<string> Parts,
    IReadOnlyList<DraftStandard> Standards
)
{
    /// <summary>The part of standards that stand under none.</summary>
    private const string NoPart = "Standards";

    public static Outline Of(OfficialDocument document, string edition, string name)
    {
        DraftStandard[] standards =
        [
            .. document.Standards.Select((s, i) => DraftStandard.Of(s, $"{i + 1}", name, s.Part ?? NoPart)),
        ];
        return new Outline(edition, name, [.. standards.Select(s => s.Part).Distinct()], standards);
    }
}

/// <summary>One standard of a draft.</summary>
/// <param name="Lines">The passages that state a duty.</param>
/// <param name="Others">Places of the passages with no word of duty, to be looked at by a person.</param>
public sealed partial record DraftStandard(
    string Number,
    string Title,
    string Part,
    IReadOnlyList<DraftLine> Lines,
    IReadOnlyList<string> Others
)
{
    internal static DraftStandard Of(StandardText text, string position, string name, string part)
    {
        var number = text.Number.Length > 0 ? text.Number : position;
        var duties = Duties(text.Whole, inherited: false).ToHashSet();
        return new DraftStandard(
            number,
            text.Title.Length > 0 ? text.Title : number,
            part,
            [.. text.Whole.All.Where(duties.Contains).Select(p => DraftLine.Of(p, number, name))],
            [.. text.Whole.All.Where(p => p.Words.Length > 0 && !duties.Contains(p)).Select(p => p.Place)]
        );
    }

    /// <summary>Where a paragraph that says "shall" only opens a list, each item of the list is a duty.</summary>
    private static IEnumerable<Passage> Duties(Passage passage, bool inherited)
    {
        var duty = inherited || DutyWord().IsMatch(passage.Words);
        var opens = passage.Children.Count > 0 && passage.Words.TrimEnd() is [.., ':' or '—'];
        if (duty && !opens && passage.Words.Length > 0)
            yield return passage;
        foreach (var below in passage.Children.SelectMany(c => Duties(c, duty && opens)))
            yield return below;
    }

    [GeneratedRegex(
        @"\b(?:shall|must|will|may not|is required|are required|ensures?|prohibited)\b",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex DutyWord();
}

/// <summary>One line of a draft: where the duty stands. Its sentence is for a person to write.</summary>
/// <param name="Words">The last part of its id, from its place: v-g-12.</param>
public sealed record DraftLine(string Words, string Citation, string At)
{
    internal static DraftLine Of(Passage passage, string number, string name)
    {
        var place = number + string.Concat(passage.Path.Select(t => $"({t})"));
        return new DraftLine(
            passage.Path.Count == 0 ? "whole" : string.Join('-', passage.Path).ToLowerInvariant(),
            name.EndsWith("CFR", StringComparison.Ordinal) ? $"{name} {place}" : $"{name}, {place}",
            passage.At
        );
    }
}
