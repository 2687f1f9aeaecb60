using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Bunit;
using Microsoft.Extensions.DependencyInjection;
using Plumbline.Inspections;
using Plumbline.Standards;
using Plumbline.Web.Standards;
using Xunit;

namespace Plumbline.Tests.Standards;

/// <summary>Where a line applies, which edition it was carried over from, and who held it against the document.</summary>
public sealed class ProvenanceTests : BunitContext
{
    private const string Kits = "example-jail-2020/4.3/first-aid-kits";
    private const string Carried = "example-jail-2024/4.3/first-aid-kits";
    private const string Official = "basis: official-text";
    private const string Unverified = "basis: unverified";
    private const string Where = "applies-where: [ holding facility, over 72 hours ]\n    topics";

    private static readonly string Document = new('b', 64);

    private static readonly string Check =
        $"{Official}\n    checked: {{ who: Inspector A, on: 2026-11-20, document: {Document}, at: page 12 }}";

    private static readonly string From = $"{Unverified}\n    carried-from: {Kits}";

    [Fact]
    public void A_line_says_where_it_applies_and_who_held_it_against_the_document()
    {
        var line = Catalog(Applies().With(Official, Check)).Requirement(Kits)!;

        Assert.Equal(["holding facility", "over 72 hours"], line.AppliesWhere!);
        Assert.Equal(new Checked("Inspector A", "2026-11-20", Document, "page 12"), line.Checked);
        Assert.Null(line.CarriedFrom);
    }

    [Fact]
    public void A_line_may_be_carried_over_from_another_edition() =>
        Assert.Equal(Kits, ExampleStandards.WithLater(From).Require().Requirement(Carried)!.CarriedFrom);

    [Theory]
    [InlineData("example-jail-2020/4.3/first-aid-kitts")]
    [InlineData("example-jail-2020/4.3")]
    [InlineData("example-jail-2024/4.3/assessment-within-14-days")]
    [InlineData("../../example-jail-2020/4.3/first-aid-kits")]
    public void A_line_is_not_carried_over_from_what_no_other_edition_holds(string from)
    {
        var reading = ExampleStandards.WithLater($"{Unverified}\n    carried-from: {from}");

        var problem = Assert.Single(reading.Problems);
        Assert.Equal("standards-carried-from-unknown", problem.Code);
        Assert.Equal("example-jail-2024/4.3-medical-care.yaml", problem.Position!.Value.File);
        Assert.Equal(36, problem.Position.Value.Line);
    }

    [Theory]
    [InlineData(
        "{ who: Inspector A, on: 2026-11-20, document: {0}, at: page 12, why: x }",
        "standards-unknown-key"
    )]
    [InlineData("{ who: Inspector A, document: {0}, at: page 12 }", "standards-missing-key")]
    [InlineData("{ on: 2026-11-20, document: {0}, at: page 12 }", "standards-missing-key")]
    [InlineData("{ who: Inspector A, on: 2026-11-20, document: {0}, at: }", "standards-empty-value")]
    [InlineData("{ who: Inspector A, on: Friday, document: {0}, at: page 12 }", "standards-not-a-date")]
    [InlineData(
        "{ who: Inspector A, on: 2026-11-20, document: {0}0, at: page 12 }",
        "standards-not-a-sha256"
    )]
    [InlineData(
        "{ who: Inspector A, on: 2026-11-20, document: nds.pdf, at: page 12 }",
        "standards-not-a-sha256"
    )]
    [InlineData("\"Inspector A, page 12\"", "standards-wrong-form")]
    [InlineData("[ Inspector A ]", "standards-wrong-form")]
    public void A_check_without_who_when_which_document_and_where_is_refused(string check, string code)
    {
        var written = $"{Official}\n    checked: {check.Replace("{0}", Document, StringComparison.Ordinal)}";

        var problems = ExampleStandards.Read(ExampleStandards.Standard.With(Official, written)).Problems;

        Assert.Equal(code, Assert.Single(problems).Code);
    }

