using System.Security.Cryptography;
using System.Text;
using Plumbline.Evidence;
using Plumbline.Inspections;
using Plumbline.Journal;
using Plumbline.Review;
using Plumbline.Tests.Review;
using Xunit;
using static Plumbline.Tests.Review.ExampleJail;

namespace Plumbline.Tests.Journal;

public sealed class AdmissionTests
{
    private static readonly Sender walker = new(Guid.CreateVersion7(), new HashSet<Guid> { C }, false);
    private static readonly Sender lead = new(Guid.CreateVersion7(), new HashSet<Guid> { A }, true);
    private static readonly Sender stranger = new(Guid.CreateVersion7(), new HashSet<Guid>(), false);

    private readonly ExampleJail jail = new();
    private readonly Admission admission;

    public AdmissionTests()
    {
        admission = new Admission(jail.Id);
        foreach (var entry in jail.Entries)
            admission.Note(entry, Kinds.Read(entry));
    }

    [Fact]
    public void What_a_member_wrote_is_taken_from_them_and_from_the_lead()
    {
        var seen = jail.Press(Assessment, Verdict.Deficient, C)[0];
        Assert.Null(admission.Check(seen, walker, out var thing));
        Assert.IsType<Observation>(thing);
        Assert.Null(admission.Check(seen, lead, out _));
    }

    [Fact]
    public void Each_refusal_has_its_code()
    {
        var byLead = jail.Press(Showers, Verdict.Compliant, A)[0];
        Assert.Equal("journal-not-yours", Code(byLead, stranger));
        Assert.Equal("entry-not-yours", Code(byLead, walker));
        Assert.Equal("journal-opened", Code(ExampleJail.Opening(jail.Id)[1], lead));
        Assert.Equal("entry-kind", Code(ExampleJail.Opening(Guid.CreateVersion7())[0], lead));
        Assert.Equal(
            "lead-only",
            Code(JournalKinds.Erased.Record(jail.Id, new Erased(byLead.Id, "why"), C, Morning), walker)
        );
        Assert.Equal(
            "lead-only",
            Code(ReviewKinds.SignOff.Record(jail.Id, new SignOff([], "00"), C, Morning), walker)
        );
        Assert.Equal(
            "entry-requirement",
            Code(
                EvidenceKinds.Determination.Record(
                    jail.Id,
                    new Determination("ex/9.9/unheard-of", Verdict.Compliant, []),
                    C,
                    Morning
                ),
                walker
            )
        );
        Assert.Equal(
            "entry-too-large",
            Code(EvidenceKinds.Note.Record(jail.Id, new Note(new string('x', 70_000)), C, Morning), walker)
        );
        Assert.Equal(
            "entry-nul",
            Code(EvidenceKinds.Note.Record(jail.Id, new Note("a\0b"), C, Morning), walker)
        );
        Assert.Equal("entry-payload", Code(Raw("{\"text\":7}"), walker));
        Assert.Equal("entry-payload", Code(Raw("{\"salt\":\"00\"}"), walker));
    }

    [Fact]
    public void Before_the_plan_only_slice_and_plan_come_in_unless_a_file_brings_the_rest()
    {
        var unopened = new Admission(jail.Id);
        var seen = jail.Press(Showers, Verdict.Compliant, A)[0];
        Assert.Equal("journal-not-opened", unopened.Check(seen, walker, out _)!.Code);
        Assert.Null(unopened.Check(jail.Entries[0], walker, out _));
        Assert.Null(unopened.Check(seen, new Sender(Guid.Empty, new HashSet<Guid>(), true), out _));
    }

    [Fact]
    public void A_backslash_before_u0000_is_no_nul_and_an_escaped_one_is()
    {
        Assert.Null(admission.Check(Raw("{\"text\":\"\\\\u0000\"}"), walker, out _));
        Assert.Equal("entry-nul", Code(Raw("{\"text\":\"\\u0000\"}"), walker));
    }

    [Fact]
    public void A_kind_of_a_newer_Plumbline_is_taken_and_kept()
    {
        var header = Header("thermal-image", "{\"any\":\"thing\"}");
        var entry = Entry.Read(Encoding.UTF8.GetBytes(header), Encoding.UTF8.GetBytes("{\"any\":\"thing\"}"));
        Assert.Null(admission.Check(entry, walker, out var thing));
        Assert.Null(thing);
        jail.Take(entry);
        Assert.Equal([entry], jail.Inspection.Unknown);
    }

    private string Code(Entry entry, Sender sender) => admission.Check(entry, sender, out _)!.Code;

    private Entry Raw(string payload) =>
        Entry.Read(Encoding.UTF8.GetBytes(Header("note", payload)), Encoding.UTF8.GetBytes(payload));

    private string Header(string kind, string payload) =>
        $$"""
        {"id":"{{Guid.CreateVersion7()}}","journal":"{{jail.Id}}","kind":"{{kind}}","v":1,"member":"{{C}}","at":"2026-06-09T09:00:00Z","payload":"{{Convert.ToHexStringLower(
            SHA256.HashData(Encoding.UTF8.GetBytes(payload))
        )}}"}
        """;
}
