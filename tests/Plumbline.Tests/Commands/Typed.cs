using Plumbline.Web;
using Plumbline.Web.Commands;

namespace Plumbline.Tests.Commands;

/// <summary>A command line as typed, without a process of its own.</summary>
public static class Typed
{
    public static async Task<(int Code, string Output, string Error)> RunAsync(params string[] args)
    {
        var (output, error) = (new StringWriter(), new StringWriter());
        var code = await CommandLine.RunAsync(args, Composition.Root(), output, error);
        return (code, output.ToString(), error.ToString());
    }
}
