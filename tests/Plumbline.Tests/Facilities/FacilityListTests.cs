using System.Text;
using CsCheck;
using Microsoft.EntityFrameworkCore;
using Plumbline.Facilities;
using Plumbline.Web.Facilities;
using Xunit;

namespace Plumbline.Tests.Facilities;

/// <summary>What a facility list can have wrong, and where each problem points.</summary>
public sealed class FacilityListTests
{
    private const string Header =
        "Name,Address,City,State,Zip,AOR,Type Detailed,Male/Female,FY26 ALOS,Level A,Level B,Level C,Level D,Male Crim,Male Non-Crim,Female Crim,Female Non-Crim,ICE Threat Level 1,ICE Threat Level 2,ICE Threat Level 3,No ICE Threat Level,Mandatory,Guaranteed Minimum,Last Inspection Type,Last Inspection End Date,Last Inspection Standard,Last Final Rating";
    private const string Jail =
        "Example County Jail,1 Main Street,Exampleville,TX,00000,DAL,IGSA,Male,1,2,3,4,5,6,7,8,9,10,11,12,13,14,15,ODO,2025-01-16,NDS 2019,Pass";

    [Fact]
    public async Task A_list_without_a_column_says_which() =>
        await RefusesAsync(
            Header.Replace(",AOR,", ",Office,") + "\n" + Jail,
            "facility-missing-column",
            1,
            1,
            "\"AOR\""
        );

    [Fact]
    public async Task A_column_named_twice_is_refused() =>
        await RefusesAsync(
            Header.Replace(",Zip,", ",City,") + "\n" + Jail,
            "facility-duplicate-column",
            1,
            25,
            "\"City\""
        );

    [Theory]
    [InlineData("1 \"Main", 23)]
    [InlineData("\"1 Main", 21)]
    public async Task A_quote_within_a_bare_field_or_that_nothing_closes_is_stray(string typed, int column) =>
        await RefusesAsync(
            Header + "\n" + Jail.Replace("1 Main", typed) + "\n" + Jail.Replace("County", "Town"),
            "facility-stray-quote",
            2,
            column
        );

    [Fact]
    public async Task A_row_with_a_field_too_many_is_ragged() =>
        await RefusesAsync(
            Header + "\n" + Jail.Replace("1 Main Street", "1 Main Street, rear"),
            "facility-ragged-row",
            2,
            128
        );

    [Fact]
    public async Task A_number_in_words_is_refused_where_it_stands() =>
        await RefusesAsync(
            Header + "\n" + Jail.Replace(",Male,1,2,", ",Male,1,two,"),
            "facility-not-a-number",
            2,
            73,
            "\"two\""
        );

    [Fact]
    public async Task A_day_that_does_not_exist_is_refused() =>
        await RefusesAsync(
            Header + "\n" + Jail.Replace("2025-01-16", "2025-02-30"),
            "facility-not-a-date",
            2,
            111
        );

    [Fact]
    public async Task The_same_facility_twice_is_refused_with_the_line_of_the_first() =>
        await RefusesAsync(
            Header + "\n" + Jail + "\n" + Jail.Replace("County", "Co."),
            "facility-duplicate",
            3,
            1,
            "line 2"
        );

    [Fact]
    public async Task A_row_without_a_name_is_refused() =>
        await RefusesAsync(Header + "\n" + Jail.Replace("Example County Jail", ""), "facility-no-name", 2, 1);

    [Theory]
    [InlineData(Header, "facility-empty-list")]
    [InlineData("a,b\n1,2", "facility-unknown-list")]
    public async Task A_list_with_no_facility_and_another_table_are_refused(string list, string code) =>
        await RefusesAsync(list, code, 1, 1);

    [Fact]
    public async Task Latin_1_is_named_and_found_by_line_and_column()
    {
        var bytes = Encoding.Latin1.GetBytes(Header + "\n" + Jail.Replace("Exampleville", "Villa Española"));
        await RefusesAsync(bytes, "facility-encoding", 2, 45, "Latin-1");
    }

    [Fact]
    public async Task Utf_16_is_named() =>
        await RefusesAsync(
            [0xFF, 0xFE, .. Encoding.Unicode.GetBytes(Header)],
            "facility-encoding",
            1,
            1,
            "UTF-16"
        );

    [Fact]
    public async Task All_problems_come_at_once_and_nothing_is_applied()
    {
        await using var register = await Register.OpenAsync();
        await using var context = register.Context();
        var text =
            Header
            + "\n"
            + Jail
            + "\n"
            + Jail.Replace("County", "City").Replace(",15,", ",many,")
            + "\nshort,row";

        var refusal = await Assert.ThrowsAsync<ProblemException>(() =>
            LoadAsync(context, Encoding.UTF8.GetBytes(text))
        );

        Assert.Equal(["facility-ragged-row", "facility-not-a-number"], refusal.Problems.Select(p => p.Code));
        Assert.Equal(
            0,
            await context.Set<Facility>().CountAsync(Xunit.TestContext.Current.CancellationToken)
        );
    }

    [Fact]
    public async Task No_mutation_of_a_list_crashes_the_reader()
    {
        await using var register = await Register.OpenAsync();
        var good = Encoding.UTF8.GetBytes(Header + "\n" + Jail + "\n");
        await Gen.Select(Gen.Int[0, good.Length - 1], Gen.Byte, Gen.Int[0, 3])
            .Array[1, 6]
            .SampleAsync(
                async edits =>
                {
                    var bytes = good.ToList();
                    foreach (var (at, value, kind) in edits)
                    {
                        var index = Math.Min(at, bytes.Count - 1);
                        if (kind == 0 && bytes.Count > 1)
                            bytes.RemoveAt(index);
                        else if (kind == 1)
                            bytes.Insert(index, value);
                        else if (kind == 2)
                            bytes.Insert(index, (byte)'"');
                        else
                            bytes[index] = value;
                    }

                    await using var context = register.Context();
                    try
                    {
                        var loaded = await LoadAsync(context, [.. bytes]);
                        Assert.True(loaded.Facilities > 0);
                    }
                    catch (ProblemException e)
                    {
                        Assert.All(
                            e.Problems,
                            p => Assert.True(p.Position is { Line: > 0, Column: > 0 }, p.ToString())
                        );
                    }
                },
                iter: 12,
                threads: 1
            );
    }

    private static Task<FacilitiesLoaded> LoadAsync(
        Plumbline.Web.Storage.PlumblineContext context,
        byte[] bytes
    ) => PublicFacilities.LoadAsync(context, new PublicFile("list.csv", bytes), "list.csv", Register.Day);

    private static Task RefusesAsync(string text, string code, int line, int column, string says = "") =>
        RefusesAsync(Encoding.UTF8.GetBytes(text), code, line, column, says);

    private static async Task RefusesAsync(byte[] bytes, string code, int line, int column, string says = "")
    {
        await using var register = await Register.OpenAsync();
        await using var context = register.Context();

        var refusal = await Assert.ThrowsAsync<ProblemException>(() => LoadAsync(context, bytes));

        var problem = refusal.Problems[0];
        Assert.Equal((code, new Position("list.csv", line, column)), (problem.Code, problem.Position));
        Assert.Contains(says, problem.Sentence, StringComparison.Ordinal);
    }
}
