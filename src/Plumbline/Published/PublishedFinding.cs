namespace Plumbline.Published;

/// <summary>One finding of a published inspection. What was not printed is null.</summary>
/// <param name="Number">Its place in what we hold, from 1.</param>
/// <param name="Code">As printed: MC-27.</param>
/// <param name="Component">ICE's own checklist line where the code carries one that is stable in its edition.</param>
/// <param name="Part">The part of the edition, as printed: CARE.</param>
/// <param name="Citation">The section as printed.</param>
/// <param name="Summary">What was found, in a paraphrase.</param>
/// <param name="Duty">The duty that the finding shows, in a paraphrase.</param>
/// <param name="Concern">An area of concern, which is no deficiency.</param>
/// <param name="Failing">How many failed, where published.</param>
/// <param name="Of">Of how many, where published.</param>
public sealed record PublishedFinding(
    int Number,
    string Standard,
    string Summary,
    string? Code = null,
    string? Abbreviation = null,
    int? Component = null,
    string? Edition = null,
    string? Part = null,
    string? Citation = null,
    string? Duty = null,
    bool Concern = false,
    int? Failing = null,
    int? Of = null,
    bool Repeat = false,
    bool Priority = false,
    bool? CorrectedOnSite = null,
    string? CorrectiveAction = null,
    int? Footnote = null
)
{
    /// <summary>"Medical Care" becomes "MC" where a code says so: "EH&amp;S-1" and "EHS-1" are one.</summary>
    public static string? Letters(string? code)
    {
        var letters = string.Concat((code ?? "").TakeWhile(c => c != '-').Where(char.IsAsciiLetter));
        return letters.Length == 0 ? null : letters.ToUpperInvariant();
    }
}
