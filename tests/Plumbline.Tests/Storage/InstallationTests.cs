using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Plumbline.Web.Accounts;
using Plumbline.Web.Storage;
using Xunit;

namespace Plumbline.Tests.Storage;

public sealed class InstallationTests : IDisposable
{
    private readonly string directory = Path.Combine(Path.GetTempPath(), $"plumbline-{Guid.NewGuid():N}");

    [Fact]
    public async Task A_second_server_on_the_same_directory_is_refused_until_the_first_has_gone()
    {
        var first = await OpenAsync(toServe: true);

        var refusal = await Assert.ThrowsAsync<ProblemException>(() => OpenAsync(toServe: true));
        Assert.Equal("data-directory-in-use", Assert.Single(refusal.Problems).Code);

        first.Dispose();
        using var next = await OpenAsync(toServe: true);
        Assert.Equal(first.Id, next.Id);
    }

    [Fact]
    public async Task A_command_works_beside_a_running_server()
    {
        using var server = await OpenAsync(toServe: true);
        using var command = await OpenAsync(toServe: false);

        Assert.Equal(server.Id, command.Id);
    }

    [Fact]
    public async Task A_directory_that_cannot_be_written_is_refused()
    {
        var file = Path.GetTempFileName();
        try
        {
            var refusal = await Assert.ThrowsAsync<ProblemException>(() =>
                Installation.OpenAsync(Path.Combine(file, "data"), null, TimeProvider.System, toServe: true)
            );
            Assert.Equal("data-directory-not-writable", Assert.Single(refusal.Problems).Code);
        }
        finally
        {
            File.Delete(file);
        }
    }

    [Fact]
    public async Task A_database_that_does_not_answer_is_refused()
    {
        const string Nobody = "Host=127.0.0.1;Port=1;Username=nobody;Database=none;Timeout=2";

        var refusal = await Assert.ThrowsAsync<ProblemException>(() =>
            Installation.OpenAsync(directory, Nobody, TimeProvider.System, toServe: true)
        );

        Assert.Equal("database-unreachable", Assert.Single(refusal.Problems).Code);
    }

    [Fact]
    public async Task What_it_signs_its_public_key_verifies_also_after_a_restart()
    {
        byte[] signature;
        using (var before = await OpenAsync())
            signature = before.Sign("report"u8);

        using var after = await OpenAsync();
        using var key = ECDsa.Create();
        key.ImportSubjectPublicKeyInfo(after.PublicKey, out _);
        Assert.True(key.VerifyData("report"u8, signature, HashAlgorithmName.SHA256));
        Assert.False(key.VerifyData("repost"u8, signature, HashAlgorithmName.SHA256));
        Assert.Equal(256, key.KeySize);
    }

    [Fact]
    public async Task Every_connection_writes_through_and_overwrites_what_is_deleted()
    {
        using var installation = await OpenAsync();
        await using var one = await installation.Contexts.CreateDbContextAsync();
        await using var other = await installation.Contexts.CreateDbContextAsync();

        foreach (var context in new[] { one, other })
        {
            await context.Database.OpenConnectionAsync();
            Assert.Equal("wal", await PragmaAsync(context, "journal_mode"));
            Assert.Equal("2", await PragmaAsync(context, "synchronous"));
            Assert.Equal("1", await PragmaAsync(context, "secure_delete"));
            Assert.Equal("1", await PragmaAsync(context, "foreign_keys"));
        }
    }

    [Fact]
    public async Task Times_sort_as_moments_and_ids_as_made()
    {
        using var installation = await OpenAsync();
        await using var context = await installation.Contexts.CreateDbContextAsync();
        var noon = new DateTimeOffset(2026, 6, 9, 12, 0, 0, TimeSpan.Zero);
        DateTimeOffset[] times = [noon.AddTicks(1), noon, noon.AddHours(1).ToOffset(TimeSpan.FromHours(-7))];
        foreach (var time in times)
            context.Add(Invitation.Make(AccountRole.Member, "Inspector B", null, time).Invitation);
        await context.SaveChangesAsync();
        context.ChangeTracker.Clear();

        var byTime = await context
            .Set<Invitation>()
            .OrderBy(one => one.At)
            .Select(one => one.At)
            .ToListAsync();
        var byId = await context.Set<Invitation>().OrderBy(one => one.Id).Select(one => one.At).ToListAsync();
        var late = await context.Set<Invitation>().CountAsync(one => one.At > noon.AddMinutes(30));

        Assert.Equal([noon, noon.AddTicks(1), noon.AddHours(1)], byTime);
        Assert.Equal(noon.AddHours(1), byId[^1]);
        Assert.Equal(1, late);
    }

    [Fact]
    public async Task A_migration_lock_that_a_killed_process_left_does_not_stop_the_next_start()
    {
        using (var installation = await OpenAsync())
        {
            await using var context = await installation.Contexts.CreateDbContextAsync();
            await context.Database.ExecuteSqlRawAsync(
                """CREATE TABLE IF NOT EXISTS "__EFMigrationsLock" ("Id" INTEGER PRIMARY KEY, "Timestamp" TEXT)"""
            );
            await context.Database.ExecuteSqlRawAsync(
                """INSERT INTO "__EFMigrationsLock" VALUES (1, 'then')"""
            );
        }

        using var next = await OpenAsync(toServe: true);
        await using var after = await next.Contexts.CreateDbContextAsync();
        var left = await after
            .Database.SqlQueryRaw<int>("""SELECT COUNT(*) AS "Value" FROM "__EFMigrationsLock" """)
            .SingleAsync();
        Assert.Equal(0, left);
    }

    [Fact]
    public async Task Nobody_else_on_the_machine_reads_the_directory()
    {
        Assert.SkipWhen(
            OperatingSystem.IsWindows(),
            "Windows keeps rights by inheritance from the person's folder."
        );
        using var installation = await OpenAsync();

        if (!OperatingSystem.IsWindows())
            Assert.Equal(UnixFileMode.None, File.GetUnixFileMode(directory) & ~Owner);
    }

    private const UnixFileMode Owner =
        UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;

    public void Dispose()
    {
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        if (Directory.Exists(directory))
            Directory.Delete(directory, recursive: true);
    }

    private Task<Installation> OpenAsync(bool toServe = false) =>
        Installation.OpenAsync(directory, null, TimeProvider.System, toServe);

    private static async Task<string> PragmaAsync(PlumblineContext context, string name)
    {
        await using var command = context.Database.GetDbConnection().CreateCommand();
        command.CommandText = $"PRAGMA {name}";
        return (await command.ExecuteScalarAsync())!.ToString()!;
    }
}
