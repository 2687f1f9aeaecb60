using System.CommandLine;

namespace Plumbline.Web.Commands;

/// <summary>The command line's root. Exit codes: 0 done, 1 problems found and listed, 2 wrong usage.</summary>
public static class CommandLine
{
    /// <param name="root">What no verb does.</param>
    /// <param name="output">Null: the console's.</param>
    public static async Task<int> RunAsync(
        string[] args,
        RootCommand root,
        TextWriter? output = null,
        TextWriter? error = null
    )
    {
        root.Add(GlobalOptions.Data);
        root.Add(GlobalOptions.Connection);
        root.Add(GlobalOptions.Json);
        root.Add(GlobalOptions.Standards);
        var line = root.Parse(args);
        var invocation = new InvocationConfiguration
        {
            EnableDefaultExceptionHandler = false,
            Output = output ?? Console.Out,
            Error = error ?? Console.Error,
        };
        try
        {
            var code = await line.InvokeAsync(invocation);
            return line.Errors.Count > 0 ? 2 : code;
        }
        catch (ProblemException e)
        {
            return line.WriteProblems(e.Problems);
        }
    }
}
