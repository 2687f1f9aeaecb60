using System.CommandLine;
using Plumbline.Web.Commands;
using Plumbline.Web.Hosting;

namespace Plumbline.Web.Demo;

/// <summary><c>plumbline demo</c>: public data, published inspections and one invented inspection, with its report.</summary>
public static class DemoCommand
{
    private const string Name = "Plumbline demo";

    /// <param name="serve">What serves this installation afterwards.</param>
    public static Command Create(Func<ParseResult, ServeOptions, string, CancellationToken, Task<int>> serve)
    {
        var noServe = new Option<bool>("--no-serve") { Description = "Stop after writing the report" };
        var command = new Command(
            "demo",
            $"Load the public data and the invented example, write its report, and serve [default directory: \"{Name}\"]"
        )
        {
            noServe,
        };
        ServeOptions.AddTo(command);
        command.SetAction(
            async (line, stop) =>
            {
                var options = ServeOptions.From(line);
                using (var installation = await line.OpenInstallationAsync(stop, defaultName: Name))
                {
                    var loaded = await DemoLoad.RunAsync(installation, stop);
                    // With --json there is one document: what serving says, where it serves.
                    if (line.GetValue(noServe) || !line.GetValue(GlobalOptions.Json))
                        line.Write(loaded.Document(), loaded.Sentences());
                }

                return line.GetValue(noServe) ? 0 : await serve(line, options, Name, stop);
            }
        );
        return command;
    }
}
