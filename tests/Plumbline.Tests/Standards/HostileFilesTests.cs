using System.Diagnostics;
using System.Text;
using Xunit;

namespace Plumbline.Tests.Standards;

/// <summary>Whatever stands in a file, it is answered with a problem and its place, in bounded time and memory.</summary>
public sealed class HostileFilesTests
{
    [Theory]
    [InlineData("standard:\n\tid: x\n", "standards-tab", 2, 1)]
    [InlineData("standard:\n  id: x\n  \tnumber: y\n", "standards-tab", 3, 3)]
    [InlineData("standard: { id: x, number", "standards-syntax", 1, null)]
    [InlineData("standard: \"no end\n", "standards-syntax", null, null)]
    [InlineData("a: &x [1]\nb: *x\n", "standards-alias", 1, 4)]
    [InlineData("a: *x\n", "standards-alias", 1, 4)]
    [InlineData("a: !!binary aGk=\n", "standards-tag", 1, 4)]
    [InlineData("a: b\n---\nc: d\n", "standards-many-documents", 2, 1)]
    [InlineData("", "standards-empty-file", 1, 1)]
    [InlineData("# only a comment\n", "standards-empty-file", 1, 1)]
    [InlineData("---\n", "standards-empty-file", null, null)]
    [InlineData("? [ a ]\n: b\n", "standards-wrong-form", 1, 3)]
    [InlineData("- just\n- a list\n", "standards-wrong-form", 1, 1)]
    [InlineData("just a sentence", "standards-wrong-form", 1, 1)]
    [InlineData("a: b\0c", "standards-encoding", 1, 5)]
    public void Each_gets_its_problem(string yaml, string code, int? line, int? column)
    {
        var problem = Refused(Encoding.UTF8.GetBytes(yaml), code);

        Assert.Equal((line ?? problem.Line, column ?? problem.Column), (problem.Line, problem.Column));
    }

    [Fact]
    public void Another_encoding_is_named_at_the_first_byte_that_does_not_fit()
    {
        var latin = Encoding.Latin1.GetBytes("standard:\n  title: Café\n");

        Assert.Equal(
            (2, 13),
            (Refused(latin, "standards-encoding").Line, Refused(latin, "standards-encoding").Column)
        );
        Assert.Equal(
            1,
            Refused(
                Encoding.Unicode.GetPreamble().Concat(Encoding.Unicode.GetBytes("a: b")).ToArray(),
                "standards-encoding"
            ).Line
        );
    }

    [Fact]
    public void A_byte_order_mark_is_no_problem()
    {
        byte[] marked = [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(ExampleStandards.Standard)];

        Assert.Empty(
            ExampleStandards.Read(marked, Encoding.UTF8.GetBytes(ExampleStandards.Edition)).Problems
        );
    }

    [Theory]
    [InlineData("[")]
    [InlineData("{a: ")]
    [InlineData("- ")]
    [InlineData("? ")]
    public void Deep_nesting_is_refused(string part) =>
        Refused(Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat(part, 4_000))), "standards-too-deep");

    [Theory]
    [InlineData("[", "standards-line-too-long")]
    [InlineData("{a: ", "standards-line-too-long")]
    [InlineData("- ", "standards-line-too-long")]
    [InlineData("? ", "standards-line-too-long")]
    [InlineData("[],", null)]
    [InlineData("a\n", null)]
    [InlineData("\"", null)]
    [InlineData("'", null)]
    [InlineData("&a ", null)]
    [InlineData("!", null)]
    [InlineData("|\n", null)]
    [InlineData("%", null)]
    [InlineData("\t", "standards-line-too-long")]
    [InlineData(" ", null)]
    [InlineData("---\n", null)]
    [InlineData("k: v\n", "standards-too-many-nodes")]
    [InlineData("- v\n", "standards-too-many-nodes")]
    public void A_huge_repetition_ends_soon(string part, string? code)
    {
        var yaml = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat(part, 2_000_000 / part.Length)));
        var watch = Stopwatch.StartNew();
        var before = GC.GetAllocatedBytesForCurrentThread();

        var problem = Refused(yaml, code);

        Assert.True(problem.Line >= 1 && problem.Column >= 1);
        Assert.True(watch.Elapsed < TimeSpan.FromMinutes(1), $"took {watch.Elapsed}");
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 1_500_000_000);
    }

    [Fact]
    public void Aliases_that_multiply_are_refused_at_the_first()
    {
        var laughs =
            "a: &a [ x, x ]\n"
            + string.Concat("bcdefghij".Select(c => $"{c}: &{c} [ *{(char)(c - 1)}, *{(char)(c - 1)} ]\n"));

        Assert.Equal(1, Refused(Encoding.UTF8.GetBytes(laughs), "standards-alias").Line);
    }

    [Fact]
    public void A_file_cut_off_anywhere_never_throws()
    {
        var whole = Encoding.UTF8.GetBytes(ExampleStandards.Standard);
        var edition = Encoding.UTF8.GetBytes(ExampleStandards.Edition);

        for (var length = 0; length < whole.Length; length += 3)
        {
            var reading = ExampleStandards.Read(whole[..length], edition);
            Assert.Equal(reading.Catalog is null, reading.Problems.Count > 0);
        }
    }

    private static Position Refused(byte[] yaml, string? code)
    {
        var reading = ExampleStandards.Read(yaml, Encoding.UTF8.GetBytes(ExampleStandards.Edition));
        Assert.Null(reading.Catalog);
        var problem = code is null ? reading.Problems[0] : reading.Problems.First(p => p.Code == code);
        Assert.Equal(ExampleStandards.StandardPath, problem.Position!.Value.File);
        return problem.Position.Value;
    }
}
