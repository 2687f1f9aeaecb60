using System.CommandLine;
using Plumbline.Web.Storage;

namespace Plumbline.Web.Commands;

/// <summary>Options that every verb has, and what a verb does with them.</summary>
public static class GlobalOptions
{
    public static Option<string?> Data { get; } =
        new("--data")
        {
            Description = $"Directory of the installation [default: {DataDirectory.DefaultPath()}]",
            HelpName = "DIR",
            Recursive = true,
        };

    public static Option<string?> Connection { get; } =
        new("--connection")
        {
            Description =
                "Connection string of a PostgreSQL database, instead of the file in the directory; also PLUMBLINE_CONNECTION",
            HelpName = "STRING",
            Recursive = true,
        };

    public static Option<bool> Json { get; } =
        new("--json")
        {
            Description = "One JSON document on standard output, and nothing else there",
            Recursive = true,
        };

    public static Option<string?> Standards { get; } =
        new("--standards")
        {
            Description =
                "Folder of standards to use, and to write accepted lines to, instead of those that came with Plumbline",
            HelpName = "DIR",
            Recursive = true,
        };

    /// <summary>The installation that <c>--data</c> and <c>--connection</c> name. The verb disposes it.</summary>
    /// <exception cref="ProblemException">See <see cref="Installation.OpenAsync"/>.</exception>
    public static async Task<Installation> OpenInstallationAsync(
        this ParseResult line,
        CancellationToken stop,
        bool toServe = false,
        string defaultName = "Plumbline"
    )
    {
        var installation = await Installation.OpenAsync(
            line.GetValue(Data) ?? DataDirectory.DefaultPath(defaultName),
            line.GetValue(Connection) ?? Environment.GetEnvironmentVariable("PLUMBLINE_CONNECTION"),
            TimeProvider.System,
            toServe,
            stop
        );
        try
        {
            await Opening.OfAsync(installation, line.InvocationConfiguration.Error.WriteLine);
            return installation;
        }
        catch
        {
            installation.Dispose();
            throw;
        }
    }
}
