using Microsoft.EntityFrameworkCore;
using Plumbline.Evidence;
using Plumbline.Tests.Review;
using Plumbline.Web.Journal;
using Xunit;
using static Plumbline.Tests.Review.ExampleJail;

namespace Plumbline.Tests.Journal;

public sealed class VerificationTests
{
    [Theory]
    [InlineData("UPDATE \"Entries\" SET \"Payload\" = x'7B7D' WHERE \"Id\" = $id", "chain-payload")]
    [InlineData(
        "UPDATE \"Entries\" SET \"Payload\" = NULL, \"State\" = 2 WHERE \"Id\" = $id",
        "chain-payload-missing"
    )]
    [InlineData("UPDATE \"Entries\" SET \"Header\" = x'7B7D' WHERE \"Id\" = $id", "chain-header")]
    [InlineData("UPDATE \"Entries\" SET \"Link\" = zeroblob(32) WHERE \"Id\" = $id", "chain-link")]
    [InlineData(
        "UPDATE \"Entries\" SET \"AcceptedAt\" = \"AcceptedAt\" + 10000 WHERE \"Id\" = $id",
        "chain-link"
    )]
    [InlineData("UPDATE \"Entries\" SET \"Carrier\" = zeroblob(16) WHERE \"Id\" = $id", "chain-link")]
    [InlineData("DELETE FROM \"Entries\" WHERE \"Id\" = $id", "chain-gap")]
    public async Task Whatever_was_changed_behind_the_door_is_named_with_the_first_entry_that_does_not_fit(
        string change,
        string code
    )
    {
        await using var stand = await JournalStand.OpenAsync();
        var jail = new ExampleJail();
        jail.Press(Showers, Verdict.Compliant, A);
        jail.Press(Inventory, Verdict.Compliant, A);
        await stand.AcceptAsync(jail.Id, jail.Entries);
        var target = jail.Entries[3];
        await Run(stand, change, target.Id);

        var problem = Assert.Single(JournalVerification.Of(stand.Installation).Problems);
        Assert.Equal(code, problem.Code);
        Assert.Contains(jail.Id.ToString(), problem.Sentence);
        if (code == "chain-gap")
            Assert.Contains("after entry 3 comes entry 5", problem.Sentence);
        else
            Assert.Contains($"entry 4 ({target.Id})", problem.Sentence);
    }

    [Fact]
    public async Task A_journal_whose_end_was_cut_off_is_named()
    {
        await using var stand = await JournalStand.OpenAsync();
        var jail = new ExampleJail();
        jail.Press(Showers, Verdict.Compliant, A);
        await stand.AcceptAsync(jail.Id, jail.Entries);
        await Run(stand, "DELETE FROM \"Entries\" WHERE \"Id\" = $id", jail.Entries[^1].Id);

        var problem = Assert.Single(JournalVerification.Of(stand.Installation).Problems);
        Assert.Equal("chain-head", problem.Code);
        Assert.Contains("should end with entry 4, and ends with entry 3", problem.Sentence);
    }

    [Fact]
    public async Task The_head_of_the_installation_changes_with_every_entry()
    {
        await using var stand = await JournalStand.OpenAsync();
        var jail = new ExampleJail();
        await stand.AcceptAsync(jail.Id, jail.Entries);
        var before = JournalVerification.Of(stand.Installation).Head;
        Assert.Equal(before, JournalVerification.Of(stand.Installation).Head);
        await stand.AcceptAsync(jail.Id, jail.Press(Showers, Verdict.Compliant, A));
        Assert.NotEqual(before, JournalVerification.Of(stand.Installation).Head);
    }

    private static async Task Run(JournalStand stand, string sql, Guid id)
    {
        await using var context = await stand.Installation.Contexts.CreateDbContextAsync();
        var bytes = id.ToByteArray(bigEndian: true);
        var changed = await context.Database.ExecuteSqlRawAsync(
            sql,
            new Microsoft.Data.Sqlite.SqliteParameter("$id", bytes)
        );
        Assert.Equal(1, changed);
    }
}
