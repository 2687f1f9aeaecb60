using System.CommandLine;
using System.Text.Json;
using Plumbline.Web.Commands;
using Plumbline.Web.Standards;
using Xunit;

namespace Plumbline.Tests.Standards;

/// <summary>Narrowing lines down on the command line.</summary>
public sealed class ListVerbTests : IDisposable
{
    private readonly string data = Directory.CreateTempSubdirectory("plumbline-list-").FullName;

    public ListVerbTests()
    {
        var folder = Directory
            .CreateDirectory(Path.Combine(data, "standards", ExampleStandards.Folder))
            .FullName;
        File.WriteAllText(Path.Combine(folder, "edition.yaml"), ExampleStandards.Edition);
        File.WriteAllText(Path.Combine(folder, "4.3-medical-care.yaml"), ExampleStandards.Standard);
    }

    public void Dispose() => Directory.Delete(data, recursive: true);

    [Fact]
    public async Task List_with_options_counts_and_lists_the_lines_that_are_left()
    {
        var (code, json) = await Json("standards", "list", "--edition", "EJS 2020", "--method", "Interview");

        Assert.Equal(0, code);
        var edition = Assert.Single(json.GetProperty("editions").EnumerateArray());
        Assert.Equal(1, edition.GetProperty("requirements").GetInt32());
        Assert.Equal(
            "example-jail-2020/4.3/assessment-within-14-days",
            Assert.Single(json.GetProperty("lines").EnumerateArray()).GetProperty("id").GetString()
        );
    }

    [Fact]
    public async Task List_with_words_forgives_typing_errors()
    {
        var (_, json) = await Json(
            "standards",
            "list",
            "asessment",
            "14",
            "--edition",
            ExampleStandards.Folder
        );

        Assert.Single(json.GetProperty("lines").EnumerateArray());
    }

    [Fact]
    public async Task List_with_a_word_that_no_line_has_says_which_there_are()
    {
        var (code, json) = await Json("standards", "list", "--topic", "medical cares");

        Assert.Equal(1, code);
        var problem = Assert.Single(json.GetProperty("problems").EnumerateArray());
        Assert.Equal("standards-unknown-filter", problem.GetProperty("code").GetString());
        Assert.Contains("did you mean “medical care”?", problem.GetProperty("sentence").GetString());
    }

    [Fact]
    public async Task People_get_the_counts_and_then_the_lines()
    {
        var (_, output, _) = await Run("standards", "list", "--edition", "EJS 2020", "--seen-by", "tour");

        Assert.Matches(@"(?m)^example-jail-2020 +1 +1 +0 +0 +EJS 2020$", output);
        Assert.Contains("First-aid kits are checked every week.", output);
        Assert.DoesNotContain("14 days", output);
    }

    private async Task<(int Code, JsonElement Json)> Json(params string[] args)
    {
        var (code, output, error) = await Run([.. args, "--json"]);
        Assert.Equal("", error);
        return (code, JsonDocument.Parse(output).RootElement);
    }

    private async Task<(int Code, string Output, string Error)> Run(params string[] args)
    {
        var (output, error) = (new StringWriter { NewLine = "\n" }, new StringWriter { NewLine = "\n" });
        var root = new RootCommand { StandardsCommand.Create() };
        var code = await CommandLine.RunAsync([.. args, "--data", data], root, output, error);
        return (code, output.ToString(), error.ToString());
    }

    private static IEnumerable<string> Names(JsonElement json) => json.EnumerateObject().Select(p => p.Name);
}
