using System.Text.Json;
using System.Text.Json.Serialization;
using Plumbline.Evidence;
using Plumbline.Findings;

namespace Plumbline.Field.Findings;

/// <summary>A finding while it is typed; kept on the laptop with every pause, so that nothing typed is lost.</summary>
public sealed class StatementDraft
{
    public FindingType Type { get; set; } = FindingType.Deficiency;

    /// <summary>The primary requirement.</summary>
    public string? Requirement { get; set; }

    /// <summary>Further requirements that the same facts fail.</summary>
    public List<string> Others { get; set; } = [];

    public string N { get; set; } = "";

    public string Of { get; set; } = "";

    public string Noun { get; set; } = "";

    public string What { get; set; } = "";

    public bool Dangerous { get; set; }

    public bool IsCorrected { get; set; }

    public string Corrected { get; set; } = "";

    public string Document { get; set; } = "";

    public string Page { get; set; } = "";

    public string Words { get; set; } = "";

    public string Affected { get; set; } = "";

    public string By { get; set; } = "";

    public string Checked { get; set; } = "";

    public string Outcome { get; set; } = "";

    public RepeatOf? Repeat { get; set; }

    /// <summary>The finding that it takes the place of; null for a new one.</summary>
    public Guid? Instead { get; set; }

    /// <summary>The lines it speaks of, the primary one first.</summary>
    public IEnumerable<string> Lines => Requirement is { } first ? [first, .. Others] : Others;

    /// <summary>What is typed, as a finding.</summary>
    /// <exception cref="ProblemException">extent-incomplete, extent-impossible.</exception>
    public Finding Finding =>
        new(
            Type,
            What.Trim(),
            Requirement,
            Others.Count > 0 ? [.. Others] : null,
            Extent.Read(N, Of, Noun),
            Dangerous: Dangerous,
            Corrected: IsCorrected ? Text(Corrected) ?? "corrected" : null,
            Quotation: Text(Page) is { } page && Text(Words) is { } words
                ? new Quotation(Text(Document) ?? "the official document", page, words)
                : null,
            PeopleAffected: Number(Affected),
            Repeat: Repeat?.Body.Trim() is { Length: > 0 } ? Repeat : null,
            Reported: Type == FindingType.ReportedConcern
                ? new Reported(Number(By) ?? 1, Checked.Trim(), Outcome.Trim())
                : null
        );

    /// <summary>How it will read in the report; empty while it cannot be said yet.</summary>
    public string Reads(string? code)
    {
        try
        {
            return Finding.Reads(code);
        }
        catch (ProblemException)
        {
            return "";
        }
    }

    /// <summary>Adds a line, the first one as the primary.</summary>
    public void Add(string requirement)
    {
        if (Requirement is null)
            Requirement = requirement;
        else if (!Lines.Contains(requirement))
            Others.Add(requirement);
    }

    /// <summary>Takes a line out; where it was the primary, the next one becomes it.</summary>
    public void Remove(string requirement)
    {
        var left = Lines.Where(l => l != requirement).ToList();
        (Requirement, Others) = (left.FirstOrDefault(), [.. left.Skip(1)]);
    }

    /// <summary>The draft that writes <paramref name="finding"/> anew.</summary>
    public static StatementDraft From(Finding finding, Guid id) =>
        new()
        {
            Type = finding.Type,
            Requirement = finding.Requirement,
            Others = [.. finding.Others ?? []],
            N = $"{finding.Extent?.N}",
            Of = $"{finding.Extent?.Of}",
            Noun = finding.Extent?.Noun ?? "",
            What = finding.Statement,
            Dangerous = finding.Dangerous,
            IsCorrected = finding.Corrected is not null,
            Corrected = finding.Corrected ?? "",
            Document = finding.Quotation?.Document ?? "",
            Page = finding.Quotation?.Page ?? "",
            Words = finding.Quotation?.Words ?? "",
            Affected = $"{finding.PeopleAffected}",
            By = $"{finding.Reported?.By}",
            Checked = finding.Reported?.Checked ?? "",
            Outcome = finding.Reported?.Outcome ?? "",
            Repeat = finding.Repeat,
            Instead = id,
        };

    public string ToJson() => JsonSerializer.Serialize(this, StatementJson.Default.StatementDraft);

    /// <summary>The draft that <see cref="ToJson"/> wrote; null where the text is no such thing.</summary>
    public static StatementDraft? Parse(string? json)
    {
        try
        {
            return json is null
                ? null
                : JsonSerializer.Deserialize(json, StatementJson.Default.StatementDraft);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static int? Number(string text) =>
        int.TryParse(text, out var number) && number >= 0 ? number : null;

    private static string? Text(string text) => text.Trim() is { Length: > 0 } words ? words : null;
}

[JsonSourceGenerationOptions(
    IgnoreReadOnlyProperties = true,
    GenerationMode = JsonSourceGenerationMode.Metadata
)]
[JsonSerializable(typeof(StatementDraft))]
internal sealed partial class StatementJson : JsonSerializerContext;
