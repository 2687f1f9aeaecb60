using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using Xunit;

namespace Plumbline.EndToEnd.Standards;

/// <summary>An owner holds an edition against a document by keyboard alone: next, reject, correct, accept.</summary>
public sealed class CheckJourney
{
    private const string Document = """
        INVENTED TEXT, LAID OUT LIKE A STANDARD

        4.3 Medical Care

        II. Standards and Expected Practices

        A. Arrivals

        1. An invented nurse shall look at each detainee within 14 days of arrival.

        2. An invented examination shall take place where nobody else listens.

        B. Medicines

        An invented refrigerator for medicines shall be kept cold, and its warmth written down.
        """;

    [Fact]
    public async Task Lines_are_passed_rejected_corrected_and_accepted_by_keyboard()
    {
        Chromium.Require();
        using var playwright = await Playwright.CreateAsync();
        await using var browser = await Chromium.LaunchAsync(playwright);
        await using var server = ServerProcess.Fresh();
        Directory.CreateDirectory(server.DataDirectory);
        var file = Path.Combine(server.DataDirectory, "invented.txt");
        await File.WriteAllTextAsync(file, Document, TestContext.Current.CancellationToken);
        var verified = await server.RunAsync("standards", "verify", "us-ice-nds-2019", file);
        Assert.True(verified.Code is 0 or 1, verified.Error);
        await server.StartAsync();
        await using var person = await browser.NewContextAsync();
        var page = await person.NewPageAsync();
        await page.MakeAccountAsync(server, server.OwnerLink!, "Inspector A");

        await page.GotoAsync(new Uri(server.Address, "/standards/us-ice-nds-2019/check").ToString());
        foreach (var (width, scheme) in new[] { (1280, ColorScheme.Light), (375, ColorScheme.Dark) })
        {
            await page.SetViewportSizeAsync(width, 900);
            await page.EmulateMediaAsync(new() { ColorScheme = scheme });
            if (Environment.GetEnvironmentVariable("PLUMBLINE_SCREENSHOTS") is { Length: > 0 } folder)
                await page.ScreenshotAsync(
                    new() { Path = Path.Combine(folder, $"check-{width}-{scheme}.png"), FullPage = true }
                );
            Assert.Empty((await page.RunAxe()).Violations.Select(v => $"{width} {v.Id}: {v.Help}"));
        }

        var ours = page.Locator("section[aria-labelledby=h-ours] a").First;
        var first = await ours.InnerTextAsync();
        await page.Keyboard.PressAsync("n");
        await Assertions.Expect(ours).Not.ToHaveTextAsync(first);

        await page.Keyboard.PressAsync("r");
        await Assertions.Expect(page.Locator("#why")).ToBeFocusedAsync();
        await page.Keyboard.TypeAsync("The invented text says nothing of it.");
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.GetByText("1 rejected.")).ToBeVisibleAsync();

        const string line = "us-ice-nds-2019/4.3/private-examination-space";
        await page.GotoAsync(
            new Uri(server.Address, $"/standards/us-ice-nds-2019/check?line={line}").ToString()
        );
        await page.Keyboard.PressAsync("c");
        await Assertions.Expect(page.Locator("#sentence")).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Control+a");
        await page.Keyboard.TypeAsync("Nobody overhears an examination.");
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.TypeAsync("2019-12-19");
        await page.Locator("#other").FillAsync("4.3(II)(A)(2)");
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.GetByText("1 accepted")).ToBeVisibleAsync();

        var written = await File.ReadAllTextAsync(
            Path.Combine(server.DataDirectory, "standards", "us-ice-nds-2019", "4.3-medical-care.yaml"),
            TestContext.Current.CancellationToken
        );
        Assert.Contains("Nobody overhears an examination.", written);
        Assert.Contains("checked: {", written);
        Assert.Contains("Inspector A", written);
    }
}
