using System.Text;
using Microsoft.EntityFrameworkCore;
using Plumbline.Evidence;
using Plumbline.Findings;
using Plumbline.Journal;
using Plumbline.Review;
using Plumbline.Tests.Journal;
using Plumbline.Web.Inspections;
using Plumbline.Web.Journal;
using Plumbline.Web.Reports;
using Plumbline.Web.Review;
using Plumbline.Web.Storage;
using Xunit;
using static Plumbline.Tests.Review.ExampleJail;

namespace Plumbline.Tests.Review;

public sealed class ErasureTests
{
    internal const string Secret = "the person in cell fourteen told the nurse on Tuesday";

    [Fact]
    public async Task No_byte_of_an_erased_payload_is_left_in_the_data_directory_and_the_chain_still_verifies()
    {
        await using var stand = await JournalStand.OpenAsync();
        var jail = new ExampleJail();
        // Enough around it that pages were split and rows moved.
        for (var i = 0; i < 200; i++)
            jail.Press(Showers, Verdict.Compliant, A, note: $"round {i} " + new string('x', i * 13 % 700));
        var target = jail.Press(Inventory, Verdict.Deficient, A, note: Secret);
        for (var i = 0; i < 100; i++)
            jail.Press(Showers, Verdict.Compliant, A, note: $"later round {i}");
        foreach (var chunk in jail.Entries.Chunk(40))
            await stand.AcceptAsync(jail.Id, chunk);
        Assert.NotEmpty(Found(stand.Installation));

        foreach (var entry in target)
            await Erasure.EraseAsync(
                stand.Installation,
                stand.Writer,
                jail.Id,
                entry.Id,
                "names a person",
                stand.Lead
            );

        Assert.Empty(Found(stand.Installation));
        Assert.Empty(JournalVerification.Of(stand.Installation).Problems);
        await using var context = await stand.Installation.Contexts.CreateDbContextAsync(
            Xunit.TestContext.Current.CancellationToken
        );
        var inspection = (
            await InspectionLoader.LoadAsync(context, jail.Id, Xunit.TestContext.Current.CancellationToken)
        )!;
        Assert.All(target, e => Assert.Equal(PayloadState.Erased, inspection.Find(e.Id)!.State));
        Assert.Equal(["names a person", "names a person"], inspection.Erasures.Select(e => e.Thing!.Reason));
        Assert.DoesNotContain(Inventory, await stand.ProjectionsAsync());
    }

    [Fact]
    public async Task An_old_copy_brings_nothing_back_before_or_after()
    {
        await using var stand = await JournalStand.OpenAsync();
        var jail = new ExampleJail();
        var target = jail.Press(Inventory, Verdict.Deficient, A, note: Secret)[0];
        var erased = jail.Inspection.Erase(target.Id, "names a person", A, jail.Next());
        await stand.AcceptAsync(jail.Id, [.. jail.Entries.Take(2), erased]);

        var late = await stand.AcceptAsync(jail.Id, [target]);
        Assert.Equal(Outcome.Accepted, Assert.Single(late).Outcome);
        Assert.Equal(Outcome.Already, Assert.Single(await stand.AcceptAsync(jail.Id, [target])).Outcome);

        await using var context = await stand.Installation.Contexts.CreateDbContextAsync(
            Xunit.TestContext.Current.CancellationToken
        );
        Assert.Null(context.Set<EntryRow>().Single(e => e.Id == target.Id).Payload);
        Assert.Empty(Found(stand.Installation));
        Assert.Empty(JournalVerification.Of(stand.Installation).Problems);
    }

