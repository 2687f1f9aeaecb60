using System.CommandLine;
using System.Text.Json;
using Plumbline.Web.Commands;
using Plumbline.Web.Standards;
using Xunit;

namespace Plumbline.Tests.Standards;

public sealed class StandardsCommandTests : IDisposable
{
    private readonly string data = Directory.CreateTempSubdirectory("plumbline-verbs-").FullName;

    public StandardsCommandTests()
    {
        var folder = Directory
            .CreateDirectory(Path.Combine(data, "standards", ExampleStandards.Folder))
            .FullName;
        File.WriteAllText(Path.Combine(folder, "edition.yaml"), ExampleStandards.Edition);
        File.WriteAllText(Path.Combine(folder, "4.3-medical-care.yaml"), ExampleStandards.Standard);
    }

    public void Dispose() => Directory.Delete(data, recursive: true);

    [Fact]
    public async Task List_counts_the_lines_of_each_edition_by_basis()
    {
        var (code, json) = await Json("standards", "list");

        Assert.Equal(0, code);
        var edition = json.GetProperty("editions")
            .EnumerateArray()
            .Single(e => e.GetProperty("id").GetString() == ExampleStandards.Folder);
        Assert.Equal(["id", "title", "requirements", "basis"], Names(edition));
        Assert.Equal(2, edition.GetProperty("requirements").GetInt32());
        Assert.Equal(
            ["official-text", "oversight-report", "unverified"],
            Names(edition.GetProperty("basis"))
        );
        Assert.Equal(1, edition.GetProperty("basis").GetProperty("official-text").GetInt32());
        Assert.Equal(0, edition.GetProperty("basis").GetProperty("unverified").GetInt32());
    }

    [Fact]
    public async Task Show_gives_an_edition_with_its_standards_and_what_is_no_duty()
    {
        var (_, json) = await Json("standards", "show", ExampleStandards.Folder);

        Assert.Equal(["id", "title", "standards", "notDuties"], Names(json));
        var standard = Assert.Single(json.GetProperty("standards").EnumerateArray());
        Assert.Equal(["id", "code", "title", "requirements"], Names(standard));
        Assert.Equal(2, standard.GetProperty("requirements").GetArrayLength());
        Assert.Equal(
            ["citation", "reason"],
            Names(Assert.Single(json.GetProperty("notDuties").EnumerateArray()))
        );
    }

    [Fact]
    public async Task Show_gives_a_requirement_with_its_measure()
    {
        var (code, json) = await Json("standards", "show", "example-jail-2020/4.3/assessment-within-14-days");

        Assert.Equal(0, code);
        Assert.Equal(
            ["id", "citation", "text", "actor", "methods", "basis", "components", "measure"],
            Names(json).Take(8)
        );
        Assert.Equal("medical provider", json.GetProperty("actor").GetString());
        Assert.Equal("MC-27", json.GetProperty("components")[0].GetString());
        Assert.Equal("at-most", json.GetProperty("measure").GetProperty("limit").GetString());
        Assert.Equal(14, json.GetProperty("measure").GetProperty("value").GetDecimal());
        Assert.Equal(
            "https://example.org/1.pdf",
            json.GetProperty("sources")[0].GetProperty("report").GetString()
        );
    }

    [Fact]
    public async Task Show_answers_an_unknown_id_with_the_one_that_was_meant()
    {
        var (code, output, error) = await Run("standards", "show", "example-jail-2020/4.3/first-aid-kit");

        Assert.Equal((1, ""), (code, output));
        Assert.Contains("did you mean “example-jail-2020/4.3/first-aid-kits”? (standards-unknown-id)", error);
    }

    [Theory]
    [InlineData("ejs 2020", "MC-27", "exact", "example-jail-2020/4.3/assessment-within-14-days")]
    [InlineData("EJS 2020", "MC-99", "ancestor", "example-jail-2020/4.3")]
    [InlineData("DHS PREA", "6 CFR 115.13(a)", "exact", null)]
    public async Task Resolve_says_which_and_whether_it_is_listed_itself(
        string edition,
        string code,
        string match,
        string? id
    )
    {
        var (exit, json) = await Json("standards", "resolve", edition, code);

        Assert.Equal(0, exit);
        Assert.Equal(["ids", "match"], Names(json));
        Assert.Equal(match, json.GetProperty("match").GetString());
        if (id is not null)
            Assert.Equal(id, Assert.Single(json.GetProperty("ids").EnumerateArray()).GetString());
        else
            Assert.NotEqual(0, json.GetProperty("ids").GetArrayLength());
    }

