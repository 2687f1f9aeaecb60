using CsCheck;
using Plumbline.Evidence;
using Xunit;

namespace Plumbline.Tests.Evidence;

public class PersonalDataTests
{
    private static readonly DateOnly Today = new(2026, 6, 9);

    [Theory]
    [InlineData("A person in unit B, A000 000 000, said so")]
    [InlineData("a000111222")]
    [InlineData("A# 000-111-222 was not seen")]
    [InlineData("A-00011122")]
    [InlineData("file 000-111-222")]
    public void An_A_number_is_warned_of(string text) =>
        Assert.Contains("A-number", PersonalData.WarningFor(text, Today));

    [Theory]
    [InlineData("call (555) 010-0100")]
    [InlineData("555-010-0100")]
    [InlineData("+1 555 010 0100")]
    [InlineData("5550100100")]
    public void A_telephone_number_is_warned_of(string text) =>
        Assert.Contains("telephone", PersonalData.WarningFor(text, Today));

    [Theory]
    [InlineData("born 3/4/1980")]
    [InlineData("DOB 03-04-1980")]
    [InlineData("1980-03-04")]
    [InlineData("date of birth: 1/2/2020")]
    public void A_date_of_birth_is_warned_of(string text) =>
        Assert.Contains("birth", PersonalData.WarningFor(text, Today));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("3 of 20 files, unit A 12 beds, 118 °F at 10:47")]
    [InlineData("logs of 6/9/2026 and 05/30/2026")]
    [InlineData("6 CFR 115.15(b), MC-27, $1,000,000")]
    [InlineData("about 1200 people; 2 in 1,000; a 4000 W heater")]
    [InlineData("DETLOC ADLNTCA, room 101, 2024-03")]
    public void What_inspectors_write_every_day_passes(string? text) =>
        Assert.Null(PersonalData.WarningFor(text, Today));

    [Fact]
    public void An_A_number_is_found_wherever_it_stands() =>
        Gen.Select(
                Gen.String[Gen.Char['b', 'z'], 0, 12],
                Gen.Int[0, 999_999_999],
                Gen.String[Gen.Char['b', 'z'], 0, 12]
            )
            .Sample(
                (before, number, after) =>
                    PersonalData
                        .WarningFor($"{before} A{number:000000000} {after}", Today)!
                        .Contains("A-number")
            );

    [Fact]
    public void No_text_makes_it_fail() =>
        Gen.String[Gen.Char["0123456789 -./()A#bornDOB19é\u2028"], 0, 40]
            .Sample(text => PersonalData.WarningFor(text, Today) is null or { Length: > 0 });
}