    [Fact]
    public async Task A_report_that_covers_the_erased_entry_is_withdrawn()
    {
        await using var stand = await JournalStand.OpenAsync();
        var jail = new ExampleJail();
        var target = jail.Press(Showers, Verdict.Deficient, A)[0];
        var signed = jail.Take(
            ReviewKinds.SignOff.Record(jail.Id, new SignOff([target.Id], "00"), A, jail.Next())
        );
        var issued = jail.Take(
            ReviewKinds.ReportIssued.Record(
                jail.Id,
                new ReportIssued("public", 1, "00", "", "", "00", signed.Id),
                A,
                jail.Next()
            )
        );
        await stand.AcceptAsync(jail.Id, jail.Entries);
        await KeepAsync(stand, issued);
        var reports = Directory.CreateDirectory(stand.Installation.Directory.Reports).FullName;
        var draft = Path.Combine(reports, $"report-{jail.Id.ToString("N")[..8]}-draft.html");
        await File.WriteAllTextAsync(draft, $"<p>{Secret}", Xunit.TestContext.Current.CancellationToken);

        Assert.NotEmpty(Found(stand.Installation));

        var withdrawn = await Erasure.EraseAsync(
            stand.Installation,
            stand.Writer,
            jail.Id,
            target.Id,
            "names a person",
            stand.Lead
        );

        Assert.Equal([issued.Id], withdrawn);
        Assert.Empty(Found(stand.Installation));
        Assert.False(File.Exists(draft));
        await using var context = await stand.Installation.Contexts.CreateDbContextAsync(
            Xunit.TestContext.Current.CancellationToken
        );
        var inspection = await InspectionLoader.LoadAsync(
            context,
            jail.Id,
            Xunit.TestContext.Current.CancellationToken
        );
        Assert.True(inspection!.IsWithdrawn(issued.Id));
        var kept = context.Set<IssuedReportRow>().Single();
        Assert.Equal(("00", true), (kept.Sha256, kept.IsWithdrawn));
    }

    [Fact]
    public async Task The_plan_and_what_is_not_there_cannot_be_erased()
    {
        await using var stand = await JournalStand.OpenAsync();
        var jail = new ExampleJail();
        var seen = jail.Press(Showers, Verdict.Compliant, A)[0];
        await stand.AcceptAsync(jail.Id, jail.Entries);
        async Task<string> Code(Guid entry, string reason) =>
            (
                await Assert.ThrowsAsync<ProblemException>(() =>
                    Erasure.EraseAsync(stand.Installation, stand.Writer, jail.Id, entry, reason, stand.Lead)
                )
            )
                .Problems[0]
                .Code;

        Assert.Equal("erase-not-this", await Code(jail.Entries[1].Id, "why"));
        Assert.Equal("erase-unknown", await Code(Guid.CreateVersion7(), "why"));
        Assert.Equal("erase-without-reason", await Code(seen.Id, " "));
        // Also where somebody goes around the verb.
        var forced = JournalKinds.Erased.Record(
            jail.Id,
            new Erased(jail.Entries[0].Id, "why"),
            A,
            jail.Next()
        );
        Assert.Equal(
            "erase-not-this",
            Assert.Single(await stand.AcceptAsync(jail.Id, [forced])).Problem!.Code
        );
    }

    private static async Task KeepAsync(JournalStand stand, Entry issued)
    {
        await using var context = await stand.Installation.Contexts.CreateDbContextAsync();
        context.Add(
            new IssuedReportRow
            {
                Id = issued.Id,
                Journal = context.Set<JournalRow>().Single().Key,
                Audience = "public",
                Version = 1,
                At = issued.Header.At,
                Sha256 = "00",
                Signature = "",
                File = Encoding.UTF8.GetBytes(Secret),
            }
        );
        await context.SaveChangesAsync();
    }

    /// <summary>Files of the data directory in which the secret stands, as UTF-8, UTF-16 or base64.</summary>
    internal static List<string> Found(Installation installation)
    {
        byte[][] forms =
        [
            Encoding.UTF8.GetBytes(Secret),
            Encoding.Unicode.GetBytes(Secret),
            .. Enumerable
                .Range(0, 3)
                .Select(skip =>
                    Encoding.ASCII.GetBytes(
                        Convert.ToBase64String(Encoding.UTF8.GetBytes(Secret[skip..]))[..40]
                    )
                ),
        ];
        return
        [
            .. Directory
                .EnumerateFiles(installation.Directory.Path, "*", SearchOption.AllDirectories)
                .Where(path => new FileInfo(path).Length > 0)
                .Where(path =>
                {
                    using var file = new FileStream(
                        path,
                        FileMode.Open,
                        FileAccess.Read,
                        FileShare.ReadWrite
                    );
                    var bytes = new byte[file.Length];
                    file.ReadExactly(bytes);
                    return forms.Any(form => bytes.AsSpan().IndexOf(form) >= 0);
                }),
        ];
    }
}
