using Microsoft.AspNetCore.DataProtection.EntityFrameworkCore;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using Plumbline.Web.Accounts;

namespace Plumbline.Web.Storage;

/// <summary>
/// The one database model. Every room declares its tables in its own <c>*Table.cs</c> and reaches them by
/// <c>Set&lt;T&gt;()</c>; this type names none of them but the accounts, which Identity keeps.
/// </summary>
public abstract class PlumblineContext(DbContextOptions options)
    : IdentityUserContext<Account, Guid>(options),
        IDataProtectionKeyContext
{
    /// <summary>Keys of the cookies and forms, here so that several web processes share them.</summary>
    public DbSet<DataProtectionKey> DataProtectionKeys => Set<DataProtectionKey>();

    /// <summary>Version 3 has a place for passkeys.</summary>
    protected override Version SchemaVersion => IdentitySchemaVersions.Version3;

    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        builder.ApplyConfigurationsFromAssembly(typeof(PlumblineContext).Assembly);
    }
}
