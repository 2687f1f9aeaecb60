using System.CommandLine;
using System.Text.Json;
using Plumbline.Standards;
using Plumbline.Web.Commands;
using Plumbline.Web.Standards;
using Xunit;

namespace Plumbline.Tests.Standards;

public sealed class ApprovedIdsTests : IDisposable
{
    private const string Kits = "example-jail-2020/4.3/first-aid-kits";

    private readonly string folder = Directory.CreateTempSubdirectory("plumbline-approved-").FullName;

    public ApprovedIdsTests()
    {
        Write(ExampleStandards.EditionPath, ExampleStandards.Edition);
        Write(ExampleStandards.StandardPath, ExampleStandards.Standard);
    }

    private string List => Path.Combine(folder, ApprovedIds.FileName);

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task Approving_writes_every_id_once_in_order_and_what_is_new_is_added()
    {
        var (code, first) = await Json("approve", folder);
        var (_, again) = await Json("approve", folder);
        Write("example-jail-2024/edition.yaml", ExampleCrosswalk.LaterEdition);
        var (_, check) = await Json("check", folder);
        var (_, added) = await Json("approve", folder);

        Assert.Equal(0, code);
        Assert.Equal(4, first.GetProperty("approved").GetInt32());
        Assert.Empty(again.GetProperty("added").EnumerateArray());
        Assert.Equal(
            "example-jail-2024",
            Assert.Single(check.GetProperty("unapproved").EnumerateArray()).GetString()
        );
        Assert.Empty(check.GetProperty("problems").EnumerateArray());
        Assert.Equal(5, added.GetProperty("approved").GetInt32());
        Assert.Equal(
            $"example-jail-2020\nexample-jail-2020/4.3\nexample-jail-2020/4.3/assessment-within-14-days\n{Kits}\nexample-jail-2024\n",
            await File.ReadAllTextAsync(List, TestContext.Current.CancellationToken)
        );
    }

    [Fact]
    public async Task An_id_that_was_released_and_is_gone_is_refused_by_check_and_by_approve()
    {
        await Json("approve", folder);
        Write(ExampleStandards.StandardPath, ExampleStandards.Standard.With(Kits, Kits[..^1]));

        var (code, output, error) = await Run("check", folder);
        var (approve, _, _) = await Run("approve", folder);
        var (alone, _, _) = await Run("check", Path.Combine(folder, ExampleStandards.Folder));

        Assert.Equal((1, 1, 1, ""), (code, approve, alone, output));
        Assert.Matches(@"approved-ids\.txt:4:1: .+ \(standards-approved-missing\)\n$", error);
        Assert.Contains($"“{Kits}” was released", error, StringComparison.Ordinal);
        Assert.Contains($"“{Kits[..^1]}”", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_not_released_yet_is_a_note_and_no_problem()
    {
        var (code, output, error) = await Run("check", folder);

        Assert.Equal((0, ""), (code, error));
        Assert.Contains(
            "Not yet released: 4 ids, the first example-jail-2020;",
            output,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void The_list_is_in_order_with_each_id_once()
    {
        var problems = new List<Problem>();

        ApprovedIds.Read("a/1\na/1\nb\na/2\n", ApprovedIds.FileName, problems);

        Assert.All(problems, p => Assert.Equal("standards-approved-order", p.Code));
        Assert.Equal([2, 4], problems.Select(p => p.Position!.Value.Line));
    }

    [Fact]
    public async Task A_list_that_is_not_text_is_a_problem_with_its_place()
    {
        await File.WriteAllBytesAsync(List, [0x61, 0x0A, 0xFF], TestContext.Current.CancellationToken);

        var (code, _, error) = await Run("check", folder);

        Assert.Equal(1, code);
        Assert.Contains("approved-ids.txt:2:1", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_crosswalk_is_listed_and_shown_and_its_ends_show_each_other()
    {
        Write("example-jail-2024/edition.yaml", ExampleCrosswalk.LaterEdition);
        Write("example-jail-2024/4.3-medical-care.yaml", ExampleCrosswalk.LaterStandard);
        Write(ExampleCrosswalk.Path, ExampleCrosswalk.Text);
        const string id = "example-jail-2020--example-jail-2024";

        var (_, list) = await Json("list");
        var (_, shown) = await Json("show", id);
        var (_, line) = await Json("show", "example-jail-2024/4.3/first-aid-kits");
        var (_, standard) = await Json("show", "example-jail-2020/4.3");
        var (_, people, _) = await Run("show", "example-jail-2024/4.3/first-aid-kits");
        var (_, pairs, _) = await Run("show", id);

        var listed = list.GetProperty("crosswalks")
            .EnumerateArray()
            .Single(c => c.GetProperty("id").GetString() == id);
        Assert.Equal(2, listed.GetProperty("pairs").GetInt32());
        Assert.Equal(
            ["from", "relation", "to", "reason"],
            shown.GetProperty("pairs")[0].EnumerateObject().Select(p => p.Name)
        );
        var counterpart = Assert.Single(line.GetProperty("counterparts").EnumerateArray());
        Assert.Equal(Kits, counterpart.GetProperty("id").GetString());
        Assert.Equal("superset", counterpart.GetProperty("relation").GetString());
        Assert.Equal("overlaps", standard.GetProperty("counterparts")[0].GetProperty("relation").GetString());
        Assert.Contains($"superset      {Kits}", people, StringComparison.Ordinal);
        Assert.Contains("Invented for tests; searches were not compared.", pairs, StringComparison.Ordinal);
    }

    private void Write(string path, string text)
    {
        var file = Path.Combine(folder, path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, text);
    }

    private async Task<(int Code, JsonElement Json)> Json(params string[] args)
    {
        var (code, output, error) = await Run([.. args, "--json"]);
        Assert.Equal("", error);
        return (code, JsonDocument.Parse(output).RootElement);
    }

    /// <summary>The verb, with the folder as the overlay of an installation.</summary>
    private async Task<(int Code, string Output, string Error)> Run(params string[] args)
    {
        var data = Path.Combine(folder, "..", Path.GetFileName(folder) + "-data");
        Directory.CreateDirectory(data);
        try
        {
            Directory.CreateSymbolicLink(Path.Combine(data, "standards"), folder);
            var (output, error) = (new StringWriter { NewLine = "\n" }, new StringWriter { NewLine = "\n" });
            var root = new RootCommand { StandardsCommand.Create() };
            var code = await CommandLine.RunAsync(
                ["standards", .. args, "--data", data],
                root,
                output,
                error
            );
            return (code, output.ToString(), error.ToString());
        }
        finally
        {
            Directory.Delete(data, recursive: true);
        }
    }
}
