using System.Text;
using CsCheck;
using Plumbline.Evidence;
using Plumbline.Journal;
using Plumbline.Tests.Review;
using Xunit;
using static Plumbline.Tests.Review.ExampleJail;

namespace Plumbline.Tests.Journal;

public sealed class EntryLineTests
{
    private static readonly Guid journal = Guid.CreateVersion7(Morning);

    [Fact]
    public void A_line_reads_back_byte_for_byte_whatever_the_note_says() =>
        Gen
            .String.Where(s => !s.Contains('\0') && IsWellFormed(s))
            .Sample(text =>
            {
                var entry = EvidenceKinds.Note.Record(journal, new Note(text), A, Morning);
                var accepted = new Acceptance(7, new byte[32], Morning, Carrier.Account(A));
                var line = new EntryLine(entry, accepted).ToBytes();
                Assert.DoesNotContain((byte)'\n', line);

                var back = EntryLine.Read(line);
                Assert.Equal(line, back.ToBytes());
                Assert.Equal(text, ((Note)Kinds.Read(back.Entry)!).Text);
            });

    [Fact]
    public void Bytes_that_are_no_entry_are_refused_and_never_crash() =>
        Gen.Byte.Array[0, 200].Sample(bytes => Assert.Throws<ProblemException>(() => EntryLine.Read(bytes)));

    [Fact]
    public void A_line_with_any_one_byte_changed_is_refused_or_another_entry_or_the_same_content()
    {
        var entry = EvidenceKinds.Note.Record(journal, new Note("soap residue"), A, Morning);
        var line = new EntryLine(entry).ToBytes();
        Gen.Select(Gen.Int[0, line.Length - 1], Gen.Byte)
            .Sample(
                (at, value) =>
                {
                    var changed = line.ToArray();
                    changed[at] = value;
                    try
                    {
                        var read = EntryLine.Read(changed).Entry;
                        Assert.True(
                            read.HeaderHash.AsSpan().SequenceEqual(entry.HeaderHash) is false
                                || (read.Payload ?? default).Span.SequenceEqual(entry.Payload!.Value.Span)
                        );
                    }
                    catch (ProblemException e)
                    {
                        Assert.NotEmpty(e.Problems);
                    }
                },
                iter: 2_000
            );
    }

    [Theory]
    [InlineData("{", "entry-not-json")]
    [InlineData("[]", "entry-not-json")]
    [InlineData("{}", "entry-header")]
    [InlineData("{\"header\":{}}", "entry-header")]
    [InlineData("{\"header\":7}", "entry-not-json")]
    [InlineData("{\"header\":{},\"header\":{},\"payload\":{}}", "entry-header")]
    public void Each_malformed_line_says_what_it_lacks(string line, string code) =>
        Assert.Equal(
            code,
            Assert
                .Throws<ProblemException>(() => EntryLine.Read(Encoding.UTF8.GetBytes(line)))
                .Problems[0]
                .Code
        );

    [Fact]
    public void A_payload_that_is_not_the_hashed_one_or_is_missing_is_refused()
    {
        var entry = EvidenceKinds.Note.Record(journal, new Note("soap residue"), A, Morning);
        var line = Encoding.UTF8.GetString(new EntryLine(entry).ToBytes());
        string Refusal(string text) =>
            Assert
                .Throws<ProblemException>(() => EntryLine.Read(Encoding.UTF8.GetBytes(text)))
                .Problems[0]
                .Code;
        Assert.Equal("entry-altered", Refusal(line.Replace("soap", "sand", StringComparison.Ordinal)));
        var header = Encoding.UTF8.GetString(entry.HeaderBytes.Span);
        Assert.Equal("entry-without-payload", Refusal($"{{\"header\":{header}}}"));
        Assert.Equal("entry-without-payload", Refusal($"{{\"header\":{header},\"payload\":\"lost\"}}"));
    }

    [Fact]
    public void An_erased_and_a_withheld_payload_travel_as_such()
    {
        var entry = EvidenceKinds.Note.Record(journal, new Note("soap residue"), A, Morning);
        foreach (var state in (PayloadState[])[PayloadState.Erased, PayloadState.Withheld])
            Assert.Equal(
                state,
                EntryLine.Read(new EntryLine(entry.WithoutPayload(state)).ToBytes()).Entry.State
            );
    }

    private static bool IsWellFormed(string text) =>
        Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text)) == text;
}
