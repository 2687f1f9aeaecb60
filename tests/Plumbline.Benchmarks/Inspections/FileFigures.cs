using System.Diagnostics;
using Plumbline.Benchmarks.Checklist;
using Plumbline.EndToEnd.Inspections;

namespace Plumbline.Benchmarks.Inspections;

/// <summary>Saving and opening a file in the published app in Chromium, the rounds that make its key included.</summary>
internal static class FileFigures
{
    private const int Entries = 2_000;
    private const int Times = 3;
    private const string Words = "lantern gravel oboe thirteen";

    public static IReadOnlyList<Figure> All { get; } =
    [new("field, a file of 2,000 entries", "saved and opened, each < 2 s", CarryAsync)];

    private static async Task<string> CarryAsync()
    {
        await using var laptop = await Laptop.OpenAsync();
        await laptop.FillUpAsync(Entries);
        await laptop.WarmAsync();
        var (page, address) = (laptop.Page, laptop.Server.Address);
        var folder = Directory.CreateTempSubdirectory("plumbline-carried-");
        try
        {
            var (saved, opened, path) = (new List<double>(), new List<double>(), "");
            for (var i = 0; i < Times; i++)
            {
                await page.GotoAsync(
                    new Uri(address, $"/field/inspections/{laptop.Journal}/files").ToString()
                );
                await page.GetByLabel("Passphrase", new() { Exact = true }).FillAsync(Words);
                await page.GetByLabel("Passphrase once more").FillAsync(Words);
                var from = Stopwatch.GetTimestamp();
                var download = await page.RunAndWaitForDownloadAsync(() =>
                    page.Locator("form[aria-labelledby=h-save] button").ClickAsync()
                );
                await page.GetByText("Saved as").WaitForAsync();
                saved.Add(Stopwatch.GetElapsedTime(from).TotalMilliseconds);
                await download.SaveAsAsync(path = Path.Combine(folder.FullName, $"{i}.plumbline"));
            }

            for (var i = 0; i < Times; i++)
            {
                await using var context = await page.Context.Browser!.NewContextAsync();
                var other = await context.NewPageAsync();
                await other.InstallFieldAsync(address);
                await other.GotoAsync(new Uri(address, "/field/open").ToString());
                await other.Locator("#file").SetInputFilesAsync(path);
                await other.Locator("#open-passphrase").FillAsync(Words);
                var from = Stopwatch.GetTimestamp();
                await other.Locator("form[aria-labelledby=h-open] button").ClickAsync();
                await other.Locator("#h-brought").WaitForAsync();
                opened.Add(Stopwatch.GetElapsedTime(from).TotalMilliseconds);
            }

            saved.Sort();
            opened.Sort();
            return $"saved in {saved[Times / 2]:N0} ms, opened on a laptop without it in {opened[Times / 2]:N0} ms, {new FileInfo(path).Length / 1000.0:N0} KB";
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
