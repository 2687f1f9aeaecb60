using System.Text.RegularExpressions;
using Plumbline.Standards;
using Plumbline.Web.Standards;
using Xunit;

namespace Plumbline.Tests.Standards;

public sealed partial class XlsFormTests
{
    private static readonly string[] plain =
    [
        "start",
        "end",
        "text",
        "date",
        "integer",
        "begin_group",
        "end_group",
    ];

    [Fact]
    public void Every_shipped_edition_makes_a_form_by_the_public_rules()
    {
        foreach (var edition in Exchange.Shipped.Editions)
        {
            var form = XlsForm.Write(edition);
            var survey = Rows(form, "survey");
            var choices = Rows(form, "choices");

            var names = survey.Select(r => r["name"]).Where(n => n.Length > 0).ToArray();
            Assert.All(names, n => Assert.Matches(NameForm(), n));
            Assert.Equal(names.Length, names.Distinct(StringComparer.OrdinalIgnoreCase).Count());
            Assert.All(survey, r => Assert.True(Known(r["type"], choices), r["type"]));
            Assert.All(
                survey.Where(r => r["type"] is not ("start" or "end" or "end_group")),
                r => Assert.NotEqual("", r["label"])
            );
            Assert.Equal(
                survey.Count(r => r["type"] == "begin_group"),
                survey.Count(r => r["type"] == "end_group")
            );
            Assert.Equal(
                edition.Standards.Count(s => s.Requirements.Count > 0),
                survey.Count(r => r["type"] == "begin_group")
            );
            Assert.Equal(
                edition.Requirements.Select(r => r.Text),
                survey.Where(r => r["type"] == "select_one verdict").Select(r => r["label"])
            );
            Assert.All(
                survey.SelectMany(r => Reference().Matches(r["relevant"] + r["constraint"])),
                m => Assert.Contains(m.Groups[1].Value, names)
            );
            Assert.All(
                survey.SelectMany(r => new[] { r["label"], r["hint"] }),
                t => Assert.DoesNotContain("${", t)
            );
            Assert.Equal(edition.Id, Rows(form, "settings").Single()["form_id"]);
        }
    }

    [Fact]
    public void A_line_asks_for_the_verdict_and_then_where_how_n_of_N_and_a_note()
    {
        var edition = ExampleStandards.Catalog().Editions[0];

        var line = Rows(XlsForm.Write(edition), "survey")
            .SkipWhile(r => r["type"] != "select_one verdict")
            .Take(6)
            .ToArray();

        Assert.Equal("l_4_3_assessment_within_14_days", line[0]["name"]);
        Assert.Contains("EJS 2020, 4.3 Medical Care, component MC-27", line[0]["hint"]);
        Assert.Contains("Basis: published reports.", line[0]["hint"]);
        Assert.Equal(
            ["text", "select_multiple method", "integer", "integer", "text"],
            line.Skip(1).Select(r => r["type"])
        );
        Assert.Equal(". >= 0 and . <= ${l_4_3_assessment_within_14_days_of}", line[4]["constraint"]);
        Assert.All(line.Skip(1), r => Assert.NotEqual("", r["relevant"]));
    }

    [Fact]
    public void Names_stay_apart_and_a_text_cannot_name_an_answer()
    {
        var names = new XlsFormNames(["start"]);

        Assert.Equal(
            ["l_4_3_a", "l_4_3_a_2", "start_2"],
            [names.Take("l 4.3/a"), names.Take("l 4-3 a"), names.Take("start")]
        );
        var edition = ExampleStandards.Catalog().Editions[0];
        var standard = edition.Standards[0];
        var odd = standard.Requirements[0] with { Text = "It says ${facility}." };
        edition = edition with { Standards = [standard with { Requirements = [odd] }] };
        Assert.Contains(Rows(XlsForm.Write(edition), "survey"), r => r["label"] == "It says $ {facility}.");
    }

    private static bool Known(string type, IReadOnlyList<Dictionary<string, string>> choices) =>
        plain.Contains(type)
        || (
            type.Split(' ') is ["select_one" or "select_multiple", var list]
            && choices.Any(c => c["list_name"] == list)
        );

    private static IReadOnlyList<Dictionary<string, string>> Rows(byte[] form, string sheet)
    {
        var rows = Sheets.Read(form, sheet);
        return [.. rows.Skip(1).Select(r => rows[0].Zip(r).ToDictionary(c => c.First, c => c.Second))];
    }

    [GeneratedRegex("^[A-Za-z_][A-Za-z0-9_.-]*$")]
    private static partial Regex NameForm();

    [GeneratedRegex(@"\$\{([^}]+)\}")]
    private static partial Regex Reference();
}
