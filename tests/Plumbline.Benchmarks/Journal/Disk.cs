using System.Diagnostics;
using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace Plumbline.Benchmarks.Journal;

/// <summary>What the disk alone takes to keep a batch.</summary>
internal static partial class Disk
{
    public static string Sync()
    {
        var path = Path.Combine(Path.GetTempPath(), $"plumbline-sync-{Guid.NewGuid():N}");
        var block = new byte[40 * 1024];
        var times = new double[300];
        try
        {
            using var file = File.OpenHandle(path, FileMode.CreateNew, FileAccess.ReadWrite);
            for (var i = 0; i < times.Length; i++)
            {
                RandomAccess.Write(file, block, (long)i * block.Length);
                var from = Stopwatch.GetTimestamp();
                if (OperatingSystem.IsLinux())
                    _ = fdatasync(file);
                else
                    RandomAccess.FlushToDisk(file);
                times[i] = Stopwatch.GetElapsedTime(from).TotalMilliseconds;
            }
        }
        finally
        {
            File.Delete(path);
        }

        Array.Sort(times);
        return $"p50 {times[150]:N2} ms, p99 {times[297]:N2} ms";
    }

    [LibraryImport("libc", SetLastError = true)]
    private static partial int fdatasync(SafeFileHandle file);
}
