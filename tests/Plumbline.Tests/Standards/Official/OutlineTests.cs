using System.CommandLine;
using System.Text.Json;
using System.Text.RegularExpressions;
using Plumbline.Web.Commands;
using Plumbline.Web.Standards;
using Xunit;

namespace Plumbline.Tests.Standards.Official;

/// <summary>The files of an edition, drafted from a document that is laid out like a national standard.</summary>
public sealed class OutlineTests : IDisposable
{
    private const string Id = "example-boots-2031";

    private readonly string folder = Directory.CreateTempSubdirectory("plumbline-outline-").FullName;
    private readonly string document;
    private readonly string target;

    public OutlineTests()
    {
        document = Path.Combine(folder, "invented.txt");
        target = Path.Combine(folder, Id);
        File.WriteAllText(document, InventedStandard.Text);
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task Each_standard_gets_a_file_with_its_part_and_a_line_for_each_duty()
    {
        var (code, json) = await OutlineAsync();

        Assert.Equal(0, code);
        Assert.Equal(
            ["1.1-ladders-and-ropes.yaml", "4.3-care-of-boots.yaml", "4.4-care-of-hats.yaml", "edition.yaml"],
            Directory.EnumerateFiles(target).Select(f => Path.GetFileName(f)).Order(StringComparer.Ordinal)
        );
        var boots = json.GetProperty("standards")[1];
        Assert.Equal("Care", boots.GetProperty("part").GetString());
        Assert.Equal(
            [
                "EBS 2031, 4.3(V)(A)(1)",
                "EBS 2031, 4.3(V)(A)(2)",
                "EBS 2031, 4.3(V)(B)(1)",
                "EBS 2031, 4.3(V)(B)(2)(a)",
                "EBS 2031, 4.3(V)(B)(2)(b)",
                "EBS 2031, 4.3(V)(C)",
                "EBS 2031, 4.3(V)(D)",
                "EBS 2031, 4.3(V)(E)",
                "EBS 2031, 4.3(V)(F)",
                "EBS 2031, 4.3(V)(G)",
                "EBS 2031, 4.3(V)(H)",
                "EBS 2031, 4.3(V)(I)",
                "EBS 2031, 4.3(V)(J)",
            ],
            boots.GetProperty("lines").EnumerateArray().Select(l => l.GetString())
        );
        Assert.Contains("part: \"Care\"", File.ReadAllText(Path.Combine(target, "4.3-care-of-boots.yaml")));
    }

    [Fact]
    public async Task No_sentence_of_the_document_is_in_the_files()
    {
        await OutlineAsync();

        var files = string.Concat(Directory.EnumerateFiles(target).Select(File.ReadAllText));
        Assert.DoesNotContain("dried within", files);
        Assert.DoesNotContain("shall", files);
    }

    [Fact]
    public async Task The_check_refuses_every_line_until_a_person_has_written_it()
    {
        await OutlineAsync();
        var refused = StandardsFolder.Load(target).Problems;

        Assert.NotEmpty(refused);
        Assert.All(
            refused,
            p => Assert.Contains(p.Code, (string[])["standards-empty-value", "standards-empty-list"])
        );
        foreach (var file in Directory.EnumerateFiles(target))
            File.WriteAllText(file, Written(File.ReadAllText(file)));

        var catalog = StandardsFolder.Load(target).Require();
        Assert.Equal(21, catalog.Edition(Id)!.Requirements.Count());
        Assert.All(
            catalog.Edition(Id)!.Requirements,
            r => Assert.Equal(Plumbline.Standards.Basis.Unverified, r.Basis)
        );
    }

    [Fact]
    public async Task A_folder_that_holds_something_is_not_written_over()
    {
        await OutlineAsync();

        var (code, json) = await OutlineAsync();

        Assert.Equal(1, code);
        Assert.Equal(
            "standards-out-folder-not-empty",
            json.GetProperty("problems")[0].GetProperty("code").GetString()
        );
    }

    private static string Written(string yaml) =>
        Regex.Replace(
            yaml.Replace("methods: []", "methods: [ observation ]", StringComparison.Ordinal)
                .Replace("seen-by: []", "seen-by: [ tour ]", StringComparison.Ordinal)
                .Replace("topics: []", "topics: [ property ]", StringComparison.Ordinal)
                .Replace("actor:\n", "actor: facility\n", StringComparison.Ordinal)
                .Replace("  kind:\n", "  kind: contract\n", StringComparison.Ordinal),
            @"(?m)^(\s*(?:text|title|issuer|jurisdiction|binds|licence):)$",
            "$1 Written by a person"
        );

    private async Task<(int Code, JsonElement Json)> OutlineAsync()
    {
        var (output, error) = (new StringWriter(), new StringWriter());
        var root = new RootCommand { StandardsCommand.Create() };
        var code = await CommandLine.RunAsync(
            ["standards", "outline", document, "--out", target, "--name", "EBS 2031", "--json"],
            root,
            output,
            error
        );
        Assert.Equal("", error.ToString());
        return (code, JsonDocument.Parse(output.ToString()).RootElement);
    }
}
