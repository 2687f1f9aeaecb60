using Plumbline.Standards;

namespace Plumbline.Web.Standards;

/// <summary>One row of the sheet Edition.</summary>
/// <param name="Name">As the key of edition.yaml, with a blank for its hyphen.</param>
/// <param name="IsList">Whether each line of the cell is a text of its own.</param>
internal sealed record EditionFact(
    string Name,
    string Says,
    Func<Edition, string?> Value,
    bool IsList = false
)
{
    public string Key => Name.Replace(' ', '-');
}

/// <summary>What the sheet Edition says of an edition.</summary>
internal static class EditionFactRows
{
    public static IReadOnlyList<EditionFact> All { get; } =
    [
        new(
            "id",
            "Country, issuer, name, year, in lower case with hyphens: us-ice-nds-2019. Needed.",
            e => e.Id
        ),
        new("title", "The full title. Needed.", e => e.Title),
        new("short", "The name by which reports call it: NDS 2019. Needed.", e => e.Short),
        new(
            "aliases",
            "Other names as reports print them, each in a line of its own.",
            e => Lines(e.Aliases),
            true
        ),
        new("issuer", "Who issued it. Needed.", e => e.Issuer),
        new("jurisdiction", "Where it holds. Needed.", e => e.Jurisdiction),
        new("published", "As 2019-12-19, 2019-12 or 2019.", e => e.Published),
        new("effective", "The same, for when it took effect.", e => e.Effective),
        new("superseded by", "Id of the edition that took its place.", e => e.SupersededBy),
        new("address", "Where the official document stands.", e => e.Address),
        new("force kind", "regulation, contract or agency policy. Needed.", e => e.Force.Kind),
        new("force binds", "Whom it binds. Needed.", e => e.Force.Binds),
        new("licence", "What others may do with the text. Needed.", e => e.Licence),
        new("text as of", "Date of the official text that was read; empty where none was.", e => e.TextAsOf),
        new("parts", "The parts in order, each in a line of its own. Needed.", e => Lines(e.Parts), true),
    ];

    private static string Lines(IEnumerable<string> texts) => string.Join(LineColumns.NewLine, texts);
}