    [Theory]
    [InlineData("EJS 2020", "ZZ-1", "standards-nothing-matches")]
    [InlineData("EJS 1999", "MC-27", "standards-unknown-edition")]
    public async Task Resolve_ends_with_1_where_nothing_matches(string edition, string code, string problem)
    {
        var (exit, json) = await Json("standards", "resolve", edition, code);
        var (exitForPeople, output, error) = await Run("standards", "resolve", edition, code);

        Assert.Equal((1, 1, ""), (exit, exitForPeople, output));
        Assert.Equal(0, json.GetProperty("ids").GetArrayLength());
        Assert.Equal(problem, json.GetProperty("problems")[0].GetProperty("code").GetString());
        Assert.Contains($"({problem})", error);
    }

    [Fact]
    public async Task Check_lists_each_problem_on_a_line_of_standard_error()
    {
        var folder = Path.Combine(data, "standards");
        File.WriteAllText(
            Path.Combine(folder, ExampleStandards.StandardPath),
            ExampleStandards
                .Standard.With("actor: facility", "actor: warden")
                .With("part: Care", "part: Kitchen")
        );

        var (code, output, error) = await Run("standards", "check", folder);
        var (_, json) = await Json("standards", "check", folder);

        Assert.Equal((1, ""), (code, output));
        Assert.Matches(
            @"^\S+4\.3-medical-care\.yaml:7:9: .+ \(standards-unknown-part\)\n\S+:31:12: .+ \(standards-unknown-word\)\n$",
            error
        );
        Assert.Equal(["editions", "requirements", "problems", "crosswalks", "unapproved"], Names(json));
        Assert.Equal(["code", "sentence", "file", "line", "column"], Names(json.GetProperty("problems")[0]));
    }

    [Fact]
    public async Task Check_takes_a_folder_of_editions_or_of_one_and_says_what_is_there()
    {
        foreach (
            var folder in new[]
            {
                Path.Combine(data, "standards"),
                Path.Combine(data, "standards", ExampleStandards.Folder),
            }
        )
        {
            var (code, output, error) = await Run("standards", "check", folder);
            Assert.Equal((0, ""), (code, error));
            Assert.Contains("1 editions, 2 requirements", output);
        }
    }

    [Fact]
    public async Task People_get_columns_and_sentences()
    {
        var (_, list, _) = await Run("standards", "list");
        var (_, edition, _) = await Run("standards", "show", ExampleStandards.Folder);
        var (_, standard, _) = await Run("standards", "show", "example-jail-2020/4.3");
        var (_, line, _) = await Run("standards", "show", "example-jail-2020/4.3/assessment-within-14-days");
        var (_, found, _) = await Run("standards", "resolve", "EJS 2020", "MC-99");

        Assert.Single(
            list.Split('\n')
                .Select(l => l.LastIndexOf("  ", StringComparison.Ordinal))
                .Where(i => i > 0)
                .Distinct()
        );
        Assert.Contains("Example Jail Standards (invented example), 2020", edition);
        Assert.Contains("4.3 Medical Care (MC)", standard);
        Assert.Contains("no duty: EJS 2020, 4.3(I): States a purpose.", standard);
        Assert.Contains("time since arrival: at most 14 days", line);
        Assert.Contains("and 22 more", line);
        Assert.Contains("Not listed itself; the nearest that is:", found);
    }

    [Theory]
    [InlineData("standards", "show")]
    [InlineData("standards", "resolve", "EJS 2020")]
    [InlineData("standards", "chekc")]
    public async Task Wrong_usage_ends_with_2(params string[] args) =>
        Assert.Equal(2, (await Run(args)).Code);

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
