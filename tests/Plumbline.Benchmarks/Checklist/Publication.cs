using System.Diagnostics;

namespace Plumbline.Benchmarks.Checklist;

/// <summary>A self-contained folder of the program, as people without an SDK get it.</summary>
internal static class Publication
{
    private static Task<string>? folder;

    /// <summary>The folder that the environment names as PLUMBLINE_PUBLISHED, or one published now from this checkout.</summary>
    public static Task<string> FolderAsync() => folder ??= FindAsync();

    /// <summary>The executable in it.</summary>
    public static async Task<string> ProgramAsync() =>
        Path.Combine(
            await FolderAsync(),
            OperatingSystem.IsWindows() ? "Plumbline.Web.exe" : "Plumbline.Web"
        );

    private static async Task<string> FindAsync()
    {
        if (Environment.GetEnvironmentVariable("PLUMBLINE_PUBLISHED") is { Length: > 0 } given)
            return Complete(given);
        var made = Path.Combine(Path.GetTempPath(), $"plumbline-published-{Guid.NewGuid():N}");
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Directory.Delete(made, recursive: true);
        var system = OperatingSystem.IsWindows() ? "win-x64" : "linux-x64";
        string[] words = ["publish", Project, "-c", "Release", "-r", system, "--self-contained", "-o", made];
        using var publish = Process.Start(
            new ProcessStartInfo("dotnet", [.. words, "-v", "q", "-nologo"]) { RedirectStandardOutput = true }
        )!;
        var said = await publish.StandardOutput.ReadToEndAsync();
        await publish.WaitForExitAsync();
        return publish.ExitCode == 0 ? Complete(made) : throw new InvalidOperationException(said);
    }

    /// <exception cref="InvalidOperationException">Something that the program needs is not in the folder.</exception>
    private static string Complete(string published)
    {
        foreach (
            var part in (string[])
                ["standards", "Facilities/Data", "Published/Data", "Demo/Data", "wwwroot/field"]
        )
            if (!Directory.Exists(Path.Combine(published, part)))
                throw new InvalidOperationException($"The published folder lacks {part}.");
        return published;
    }

    private static string Project
    {
        get
        {
            var at = new DirectoryInfo(AppContext.BaseDirectory);
            while (at is not null && !File.Exists(Path.Combine(at.FullName, "Plumbline.slnx")))
                at = at.Parent;
            return Path.Combine(
                at?.FullName
                    ?? throw new InvalidOperationException("Figures are measured inside the checkout."),
                "src",
                "Plumbline.Web"
            );
        }
    }
}
