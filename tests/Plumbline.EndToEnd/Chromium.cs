using Microsoft.Playwright;
using Xunit;

namespace Plumbline.EndToEnd;

/// <summary>The Chromium of this machine, headless.</summary>
public static class Chromium
{
    public const string Password = "four quiet inspectors";

    private static readonly string[] places =
    [
        "/usr/bin/chromium",
        "/usr/bin/chromium-browser",
        "/usr/bin/google-chrome",
        "/usr/bin/microsoft-edge",
    ];

    /// <summary>Null where this machine has none.</summary>
    public static string? Program => places.FirstOrDefault(File.Exists);

    /// <summary>Skips the test where this machine has none, and fails it where everything has to be there.</summary>
    public static void Require()
    {
        const string missing = "No Chromium, Chrome or Edge is installed here (Debian package chromium).";
        Assert.SkipWhen(Program is null && Environment.GetEnvironmentVariable("CI") != "true", missing);
        Assert.True(Program is not null, missing);
    }

    public static async Task<IBrowser> LaunchAsync(IPlaywright playwright) =>
        await playwright.Chromium.LaunchAsync(
            new()
            {
                ExecutablePath = Program,
                Headless = true,
                Args =
                [
                    "--no-sandbox",
                    "--disable-gpu",
                    "--disable-quic",
                    "--no-first-run",
                    "--disable-background-networking",
                    "--disable-component-update",
                    "--disable-sync",
                ],
            }
        );

    /// <summary>Makes an account by a link of the server and leaves the page signed in.</summary>
    public static async Task MakeAccountAsync(this IPage page, ServerProcess server, string link, string name)
    {
        await page.GotoAsync(new Uri(server.Address, link).ToString());
        await page.GetByLabel("Your name").FillAsync(name);
        await page.GetByLabel("Name you sign in with").FillAsync(name.ToLowerInvariant().Replace(' ', '-'));
        await page.GetByLabel("Password").FillAsync(Password);
        await page.GetByRole(AriaRole.Button, new() { Name = "Make account" }).ClickAsync();
        await page.WaitForURLAsync(url => !url.Contains("/invitation/"));
    }
}
