using System.Text;
using CsCheck;
using Microsoft.EntityFrameworkCore;
using Plumbline.Published;
using Plumbline.Tests.Facilities;
using Plumbline.Web.Facilities;
using Plumbline.Web.Published;
using Xunit;

namespace Plumbline.Tests.Published;

/// <summary>What a file of published inspections can have wrong, and where each problem points.</summary>
public sealed class PublishedImportTests
{
    private static string York =>
        Encoding.UTF8.GetString(File.ReadAllBytes(Shipped("odo-york-2017-08.json")));

    private static string Line => File.ReadLines(Shipped("odo-inspections.jsonl")).First();

    [Fact]
    public async Task A_case_with_an_unknown_field_is_refused_at_its_line() =>
        await RefusesAsync(
            "case.json",
            York.Replace("\"city\"", "\"town\""),
            "published-unknown-field",
            6,
            "\"town\""
        );

    [Fact]
    public async Task A_case_without_a_field_names_it() =>
        await RefusesAsync(
            "case.json",
            York.Replace(" \"end\": \"2017-08-24\",\n", ""),
            "published-missing-field",
            null,
            "\"end\""
        );

    [Fact]
    public async Task A_day_that_does_not_exist_is_refused_at_its_line() =>
        await RefusesAsync(
            "case.json",
            York.Replace("2017-08-24\",", "2017-02-30\","),
            "published-wrong-value",
            10,
            "end"
        );

    [Fact]
    public async Task A_case_cut_short_is_no_json() =>
        await RefusesAsync("case.json", York[..2000], "published-not-json", null);

    [Fact]
    public async Task A_file_of_something_else_is_refused() =>
        await RefusesAsync("other.json", "{\"a\":1}", "published-unknown-file", 1);

    [Fact]
    public async Task A_line_with_an_unknown_field_is_refused_at_its_line() =>
        await RefusesAsync(
            "list.jsonl",
            Line + "\n" + Line.Replace("\"record\"", "\"place\": 1, \"record\""),
            "published-unknown-field",
            2,
            "\"place\""
        );

    [Fact]
    public async Task A_month_that_is_none_is_refused() =>
        await RefusesAsync(
            "list.jsonl",
            Line.Replace("2025-05\"", "2025-15\""),
            "published-wrong-value",
            1,
            "date"
        );

    [Fact]
    public async Task The_same_report_twice_is_refused() =>
        await RefusesAsync("list.jsonl", Line + "\n" + Line, "published-twice", 2);

    [Fact]
    public async Task Another_encoding_is_refused()
    {
        await using var register = await Register.OpenAsync();
        await using var context = register.Context();
        var refusal = await Assert.ThrowsAsync<ProblemException>(() =>
            PublishedImport.ApplyAsync(
                context,
                [new PublicFile("case.json", Encoding.Unicode.GetBytes(York.Replace('r', 'é')))]
            )
        );
        Assert.Equal("published-encoding", Assert.Single(refusal.Problems).Code);
    }

    [Fact]
    public async Task One_bad_file_among_good_ones_applies_nothing()
    {
        await using var register = await Register.OpenAsync();
        await using var context = register.Context();

        var refusal = await Assert.ThrowsAsync<ProblemException>(() =>
            PublishedImport.ApplyAsync(
                context,
                [Text("good.json", York), Text("bad.jsonl", Line + "\n{"), Text("worse.json", "[]")]
            )
        );

        Assert.Equal(["bad.jsonl", "worse.json"], refusal.Problems.Select(p => p.Position!.Value.File));
        Assert.Equal(
            0,
            await context.Set<PublishedInspection>().CountAsync(Xunit.TestContext.Current.CancellationToken)
        );
    }

    [Fact]
    public async Task A_case_that_comes_after_its_line_in_a_list_takes_its_place_and_keeps_the_listed_total()
    {
        await using var register = await Register.OpenAsync();
        var hutto = File.ReadLines(Shipped("odo-inspections.jsonl"))
            .Single(l => l.Contains("tDonHuttoResCntr_TaylorTX_Jun25-27_2024"));
        await using (var context = register.Context())
            await PublishedImport.ApplyAsync(context, [Text("list.jsonl", hutto)]);

        await using var later = register.Context();
        var imported = await PublishedImport.ApplyAsync(
            later,
            [new PublicFile("case.json", File.ReadAllBytes(Shipped("odo-hutto-2024-06.json")))]
        );

        Assert.Equal(1, imported.Inspections);
        var only = await later
            .Set<PublishedInspection>()
            .AsNoTracking()
            .SingleAsync(Xunit.TestContext.Current.CancellationToken);
        Assert.Equal(("odo-hutto-2024-06", 1), (only.Id, only.Listed));
    }

    [Fact]
    public void No_mutation_of_a_case_crashes_the_reader()
    {
        var good = Encoding.UTF8.GetBytes(York);
        Gen.Select(Gen.Int[0, good.Length - 1], Gen.Byte)
            .Array[1, 8]
            .Sample(
                edits =>
                {
                    var bytes = good.ToArray();
                    foreach (var (at, value) in edits)
                        bytes[at] = value;
                    var problems = new List<Problem>();
                    var read = PublishedFiles.Read(new PublicFile("case.json", bytes), problems);
                    return read.Count == 1 != problems.Count > 0
                        && problems.All(p => p.Position is { Line: > 0, Column: > 0 });
                },
                iter: 2000
            );
    }

    private static string Shipped(string name) =>
        Path.Combine(AppContext.BaseDirectory, "Published", "Data", name);

    private static PublicFile Text(string name, string text) => new(name, Encoding.UTF8.GetBytes(text));

    private static async Task RefusesAsync(string file, string text, string code, int? line, string says = "")
    {
        await using var register = await Register.OpenAsync();
        await using var context = register.Context();

        var refusal = await Assert.ThrowsAsync<ProblemException>(() =>
            PublishedImport.ApplyAsync(context, [Text(file, text)])
        );

        var problem = refusal.Problems[0];
        Assert.Equal((code, file), (problem.Code, problem.Position!.Value.File));
        Assert.True(problem.Position.Value.Line > 0 && problem.Position.Value.Column > 0);
        if (line is not null)
            Assert.Equal(line, problem.Position.Value.Line);
        Assert.Contains(says, problem.Sentence, StringComparison.Ordinal);
    }
}
