using Plumbline.Inspections;
using Plumbline.Standards;

namespace Plumbline.Worksheets;

/// <summary>
/// A kind of place, and which lines it can show. One table for worksheets and the pocket page; a line that no row claims
/// can be shown anywhere.
/// </summary>
/// <param name="Name">As a plan calls the type of a place: "clinic".</param>
/// <param name="In">Over its lines: "In the clinic".</param>
/// <param name="Called">Words in the type or the name of a place by which it is known.</param>
/// <param name="Topics">Topics of lines that it can show.</param>
/// <param name="Titles">Words in the titles of standards whose lines it can show.</param>
/// <param name="Words">Words in a duty's own text that lead there.</param>
/// <param name="Reason">Why these lines belong there.</param>
/// <param name="KeepsFiles">Whether files are read there; a line that files alone can show belongs to no other kind.</param>
public sealed record PlaceKind(
    string Name,
    string In,
    string Reason,
    IReadOnlyList<string> Called,
    IReadOnlyList<string> Topics,
    IReadOnlyList<string> Titles,
    IReadOnlyList<string>? Words = null,
    bool KeepsFiles = false
)
{
    /// <summary>Over the lines that no kind claims.</summary>
    public const string Anywhere = "Anywhere";

    /// <summary>In the order of a walk. A place is of the first kind that knows it, so that general words come last.</summary>
    public static IReadOnlyList<PlaceKind> All { get; } =
    [
        new(
            "intake",
            "At intake",
            "People are screened, searched, classified and let go there, and their property is kept there.",
            ["intake", "booking", "admission", "processing", "reception"],
            ["intake", "classification", "property", "searches", "release"],
            ["Admission and Release", "Classification", "Personal Property", "Searches"]
        ),
        new(
            "hold room",
            "In a hold room",
            "Its size, benches, toilets and log are seen in the room itself.",
            ["hold room", "holding", "hold"],
            ["hold rooms"],
            ["Hold Rooms"]
        ),
        new(
            "clinic",
            "In the clinic",
            "Care is given there, and medical files are kept there.",
            ["clinic", "medical", "infirmary", "health", "sick"],
            ["medical care", "mental health", "suicide prevention", "women's health", "death"],
            ["Medical", "Suicide", "Hunger Strikes", "Terminal Illness"],
            KeepsFiles: true
        ),
        new(
            "kitchen",
            "In the kitchen",
            "Food is stored, cooked and served there.",
            ["kitchen", "food", "dining", "chow"],
            ["food service"],
            ["Food Service"]
        ),
        new(
            "segregation",
            "In segregation",
            "Its cells, its log and the people held apart are there.",
            ["segregation", "special management", "restrictive", "smu", "shu"],
            ["segregation"],
            ["Special Management", "Restrictive", "Protective custody"]
        ),
        new(
            "recreation",
            "At recreation",
            "Yards, equipment and hours are seen there.",
            ["recreation", "yard", "gym"],
            ["recreation"],
            ["Recreation"]
        ),
        new(
            "visitation",
            "In visitation",
            "Visits, private rooms for counsel and posted hours are seen there.",
            ["visit"],
            ["visitation"],
            ["Visitation", "Legal Rights Group"]
        ),
        new(
            "law library",
            "In the law library",
            "Legal materials, computers and hours are seen there.",
            ["law library", "library"],
            ["legal access"],
            ["Law Librar"]
        ),
        new(
            "laundry",
            "In the laundry",
            "Clothing and linen are washed and exchanged there; no topic names it, so the duty's own words do.",
            ["laundry"],
            [],
            [],
            ["laundr", "linen", "bedding", "clothing"]
        ),
        new(
            "administration",
            "In the administration",
            "Records, logs, plans and training files are kept there, and those who answer for them work there.",
            ["administration", "office", "records", "control"],
            [
                "records",
                "training",
                "staffing",
                "investigation",
                "reporting",
                "data",
                "audits",
                "contractors",
                "discipline",
                "transfers",
                "emergency planning",
                "use of force",
            ],
            [
                "Detention Files",
                "Post Orders",
                "Key and Lock",
                "Tool Control",
                "Population Counts",
                "Training",
            ],
            KeepsFiles: true
        ),
        new(
            "housing unit",
            "In a housing unit",
            "People live there: showers, telephones, posted notices, request boxes and exits are seen there.",
            ["housing", "unit", "dorm", "pod", "block", "barrack"],
            [
                "personal hygiene",
                "environmental health",
                "fire safety",
                "telephones",
                "mail",
                "communication with ICE",
                "grievances",
                "language access",
                "disability",
            ],
            [
                "Personal Hygiene",
                "Environmental Health",
                "Telephone",
                "Communication",
                "Correspondence",
                "Handbook",
                "Grievance",
            ]
        ),
    ];

    private static PlaceKind Records => All.First(k => k.Name == "administration");

    /// <summary>The kind that a place is of, by its type and else by its name; null where neither says.</summary>
    public static PlaceKind? Of(Place place) => Named(place.Type) ?? Named(place.Name);

    /// <summary>The kinds that can show a line, in the table's order; none where it belongs anywhere.</summary>
    /// <param name="standard">Title of the line's standard.</param>
    public static IReadOnlyList<PlaceKind> For(Requirement requirement, string standard)
    {
        var claiming = All.Where(k => k.Claims(requirement, standard)).ToList();
        if (requirement.SeenBy.Count == 0 || requirement.SeenBy.Any(s => s != SeenBy.Files))
            return claiming;
        var keeping = claiming.Where(k => k.KeepsFiles).ToList();
        return keeping.Count == 0 ? [Records] : keeping;
    }

    private bool Claims(Requirement requirement, string standard) =>
        requirement.Topics?.Any(Topics.Contains) == true
        || Titles.Any(t => standard.Contains(t, StringComparison.OrdinalIgnoreCase))
        || Words?.Any(w => requirement.Text.Contains(w, StringComparison.OrdinalIgnoreCase)) == true;

    private static PlaceKind? Named(string? words) =>
        words is null
            ? null
            : All.FirstOrDefault(k => string.Equals(k.Name, words.Trim(), StringComparison.OrdinalIgnoreCase))
                ?? All.FirstOrDefault(k =>
                    k.Called.Any(c => words.Contains(c, StringComparison.OrdinalIgnoreCase))
                );
}
