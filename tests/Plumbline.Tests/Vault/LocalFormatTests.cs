using Plumbline.Evidence;
using Plumbline.Field.Vault;
using Plumbline.Journal;
using Plumbline.Tests.Review;
using Xunit;

namespace Plumbline.Tests.Vault;

public class LocalFormatTests
{
    /// <summary>Written by the release that had version 1, and never again: every later reader reads it.</summary>
    private static string Version1 => Checkout.Read("tests/Plumbline.Tests/Vault/local-format-1.ndjson");

    [Fact]
    public void Version_1_is_read_to_the_last_entry()
    {
        var entries = LocalFormat.Read(System.Text.Encoding.UTF8.GetBytes(Version1));

        var inspection = Kinds.Fold(entries[0].Header.Journal, entries);
        Assert.Equal(6, entries.Count);
        Assert.Equal(6, inspection.Plan.Scope.Count());
        Assert.Equal(
            Verdict.Deficient,
            inspection.Evidence.StateOf(inspection.Plan.Line(ExampleJail.Showers)!).Verdict
        );
        Assert.Single(inspection.Evidence.UnsortedNotes);
        Assert.Equal(PayloadState.Erased, entries[^1].State);
    }

    [Fact]
    public void What_is_written_is_read_back_byte_for_byte()
    {
        var jail = new ExampleJail();
        jail.Press(
            ExampleJail.Showers,
            Verdict.Compliant,
            ExampleJail.A,
            note: "soap \u00e9\u4e2d \"quoted\""
        );

        var written = LocalFormat.Write(jail.Entries);

        Assert.Equal(written, LocalFormat.Write(LocalFormat.Read(written)));
        Assert.Equal(1, LocalFormat.Version);
    }

    [Fact]
    public void A_line_that_was_cut_off_is_named_and_not_passed_over()
    {
        var written = LocalFormat.Write(new ExampleJail().Entries);

        var refusal = Assert.Throws<ProblemException>(() =>
            LocalFormat.Read(written.AsMemory(0, written.Length - 9))
        );
        Assert.Equal("entry-not-json", refusal.Problems[0].Code);
    }
}
