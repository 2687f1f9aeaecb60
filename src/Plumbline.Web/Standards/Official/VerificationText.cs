using Plumbline.Standards;
using Plumbline.Standards.Official;

namespace Plumbline.Web.Standards.Official;

/// <summary>A verification for people at a terminal.</summary>
internal static class VerificationText
{
    private const int Shown = 3;
    private const int Width = 100;

    public static IEnumerable<string> Of(Edition edition, OfficialFile file, Verification verification)
    {
        var lines = verification.Lines;
        yield return $"{edition.Short} against {file.Name}: {file.Document.Standards.Count} standards, {file.Document.Passages.Count()} passages read"
            + (file.Document.Pages > 0 ? $", {file.Document.Pages} pages." : ".");
        yield return $"SHA-256 {file.Sha256}";
        yield return $"{lines.Count(l => l.AllFound)} of {lines.Count} lines have every citation in the document; "
            + $"{lines.Count(l => l is { AllFound: false, AnyMissing: false })} are cited to their standard only; {lines.Count(l => l.AnyMissing)} cite what is not there.";
        foreach (var citation in verification.Missing)
            yield return $"not in the document: {citation}";
        foreach (var line in lines.Where(l => l.Proposals.Count > 0))
        {
            yield return "";
            yield return $"{line.Requirement.Id}  {line.Requirement.Text}";
            foreach (var proposal in line.Proposals.Take(Shown))
                yield return $"  {proposal.Score, 6:0.0}  {proposal.Passage.Place}, {proposal.Passage.At}: {Beginning(proposal.Passage.Words)}";
        }
    }

    private static string Beginning(string words) =>
        words.Length <= Width ? words : $"{words[..Width].TrimEnd()}...";
}

/// <summary>A verification for other programs.</summary>
internal static class VerificationJson
{
    public static object Of(Edition edition, OfficialFile file, Verification verification) =>
        new
        {
            edition = edition.Id,
            document = new
            {
                file.Name,
                file.Sha256,
                file.Document.Pages,
                standards = file.Document.Standards.Count,
                passages = file.Document.Passages.Count(),
            },
            found = verification.Lines.Count(l => l.AllFound),
            standardOnly = verification.Lines.Count(l => l is { AllFound: false, AnyMissing: false }),
            missing = verification.Missing,
            lines = verification.Lines.Select(l => new
            {
                l.Requirement.Id,
                citations = l.Citations.Select(c => new
                {
                    c.Citation,
                    state = c.State switch
                    {
                        CitationState.Found => "found",
                        CitationState.StandardOnly => "standard-only",
                        _ => "missing",
                    },
                    c.Passage?.Place,
                    c.Passage?.At,
                }),
                proposals = l.Proposals.Select(p => new
                {
                    p.Passage.Place,
                    p.Passage.At,
                    p.Score,
                    p.Passage.Words,
                }),
            }),
        };
}
