using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Plumbline.Web.Accounts;

internal sealed class InvitationTable : IEntityTypeConfiguration<Invitation>
{
    public void Configure(EntityTypeBuilder<Invitation> table)
    {
        table.ToTable("Invitations");
        table.HasIndex(invitation => invitation.TokenHash).IsUnique();
        table.Property(invitation => invitation.Role).HasConversion<string>().HasMaxLength(20);
        table.Property(invitation => invitation.For).HasMaxLength(100);
        // Of two who open the same link at once, the second finds it used.
        table.Property(invitation => invitation.AcceptedAt).IsConcurrencyToken();
        table.Ignore(invitation => invitation.ValidUntil);
    }
}
