using System.Text.RegularExpressions;
using Xunit;

namespace Plumbline.Tests;

/// <summary>Rules about the files themselves: sizes, words, what lies where.</summary>
public sealed partial class HouseTests
{
    private static readonly string[] topLevel =
    [
        ".ci",
        ".config",
        ".csharpierignore",
        ".csharpierrc.json",
        ".editorconfig",
        ".gitattributes",
        ".gitignore",
        "Directory.Build.props",
        "Directory.Packages.props",
        "LICENSE",
        "Plumbline.slnx",
        "README.md",
        "global.json",
        "src",
        "standards",
        "tests",
    ];

    [Fact]
    public void The_rules_reference_no_package()
    {
        Assert.DoesNotContain(
            typeof(Problem).Assembly.GetReferencedAssemblies(),
            one => !one.Name!.StartsWith("System", StringComparison.Ordinal)
        );
        Assert.DoesNotContain("PackageReference", Checkout.Read("src/Plumbline/Plumbline.csproj"));
    }

    [Fact]
    public void No_file_is_too_long()
    {
        var lengths = Checkout.Files(".cs", "src", "tests").ToDictionary(path => path, Lines);

        var tooLong = string.Join(", ", lengths.Where(one => one.Value > 400));
        Assert.True(tooLong.Length == 0, tooLong);
        Assert.Equal("", string.Join(", ", Checkout.Files(".razor", "src").Where(path => Lines(path) > 150)));
        Assert.All(
            lengths.Where(one => one.Key.EndsWith("/Program.cs", StringComparison.Ordinal)),
            one => Assert.InRange(one.Value, 1, 120)
        );
        var sorted = lengths.Values.Order().ToList();
        Xunit.TestContext.Current.TestOutputHelper?.WriteLine(
            $"{sorted.Count} C# files, median {sorted[sorted.Count / 2]} lines, p95 {sorted[sorted.Count * 95 / 100]}, longest {sorted[^1]}"
        );
        Assert.InRange(sorted[sorted.Count * 95 / 100], 1, 200);
    }

    [Fact]
    public void No_type_has_a_name_that_says_nothing()
    {
        var named = Checkout
            .Files(".cs", "src", "tests")
            .SelectMany(path => Types().Matches(Checkout.Read(path)).Select(one => one.Groups[1].Value))
            .Concat(Checkout.Files(".razor", "src").Select(path => Path.GetFileNameWithoutExtension(path)));

        Assert.DoesNotContain(named, name => Empty().IsMatch(name));
    }

    [Fact]
    public void Every_problem_is_produced_by_some_test()
    {
        var tested = string.Concat(Checkout.Files(".cs", "tests").Select(Checkout.Read));
        var codes = Checkout
            .Files(".cs", "src")
            .SelectMany(path =>
                (path.EndsWith("Problems.cs", StringComparison.Ordinal) ? AnyCode() : Code())
                    .Matches(Checkout.Read(path))
                    .Select(one => one.Groups[1].Value)
            )
            .Distinct()
            .ToList();

        var untested = codes
            .Where(code => !Regex.IsMatch(tested, $"(?<![a-z0-9-]){code}(?![a-z0-9-])"))
            .ToList();
        Assert.True(codes.Count > 5);
        Assert.True(untested.Count == 0, $"No test produces: {string.Join(", ", untested)}");
    }

    [Fact]
    public void The_top_of_the_repository_holds_what_it_should()
    {
        var ignored = Checkout
            .Read(".gitignore")
            .Split('\n')
            .Select(line => line.Trim().TrimEnd('/'))
            .Append(".git");

        var found = Directory
            .EnumerateFileSystemEntries(Checkout.Root)
            .Select(path => Path.GetFileName(path));

        Assert.Empty(found.Except(ignored).Except(topLevel));
    }

    private static int Lines(string path) => Checkout.Read(path).Count(character => character == '\n');

    [GeneratedRegex(@"\b(?:class|record|struct|interface|enum)\s+(?:struct\s+|class\s+)?([A-Z]\w*)")]
    private static partial Regex Types();

    [GeneratedRegex("Helper|Utils?$|Utilit|Common|Services?$|Manager|Dto")]
    private static partial Regex Empty();

    [GeneratedRegex("""new Problem\(\s*"([a-z0-9-]+)""")]
    private static partial Regex Code();

    [GeneratedRegex("""new(?: Problem)?\(\s*"([a-z0-9-]+)",""")]
    private static partial Regex AnyCode();
}
