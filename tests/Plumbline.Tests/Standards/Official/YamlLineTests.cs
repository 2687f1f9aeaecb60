using System.Text;
using Plumbline.Standards;
using Plumbline.Standards.Official;
using Plumbline.Web.Standards.Official;
using Xunit;

namespace Plumbline.Tests.Standards.Official;

/// <summary>An accepted line goes back into its file, and nothing else of the file changes.</summary>
public sealed class YamlLineTests
{
    private const string Assessment = "example-jail-2020/4.3/assessment-within-14-days";

    private static readonly string Sha = new('a', 64);

    private static readonly AcceptedLine Accepted = new(
        ["EJS 2020, 4.3(V)(G)(1)"],
        "Each detainee has an assessment within 14 days.",
        new Checked("Inspector A", "2026-11-24", Sha, "page 12")
    );

    private static readonly string CheckedLine =
        $"    checked: {{ who: \"Inspector A\", on: 2026-11-24, document: \"{Sha}\", at: \"page 12\" }}";

    [Fact]
    public void Citation_basis_and_check_are_the_only_lines_that_change()
    {
        var before = ExampleStandards.Standard.ReplaceLineEndings("\n");

        var after = YamlLine.Accept(before, "4.3.yaml", Assessment, Accepted)!;

        Assert.Equal(
            before
                .With(
                    "[ \"EJS 2020, 4.3 Medical Care, component MC-27\", \"EJS 2020, 4.3(V)(G)(1)\" ]",
                    "[ \"EJS 2020, 4.3(V)(G)(1)\" ]"
                )
                .With("    basis: oversight-report", $"    basis: official-text\n{CheckedLine}"),
            after
        );
    }

    [Fact]
    public void Line_endings_comments_and_the_byte_order_mark_stay()
    {
        var before =
            "\uFEFF"
            + ExampleStandards
                .Standard.ReplaceLineEndings("\n")
                .With("basis: oversight-report", "basis: oversight-report  # seen in May")
                .ReplaceLineEndings("\r\n");

        var after = YamlLine.Accept(before, "4.3.yaml", Assessment, Accepted)!;

        Assert.StartsWith("\uFEFF", after);
        Assert.Contains("    basis: official-text  # seen in May\r\n", after);
        Assert.DoesNotContain("\n", after.Replace("\r\n", "", StringComparison.Ordinal));
    }

    [Fact]
    public void A_correction_replaces_the_sentence_however_many_lines_it_took()
    {
        var before = ExampleStandards
            .Standard.ReplaceLineEndings("\n")
            .With(
                "text: Each detainee has an assessment within 14 days.",
                "text: >-\n      Each detainee has\n      an assessment within 14 days.\n    # a comment of its own"
            );

        var after = YamlLine.Accept(
            before,
            "4.3.yaml",
            Assessment,
            Accepted with
            {
                Text = "A nurse says: “14 days”.",
            }
        )!;

        Assert.Contains(
            "    text: \"A nurse says: “14 days”.\"\n    # a comment of its own\n    actor:",
            after
        );
    }

    [Fact]
    public void Where_it_was_carried_from_goes_and_an_older_check_is_replaced()
    {
        var before = ExampleStandards
            .Standard.ReplaceLineEndings("\n")
            .With(
                "    basis: oversight-report",
                "    carried-from: other/1/x\n    checked: { who: Inspector B, on: 2020-01-01, document: x, at: y }\n    basis: unverified"
            );

        var after = YamlLine.Accept(before, "4.3.yaml", Assessment, Accepted)!;

        Assert.Contains($"{CheckedLine}\n    basis: official-text\n", after);
        Assert.DoesNotContain("carried-from", after);
        Assert.DoesNotContain("Inspector B", after);
    }

    [Fact]
    public void The_last_line_of_a_file_without_an_end_can_be_accepted()
    {
        var before = "requirements:\n  - id: a/1/b\n    citations: [ x ]\n    text: T\n    basis: unverified";

        var after = YamlLine.Accept(
            before,
            "1.yaml",
            "a/1/b",
            Accepted with
            {
                Citations = ["x"],
                Text = "T",
            }
        )!;

        Assert.Equal(before.With("unverified", "official-text") + "\n" + CheckedLine, after);
    }

    [Fact]
    public void A_line_written_in_braces_is_left_to_a_person()
    {
        var refusal = Assert.Throws<ProblemException>(() =>
            YamlLine.Accept(
                "requirements:\n  - { id: a/1/b, basis: unverified }\n",
                "1.yaml",
                "a/1/b",
                Accepted
            )
        );

        Assert.Equal("standards-line-not-editable", refusal.Problems[0].Code);
        Assert.Equal(2, refusal.Problems[0].Position!.Value.Line);
    }

    [Fact]
    public void A_file_without_the_line_is_no_file_of_it() =>
        Assert.Null(YamlLine.Accept(ExampleStandards.Standard, "4.3.yaml", "a/1/b", Accepted));
}
