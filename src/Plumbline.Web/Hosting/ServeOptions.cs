using System.CommandLine;

namespace Plumbline.Web.Hosting;

/// <summary>How an installation is served.</summary>
/// <param name="Urls">Addresses to listen on, separated by semicolons.</param>
/// <param name="BehindProxy">A proxy in front speaks HTTPS to the world; its forwarded headers are believed.</param>
public sealed record ServeOptions(string Urls = ServeOptions.DefaultUrls, bool BehindProxy = false)
{
    public const string DefaultUrls = "http://localhost:5080";

    private static readonly Option<string> urls = new("--urls", "--listen")
    {
        Description = "Addresses to listen on, separated by semicolons",
        HelpName = "URLS",
        DefaultValueFactory = _ => Environment.GetEnvironmentVariable("ASPNETCORE_URLS") ?? DefaultUrls,
    };

    private static readonly Option<bool> behindProxy = new("--behind-proxy")
    {
        Description = "A proxy in front of Plumbline speaks HTTPS to the world",
    };

    /// <summary>Gives a verb that serves its options.</summary>
    public static void AddTo(Command verb)
    {
        verb.Add(urls);
        verb.Add(behindProxy);
    }

    public static ServeOptions From(ParseResult line) =>
        new(line.GetValue(urls) ?? DefaultUrls, line.GetValue(behindProxy));
}