    [Theory]
    [InlineData("[ on the moon ]", "standards-unknown-word")]
    [InlineData("[ lockup, lockup ]", "standards-repeated-value")]
    [InlineData("lockup", "standards-wrong-form")]
    [InlineData("[ { a: b } ]", "standards-wrong-form")]
    public void A_place_that_is_not_in_the_vocabulary_is_refused(string where, string code)
    {
        var yaml = ExampleStandards.Standard.With("topics", $"applies-where: {where}\n    topics");

        Assert.Equal(code, Assert.Single(ExampleStandards.Read(yaml).Problems).Code);
    }

    [Fact]
    public void Only_an_unverified_line_is_carried_over_and_only_official_text_is_checked()
    {
        var carried = ExampleStandards.WithLater($"{Official}\n    carried-from: {Kits}");
        var checkedLine = ExampleStandards.Read(
            ExampleStandards.Standard.With(
                Official,
                Check.Replace(Official, Unverified, StringComparison.Ordinal)
            )
        );

        Assert.Equal("standards-carried-from-basis", Assert.Single(carried.Problems).Code);
        Assert.Equal("standards-checked-basis", Assert.Single(checkedLine.Problems).Code);
    }

    [Fact]
    public void The_page_the_terminal_and_the_document_say_it_too()
    {
        var catalog = Catalog(Applies().With(Official, Check));
        Services.AddSingleton(catalog);
        var line = catalog.Requirement(Kits)!;

        var page = Render<RequirementPage>(p => p.Add(r => r.Id, Kits)).Markup;
        var text = string.Join('\n', StandardsText.Of(line));
        var json = JsonSerializer.SerializeToNode(StandardsJson.Of(line), JsonSerializerOptions.Web)!;

        Assert.Contains("holding facility, over 72 hours", page);
        Assert.Contains("by Inspector A on 2026-11-20, at page 12", page);
        Assert.Contains("holding facility, over 72 hours", text);
        Assert.Contains($"by Inspector A on 2026-11-20, at page 12 of document {Document}", text);
        Assert.Equal("over 72 hours", (string?)json["appliesWhere"]![1]);
        Assert.Equal(Document, (string?)json["checked"]!["document"]);
    }

    [Fact]
    public void A_carried_line_leads_to_the_line_it_was_carried_over_from()
    {
        var catalog = ExampleStandards.WithLater(From).Require();
        Services.AddSingleton(catalog);

        var page = Render<RequirementPage>(p => p.Add(r => r.Id, Carried));

        Assert.Equal(Kits, page.Find($"aside a[href='standards/requirement/{Kits}']").TextContent);
        Assert.Contains("not checked against this one", page.Markup);
        Assert.Contains(Kits, string.Join('\n', StandardsText.Of(catalog.Requirement(Carried)!)));
    }

    [Fact]
    public void A_slice_keeps_the_keys_and_one_without_them_is_written_and_read_as_before()
    {
        var id = Guid.CreateVersion7();
        Requirement Travelled(Catalog catalog) =>
            (
                (CatalogSlice)
                    InspectionKinds.Slice.Read(
                        InspectionKinds.Slice.Record(
                            id,
                            CatalogSlice.Of(catalog, [Kits]),
                            id,
                            DateTimeOffset.UnixEpoch
                        )
                    )
            )
                .Lines[0]
                .Requirement;
        var older = InspectionKinds.Slice.Record(
            id,
            CatalogSlice.Of(ExampleStandards.Catalog(), [Kits]),
            id,
            DateTimeOffset.UnixEpoch
        );

        var now = Travelled(Catalog(Applies().With(Official, Check)));
        var before = Travelled(ExampleStandards.Catalog());

        Assert.Equal(["holding facility", "over 72 hours"], now.AppliesWhere!);
        Assert.Equal(Document, now.Checked!.Document);
        Assert.Equal((null, null, null), (before.AppliesWhere, before.CarriedFrom, before.Checked));
        var bytes = Encoding.UTF8.GetString(older.Payload!.Value.Span);
        Assert.DoesNotContain("appliesWhere", bytes);
        Assert.DoesNotContain("\"checked\"", bytes);
    }

    private static string Applies()
    {
        var at = ExampleStandards.Standard.LastIndexOf("topics", StringComparison.Ordinal);
        return string.Concat(
            ExampleStandards.Standard.AsSpan(0, at),
            Where,
            ExampleStandards.Standard.AsSpan(at + "topics".Length)
        );
    }

    private static Catalog Catalog(string yaml) => ExampleStandards.Read(yaml).Require();
}
