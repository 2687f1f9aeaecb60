using System.Text.Json.Serialization;

namespace Plumbline.Standards.Official;

/// <summary>An official document as it was read: the standards it holds, each with its passages.</summary>
/// <param name="Pages">How many; 0 where the document has none.</param>
public sealed record OfficialDocument(IReadOnlyList<StandardText> Standards, int Pages)
{
    /// <summary>Every passage, in the order of the document.</summary>
    [JsonIgnore]
    public IEnumerable<Passage> Passages => Standards.SelectMany(s => s.Whole.All);
}

/// <summary>One standard or section of an official document.</summary>
/// <param name="Number">4.3, 115.13; empty where the document numbers no standards.</param>
/// <param name="Part">The part or heading that it stands under; null without one.</param>
/// <param name="Whole">Its opening words, with everything below.</param>
public sealed record StandardText(string Number, string Title, string? Part, Passage Whole);

/// <summary>A paragraph of an official document that can be cited, with those below it.</summary>
/// <param name="Number">Number of its standard.</param>
/// <param name="Path">The way from the standard to it: V, G, 12. Empty for the standard itself.</param>
/// <param name="Words">The official words of this paragraph alone.</param>
/// <param name="Page">From 1; 0 where the document has no pages.</param>
public sealed record Passage(
    string Number,
    IReadOnlyList<string> Path,
    string Words,
    int Page,
    int Line,
    IReadOnlyList<Passage> Children
)
{
    /// <summary>As it is cited behind the edition's name: 4.3(V)(G)(12).</summary>
    [JsonIgnore]
    public string Place => Number + string.Concat(Path.Select(t => $"({t})"));

    /// <summary>Where a person finds it: page 12, or line 340 where there are no pages.</summary>
    [JsonIgnore]
    public string At => Page > 0 ? $"page {Page}" : $"line {Line}";

    /// <summary>Itself and everything below, in order.</summary>
    [JsonIgnore]
    public IEnumerable<Passage> All => Children.SelectMany(c => c.All).Prepend(this);

    /// <summary>The official words of it and everything below.</summary>
    [JsonIgnore]
    public string AllWords => string.Join('\n', All.Select(p => p.Words).Where(w => w.Length > 0));
}
