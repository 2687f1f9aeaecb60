using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;

namespace Plumbline.Web.Storage;

/// <summary>
/// One Plumbline: its folder, its database, its id, the key it signs with, and its clock. Opened once at the edge and
/// handed to whoever needs it.
/// </summary>
public sealed class Installation : IDisposable
{
    private readonly IDisposable? hold;
    private readonly byte[] signingKey;

    private Installation(
        DataDirectory directory,
        IDbContextFactory<PlumblineContext> contexts,
        InstallationRow row,
        TimeProvider time,
        IDisposable? hold,
        bool isBesideServer
    )
    {
        Directory = directory;
        Contexts = contexts;
        Id = row.Id;
        Time = time;
        signingKey = row.SigningKey;
        this.hold = hold;
        IsBesideServer = isBesideServer;
        using var key = Key();
        PublicKey = key.ExportSubjectPublicKeyInfo();
    }

    public DataDirectory Directory { get; }
    public IDbContextFactory<PlumblineContext> Contexts { get; }
    public Guid Id { get; }
    public TimeProvider Time { get; }

    /// <summary>A command on the folder that a server holds.</summary>
    public bool IsBesideServer { get; }

    /// <summary>ECDSA P-256, SubjectPublicKeyInfo: what checks <see cref="Sign"/>.</summary>
    public byte[] PublicKey { get; }

    /// <summary>Eight hexadecimal digits: tells cookies and browser databases of two installations on one address apart.</summary>
    public string ShortId => Id.ToString("N")[^8..];

    /// <summary>ECDSA P-256 over SHA-256 of the bytes, 64 bytes r then s: any browser can verify it.</summary>
    public byte[] Sign(ReadOnlySpan<byte> bytes)
    {
        using var key = Key();
        return key.SignData(bytes, HashAlgorithmName.SHA256);
    }

    /// <summary>
    /// Opens the installation, and makes it where there is none. A server holds the folder for itself; a command
    /// beside a running server goes without.
    /// </summary>
    /// <exception cref="ProblemException">
    /// <c>data-directory-in-use</c>, <c>data-directory-not-writable</c>, <c>database-unreachable</c>
    /// </exception>
    public static async Task<Installation> OpenAsync(
        string path,
        string? connection,
        TimeProvider time,
        bool toServe,
        CancellationToken stop = default
    )
    {
        var directory = DataDirectory.At(path);
        // Several web processes in front of one PostgreSQL are wanted; two on one SQLite folder are a mistake.
        var hold = connection is null ? directory.TryHold() : null;
        if (connection is null && hold is null && toServe)
            throw new ProblemException(StorageProblems.DirectoryInUse(directory.Path));
        try
        {
            var contexts = Database.Contexts(directory, connection);
            await using var context = await contexts.CreateDbContextAsync(stop);
            await Database.PrepareAsync(context, alone: hold is not null, stop);
            return new(
                directory,
                contexts,
                await RowAsync(context, time, stop),
                time,
                hold,
                connection is null && hold is null
            );
        }
        catch
        {
            hold?.Dispose();
            throw;
        }
    }

    public void Dispose() => hold?.Dispose();

    private ECDsa Key()
    {
        var key = ECDsa.Create();
        key.ImportPkcs8PrivateKey(signingKey, out _);
        return key;
    }

    private static async Task<InstallationRow> RowAsync(
        PlumblineContext context,
        TimeProvider time,
        CancellationToken stop
    )
    {
        var rows = context.Set<InstallationRow>();
        if (await rows.AsNoTracking().SingleOrDefaultAsync(stop) is { } known)
            return known;
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var row = new InstallationRow
        {
            Id = Guid.CreateVersion7(time.GetUtcNow()),
            Since = time.GetUtcNow(),
            SigningKey = key.ExportPkcs8PrivateKey(),
        };
        rows.Add(row);
        try
        {
            await context.SaveChangesAsync(stop);
            return row;
        }
        catch (DbUpdateException) // another process was first
        {
            context.ChangeTracker.Clear();
            return await rows.AsNoTracking().SingleAsync(stop);
        }
    }
}
