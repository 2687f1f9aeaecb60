using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace Plumbline.Web.Accounts;

/// <summary>
/// A link that makes one account, once, within a day. Only its hash is kept: whoever reads the database cannot use it.
/// </summary>
public sealed class Invitation
{
    public static readonly TimeSpan Lifetime = TimeSpan.FromHours(24);

    public required Guid Id { get; init; }

    /// <summary>SHA-256 of the link's token.</summary>
    public required byte[] TokenHash { get; init; }
    public required AccountRole Role { get; init; }

    /// <summary>Whom it is meant for, in the inviter's words; at most 100 characters.</summary>
    public required string For { get; init; }

    /// <summary>The account that invites; null is the console.</summary>
    public required Guid? By { get; init; }
    public required DateTimeOffset At { get; init; }

    /// <summary>When it was used; nobody can use it after.</summary>
    public DateTimeOffset? AcceptedAt { get; private set; }

    /// <summary>The account that it made.</summary>
    public Guid? AcceptedBy { get; private set; }

    public DateTimeOffset ValidUntil => At + Lifetime;

    /// <summary>The invitation to keep, and the token to hand over, which is not kept.</summary>
    public static (Invitation Invitation, string Token) Make(
        AccountRole role,
        string @for,
        Guid? by,
        DateTimeOffset at
    )
    {
        var token = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));
        var invitation = new Invitation
        {
            Id = Guid.CreateVersion7(at),
            TokenHash = Hash(token),
            Role = role,
            For = @for,
            By = by,
            At = at,
        };
        return (invitation, token);
    }

    public static byte[] Hash(string token) => SHA256.HashData(Encoding.UTF8.GetBytes(token));

    /// <exception cref="ProblemException"><c>invitation-not-valid</c>: used before, or too old.</exception>
    public void Accept(Account account, DateTimeOffset at)
    {
        if (!IsOpen(at))
            throw new ProblemException(AccountProblems.InvitationNotValid());
        account.Role = Role;
        (AcceptedBy, AcceptedAt) = (account.Id, at);
    }

    public bool IsOpen(DateTimeOffset at) => AcceptedAt is null && at < ValidUntil;
}
