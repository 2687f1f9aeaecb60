using Microsoft.AspNetCore.Identity;

namespace Plumbline.Web.Accounts;

/// <summary>A person who may sign in to this installation.</summary>
public sealed class Account : IdentityUser<Guid>
{
    public Account() => Id = Guid.CreateVersion7();

    /// <summary>As shown to others; at most 100 characters.</summary>
    public string Name { get; set; } = "";
    public AccountRole Role { get; set; } = AccountRole.Member;
}

/// <summary>What a person may do in the installation as a whole; what they may do in an inspection, its plan says.</summary>
public enum AccountRole
{
    /// <summary>Sees what they are in the team of, adds facilities and inspections.</summary>
    Member,

    /// <summary>Also invites people.</summary>
    Owner,
}
