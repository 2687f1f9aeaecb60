using Microsoft.Playwright;

namespace Plumbline.EndToEnd.Hosting;

/// <summary>What a person does first.</summary>
internal static class People
{
    public const string Password = "a plumb line hangs straight";

    /// <summary>Follows the link from the console and makes the owner's account.</summary>
    public static async Task MakeOwnerAsync(
        this IPage page,
        RunningPlumbline plumbline,
        string name = "Inspector A"
    )
    {
        await page.GotoAsync(plumbline.OwnerLink!);
        await page.GetByLabel("Your name").FillAsync(name);
        await page.GetByLabel("Name you sign in with").FillAsync(SignInName(name));
        await page.GetByLabel("Password", new() { Exact = true }).FillAsync(Password);
        await page.GetByRole(AriaRole.Button, new() { Name = "Make account" }).ClickAsync();
        await page.WaitForURLAsync(plumbline.Address + "/");
    }

    public static string SignInName(string name) => name.ToLowerInvariant().Replace(' ', '-');
}
