using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using Plumbline.Tests.Commands;
using Plumbline.Tests.Storage;
using Plumbline.Web.Accounts;
using Xunit;

namespace Plumbline.Tests.Accounts;

public sealed class InvitingTests
{
    [Fact]
    public async Task An_owner_invites_a_member_who_then_signs_in()
    {
        await using var app = await PlumblineApp.StartAsync();
        var owner = await app.SignInAsync("Inspector A", AccountRole.Owner);
        var page = await owner.PostFormAsync(
            "/accounts",
            "invite",
            new() { ["Form.For"] = "Inspector B", ["Form.Role"] = "Member" }
        );
        var link = Regex.Match(await page.Content.ReadAsStringAsync(), "/invitation/[A-Za-z0-9_-]+").Value;
        var guest = app.Anonymous();

        await guest.PostFormAsync(
            link,
            "invitation",
            new()
            {
                ["Form.Name"] = "Inspector B",
                ["Form.SignInName"] = "inspector-b",
                ["Form.Password"] = PlumblineApp.Password,
            }
        );

        Assert.Contains("Member", await guest.GetStringAsync("/account"));
        Assert.Contains("Inspector B", await owner.GetStringAsync("/accounts"));
    }

    [Fact]
    public async Task A_member_invites_nobody()
    {
        await using var app = await PlumblineApp.StartAsync();
        var member = await app.SignInAsync("Inspector B", follow: true);

        var answer = await member.GetAsync("/accounts");

        Assert.Equal("/not-allowed", answer.RequestMessage!.RequestUri!.AbsolutePath);
    }

    [Fact]
    public async Task The_command_line_makes_a_link_for_a_named_person()
    {
        await using var app = await PlumblineApp.StartAsync();

        var (code, output, _) = await Typed.RunAsync([
            "user",
            "add",
            "Inspector C",
            "--role",
            "owner",
            "--json",
            "--data",
            app.Installation.Directory.Path,
            "--address",
            app.Address.ToString(),
        ]);

        using var document = JsonDocument.Parse(output);
        var link = document.RootElement.GetProperty("link").GetString();
        Assert.Equal(0, code);
        Assert.Equal("owner", document.RootElement.GetProperty("role").GetString());
        Assert.Contains("Inspector C", await app.Anonymous().GetStringAsync(link));
    }

    [Fact]
    public async Task A_role_that_there_is_not_is_wrong_usage()
    {
        var (code, _, error) = await Typed.RunAsync(["user", "add", "Inspector C", "--role", "king"]);

        Assert.Equal(2, code);
        Assert.Contains("king", error);
    }
}
