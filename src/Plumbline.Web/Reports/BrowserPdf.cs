using System.Diagnostics;
using Plumbline.Reports;

namespace Plumbline.Web.Reports;

/// <summary>
/// A page as tagged PDF, printed by the Chromium, Chrome or Edge that this machine has. The browser
/// gets a profile of its own and no network.
/// </summary>
public static class BrowserPdf
{
    private static readonly string[] names =
    [
        // The same engine without windows and tabs starts in a fraction of the time.
        "chromium-headless-shell",
        "chrome-headless-shell",
        "chromium",
        "chromium-browser",
        "google-chrome",
        "google-chrome-stable",
        "chrome",
        "microsoft-edge",
        "microsoft-edge-stable",
        "msedge",
    ];

    /// <exception cref="ProblemException">pdf-no-browser, pdf-failed.</exception>
    public static Task<byte[]> PrintAsync(ComplianceReport report, CancellationToken stop = default) =>
        PrintAsync(HtmlReport.Write(report, toPrint: true), stop);

    /// <param name="html">A whole page as UTF-8; it names its paper itself.</param>
    /// <exception cref="ProblemException">pdf-no-browser, pdf-failed.</exception>
    public static async Task<byte[]> PrintAsync(byte[] html, CancellationToken stop = default)
    {
        var browser = Find() ?? throw new ProblemException(ReportFileProblems.NoBrowser);
        var folder = Directory.CreateTempSubdirectory("plumbline-report-");
        try
        {
            var page = Path.Combine(folder.FullName, "report.html");
            var pdf = Path.Combine(folder.FullName, "report.pdf");
            await File.WriteAllBytesAsync(page, html, stop);
            var said = await RunAsync(browser, page, pdf, folder.FullName, stop);
            return File.Exists(pdf)
                ? await File.ReadAllBytesAsync(pdf, stop)
                : throw new ProblemException(ReportFileProblems.PrintFailed(browser, said));
        }
        finally
        {
            Remove(folder);
        }
    }

    /// <summary>
    /// What PLUMBLINE_BROWSER names, else the first that the path or the usual places hold; null where there is none.
    /// </summary>
    public static string? Find()
    {
        if (Environment.GetEnvironmentVariable("PLUMBLINE_BROWSER") is { Length: > 0 } named)
            return File.Exists(named) ? named : null;
        var ending = OperatingSystem.IsWindows() ? ".exe" : "";
        var onPath = (Environment.GetEnvironmentVariable("PATH") ?? "")
            .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
            .SelectMany(folder => names.Select(name => Path.Combine(folder, name + ending)));
        return onPath.Concat(UsualPlaces()).FirstOrDefault(File.Exists);
    }

    private static IEnumerable<string> UsualPlaces()
    {
        if (OperatingSystem.IsMacOS())
            return
            [
                "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
                "/Applications/Chromium.app/Contents/MacOS/Chromium",
                "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
            ];
        if (!OperatingSystem.IsWindows())
            return [];
        string[] roots =
        [
            Environment.GetFolderPath(Environment.SpecialFolder.ProgramFiles),
            Environment.GetFolderPath(Environment.SpecialFolder.ProgramFilesX86),
            Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData),
        ];
        return roots.SelectMany(root =>
            new[]
            {
                Path.Combine(root, "Google", "Chrome", "Application", "chrome.exe"),
                Path.Combine(root, "Microsoft", "Edge", "Application", "msedge.exe"),
                Path.Combine(root, "Chromium", "Application", "chrome.exe"),
            }
        );
    }

    private static async Task<string> RunAsync(
        string browser,
        string page,
        string pdf,
        string folder,
        CancellationToken stop
    )
    {
        var start = new ProcessStartInfo(browser)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };
        foreach (var argument in Arguments(page, pdf, folder))
            start.ArgumentList.Add(argument);
        using var process =
            Process.Start(start)
            ?? throw new ProblemException(ReportFileProblems.PrintFailed(browser, "it did not start"));
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(stop);
        limit.CancelAfter(TimeSpan.FromMinutes(2));
        var said = process.StandardError.ReadToEndAsync(limit.Token);
        var output = process.StandardOutput.ReadToEndAsync(limit.Token);
        try
        {
            await process.WaitForExitAsync(limit.Token);
            await output;
            return await said;
        }
        catch (OperationCanceledException) when (!stop.IsCancellationRequested)
        {
            process.Kill(entireProcessTree: true);
            return "it took more than two minutes";
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw;
        }
    }

    private static IEnumerable<string> Arguments(string page, string pdf, string folder)
    {
        // Chromium refuses its sandbox to root, and in many containers; the page holds no script and asks for nothing.
        if (OperatingSystem.IsLinux())
            yield return "--no-sandbox";
        yield return "--headless";
        yield return "--disable-gpu";
        yield return "--disable-quic";
        yield return "--no-first-run";
        yield return "--disable-extensions";
        yield return "--disable-background-networking";
        yield return "--disable-component-update";
        yield return "--disable-sync";
        yield return "--host-resolver-rules=MAP * ~NOTFOUND";
        yield return "--user-data-dir=" + Path.Combine(folder, "profile");
        yield return "--export-tagged-pdf";
        yield return "--generate-pdf-document-outline";
        yield return "--no-pdf-header-footer";
        yield return "--print-to-pdf=" + pdf;
        yield return new Uri(page).AbsoluteUri;
    }

    // On Windows the browser may hold its profile a moment longer than it runs.
    private static void Remove(DirectoryInfo folder)
    {
        try
        {
            folder.Delete(recursive: true);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            _ = e;
        }
    }
}
