using System.Text.RegularExpressions;
using Xunit;

namespace Plumbline.Tests;

/// <summary>Which room may name which. Arrows go one way, so that a room can be understood with those below it alone.</summary>
public sealed partial class RoomTests
{
    /// <summary>The order of the work: each may name those before it.</summary>
    private static readonly string[] order =
    [
        "Standards",
        "Facilities",
        "Published",
        "Inspections",
        "Evidence",
        "Findings",
        "Review",
        "Reports",
        "Worksheets",
    ];

    /// <summary>What every room of a project stands on, lowest first. Each may name those before it.</summary>
    private static readonly Dictionary<string, string[]> ground = new()
    {
        ["Plumbline"] = ["Journal"],
        ["Plumbline.Field"] = ["Journal", "Vault", "Outbox", "Layout"],
        ["Plumbline.Web"] = ["Storage", "Commands", "Hosting", "Layout", "Accounts", "Journal"],
    };

    /// <summary>Rooms that stand beside the order, and what they may name of it.</summary>
    private static readonly Dictionary<string, string[]> beside = new()
    {
        // These show everything, and nothing stands on them.
        ["Home"] = [.. order],
        ["Checklist"] = [.. order],
        ["Transcribe"] = [.. order],
        ["Demo"] = [.. order],
    };

    /// <summary>
    /// The arrows that go up. Identity's context is made of accounts; an inspection that is open in Field holds its whole fold.
    /// </summary>
    private static readonly string[] exceptions =
    [
        "Plumbline.Web/Storage -> Accounts.Account",
        "Plumbline.Field/Inspections -> Evidence.EvidenceRecord",
        "Plumbline.Field/Inspections -> Findings.FindingRecord",
        "Plumbline.Field/Inspections -> Review.Inspection",
    ];

    [Theory]
    [InlineData("Plumbline")]
    [InlineData("Plumbline.Field")]
    [InlineData("Plumbline.Web")]
    public void A_room_names_only_the_rooms_below_it(string project)
    {
        var files = Checkout
            .Files(".cs", $"src/{project}")
            .Concat(Checkout.Files(".razor", $"src/{project}"))
            .Where(path =>
                path.Split('/').Length > 3 && !path.EndsWith("/_Imports.razor", StringComparison.Ordinal)
            )
            .Select(path =>
                (Path: path, Room: path.Split('/')[2], Text: Comment().Replace(Checkout.Read(path), ""))
            )
            .ToList();
        var rooms = files.Select(file => file.Room).Concat(order).Distinct().ToList();
        var types = files
            .SelectMany(file =>
                Types().Matches(file.Text).Select(one => (file.Room, Name: one.Groups[1].Value))
            )
            .ToHashSet();

        var broken =
            from file in files
            from name in Named(file.Text, rooms, types)
            where name.Room != file.Room && !May(project, file.Room, name.Room)
            let arrow = $"{project}/{file.Room} -> {name.Room}.{name.Type}"
            where
                !exceptions.Contains(arrow)
                && !(name.Type is "" && exceptions.Any(one => one.StartsWith(arrow)))
            select $"{arrow} in {file.Path}";

        var list = string.Join(Environment.NewLine, broken.Distinct());
        Assert.True(list.Length == 0, list);
    }

    [Fact]
    public void The_capture_app_sees_only_the_rules_and_the_rules_see_neither()
    {
        Assert.DoesNotContain("Plumbline.Web", All("src/Plumbline.Field"));
        Assert.DoesNotContain("Plumbline.Web", All("src/Plumbline"));
        Assert.DoesNotContain("Plumbline.Field", All("src/Plumbline"));
        Assert.DoesNotMatch("(using|@using) Plumbline\\.Field", All("src/Plumbline.Web"));
    }

    private static bool May(string project, string from, string to)
    {
        var below = ground[project];
        if (Array.IndexOf(below, from) is >= 0 and var level)
            return below[..level].Contains(to);
        if (below.Contains(to))
            return true;
        if (beside.TryGetValue(from, out var named))
            return named.Contains(to);
        return Array.IndexOf(order, to) is >= 0 and var lower && lower < Array.IndexOf(order, from);
    }

    private static IEnumerable<(string Room, string Type)> Named(
        string text,
        List<string> rooms,
        HashSet<(string Room, string Name)> types
    )
    {
        foreach (Match match in Using().Matches(text))
            if (rooms.Contains(match.Groups[1].Value))
                yield return (match.Groups[1].Value, match.Groups[2].Value);
        // Inside the project's namespace a room can also be named without its first words.
        foreach (Match match in Qualified().Matches(text))
            if (types.Contains((match.Groups[1].Value, match.Groups[2].Value)))
                yield return (match.Groups[1].Value, match.Groups[2].Value);
    }

    private static string All(string folder) =>
        string.Concat(
            Checkout
                .Files(".cs", folder)
                .Concat(Checkout.Files(".razor", folder))
                .Select(path => Comment().Replace(Checkout.Read(path), ""))
        );

    [GeneratedRegex(@"//[^\n]*|@\*.*?\*@", RegexOptions.Singleline)]
    private static partial Regex Comment();

    [GeneratedRegex(@"using (?:static |\w+ = )?Plumbline(?:\.Web|\.Field)?\.([A-Z]\w+)(?:\.(\w+))?")]
    private static partial Regex Using();

    [GeneratedRegex(@"(?<![\w.])(?:Plumbline\.(?:Web\.|Field\.)?)?([A-Z]\w+)\.([A-Z]\w+)")]
    private static partial Regex Qualified();

    [GeneratedRegex(@"\b(?:class|record|struct|interface|enum)\s+(?:struct\s+|class\s+)?([A-Z]\w*)")]
    private static partial Regex Types();
}
