using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;
using Plumbline.Benchmarks.Checklist;

namespace Plumbline.Benchmarks.Standards;

/// <summary>
/// What loading the whole library costs a published program: the verb that lists the editions, less the same program
/// that only prints its version. Each in a process of its own, as a person starts it.
/// </summary>
internal static partial class LoadFigure
{
    private const int Runs = 7;

    public static Figure Figure { get; } =
        new("standards folder loaded by the published program", "< 500 ms and 60 MB", LoadedAsync);

    private static async Task<string> LoadedAsync()
    {
        var program = await Publication.ProgramAsync();
        var (bare, bareMemory) = await MiddleAsync(program, "--version");
        var (all, allMemory) = await MiddleAsync(program, "standards", "list", "--json");
        return $"{all - bare:N0} ms more than a start that loads nothing ({all:N0} ms in all), {allMemory - bareMemory:N0} MB more ({allMemory:N0} MB in all); medians of {Runs}";
    }

    private static async Task<(double Milliseconds, double Megabytes)> MiddleAsync(
        string program,
        params string[] words
    )
    {
        await OnceAsync(program, words);
        var runs = new List<(double Milliseconds, double Megabytes)>();
        for (var i = 0; i < Runs; i++)
            runs.Add(await OnceAsync(program, words));
        return (
            runs.Select(r => r.Milliseconds).Order().ElementAt(Runs / 2),
            runs.Select(r => r.Megabytes).Order().ElementAt(Runs / 2)
        );
    }

    /// <summary>The most memory is read every two milliseconds; the last time at most so long before the end.</summary>
    private static async Task<(double Milliseconds, double Megabytes)> OnceAsync(
        string program,
        string[] words
    )
    {
        var from = Stopwatch.GetTimestamp();
        using var process = Process.Start(
            new ProcessStartInfo(program, words) { RedirectStandardOutput = true }
        )!;
        var said = process.StandardOutput.ReadToEndAsync();
        var most = 0.0;
        while (!process.WaitForExit(2))
            most = Math.Max(most, Peak(process));
        var time = Stopwatch.GetElapsedTime(from).TotalMilliseconds;
        if (process.ExitCode != 0)
            throw new InvalidOperationException(await said);
        return (time, most);
    }

    private static double Peak(Process process)
    {
        if (!OperatingSystem.IsLinux())
        {
            process.Refresh();
            return process.HasExited ? 0 : process.PeakWorkingSet64 / 1048576.0;
        }

        var status = Status($"/proc/{process.Id}/status");
        return Most().Match(status) is { Success: true } found
            ? double.Parse(found.Groups[1].Value, CultureInfo.InvariantCulture) / 1024
            : 0;
    }

    private static string Status(string path)
    {
        try
        {
            return File.ReadAllText(path);
        }
        catch (IOException)
        {
            return "";
        }
    }

    [GeneratedRegex(@"VmHWM:\s+(\d+)")]
    private static partial Regex Most();
}
