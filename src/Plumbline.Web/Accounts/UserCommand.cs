using System.CommandLine;
using Plumbline.Web.Commands;

namespace Plumbline.Web.Accounts;

/// <summary><c>plumbline user add NAME --role ROLE</c>: prints a link with which that person makes an account.</summary>
public static class UserCommand
{
    public static Command Create()
    {
        var name = new Argument<string>("NAME") { Description = "Whom the link is for" };
        var role = new Option<string>("--role")
        {
            Description = "What the person may do in this installation",
            DefaultValueFactory = _ => "member",
        };
        role.AcceptOnlyFromAmong("member", "owner");
        var address = new Option<string>("--address")
        {
            Description = "Where people reach this installation",
            DefaultValueFactory = _ => Hosting.ServeOptions.DefaultUrls,
        };
        var add = new Command("add", "Print a link with which a person makes an account, once, within a day")
        {
            name,
            role,
            address,
        };
        add.SetAction(
            async (line, stop) =>
            {
                using var installation = await line.OpenInstallationAsync(stop);
                await using var context = await installation.Contexts.CreateDbContextAsync(stop);
                var (invitation, token) = Invitation.Make(
                    Enum.Parse<AccountRole>(line.GetValue(role)!, ignoreCase: true),
                    line.GetValue(name)!,
                    by: null,
                    installation.Time.GetUtcNow()
                );
                context.Add(invitation);
                await context.SaveChangesAsync(stop);
                var link = $"{line.GetValue(address)!.TrimEnd('/')}/invitation/{token}";
                line.Write(
                    new
                    {
                        Name = invitation.For,
                        Role = invitation.Role.ToString().ToLowerInvariant(),
                        Link = link,
                        invitation.ValidUntil,
                    },
                    $"{invitation.For} makes an account at {link} (works once, until {invitation.ValidUntil:yyyy-MM-dd HH:mm} UTC)."
                );
                return 0;
            }
        );
        return new Command("user", "Accounts of this installation") { add };
    }
}
