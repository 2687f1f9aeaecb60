using Microsoft.EntityFrameworkCore;
using Plumbline.Web.Accounts;
using Plumbline.Web.Storage;
using Xunit;

namespace Plumbline.Tests.Storage;

public sealed class PostgresTests
{
    [Fact]
    public async Task Two_processes_share_one_installation_in_PostgreSQL()
    {
        await using var postgres = await PostgresServer.StartAsync();
        var folders = new[] { "a", "b" }
            .Select(_ => Directory.CreateTempSubdirectory("plumbline").FullName)
            .ToList();
        using var first = await OpenAsync(folders[0], postgres);
        using var second = await OpenAsync(folders[1], postgres);
        var noon = new DateTimeOffset(2026, 6, 9, 5, 0, 0, TimeSpan.FromHours(-7));

        await using (var context = await first.Contexts.CreateDbContextAsync())
        {
            context.Add(Invitation.Make(AccountRole.Member, "Inspector B", by: null, noon).Invitation);
            await context.SaveChangesAsync();
        }
        await using var other = await second.Contexts.CreateDbContextAsync();
        var read = await other.Set<Invitation>().SingleAsync(one => one.At <= noon);

        Assert.Equal(first.Id, second.Id);
        Assert.Equal(first.PublicKey, second.PublicKey);
        Assert.Equal((noon, TimeSpan.Zero), (read.At, read.At.Offset));
        folders.ForEach(folder => Directory.Delete(folder, recursive: true));
    }

    private static Task<Installation> OpenAsync(string folder, PostgresServer postgres) =>
        Installation.OpenAsync(folder, postgres.Connection(), TimeProvider.System, toServe: true);
}
