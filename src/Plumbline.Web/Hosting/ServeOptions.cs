using System.CommandLine;
using System.Net;
using Plumbline.Web.Commands;

namespace Plumbline.Web.Hosting;

/// <summary>How an installation is served.</summary>
/// <param name="Urls">Addresses to listen on, separated by semicolons.</param>
/// <param name="BehindProxy">A proxy in front speaks HTTPS to the world; its forwarded headers are believed.</param>
/// <param name="Standards">Folder of standards in place of those that came with the program; null: those.</param>
public sealed record ServeOptions(
    string Urls = ServeOptions.DefaultUrls,
    bool BehindProxy = false,
    string? Standards = null
)
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

    public string[] Addresses =>
        Urls.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    /// <summary>Nobody but this machine reaches it.</summary>
    public bool OnlyLoopback =>
        !BehindProxy && Addresses.All(address => IsLoopback(BindingAddress.Parse(address).Host));

    /// <summary>Gives a verb that serves its options.</summary>
    public static void AddTo(Command verb)
    {
        verb.Add(urls);
        verb.Add(behindProxy);
    }

    public static ServeOptions From(ParseResult line) =>
        new(
            line.GetValue(urls) ?? DefaultUrls,
            line.GetValue(behindProxy),
            line.GetValue(GlobalOptions.Standards)
        );

    /// <exception cref="ProblemException"><c>address-unclear</c>, <c>https-required</c></exception>
    public void Check()
    {
        var problems = Addresses.Select(Refusal).OfType<Problem>().ToList();
        if (Addresses.Length == 0)
            problems.Add(HostingProblems.AddressUnclear($"\"{Urls}\""));
        if (problems.Count > 0)
            throw new ProblemException(problems);
    }

    private Problem? Refusal(string address)
    {
        BindingAddress binding;
        try
        {
            binding = BindingAddress.Parse(address);
        }
        catch (FormatException)
        {
            return HostingProblems.AddressUnclear(address);
        }
        if (binding.Scheme is not ("http" or "https"))
            return HostingProblems.AddressUnclear(address);
        return binding.Scheme == "https" || BehindProxy || IsLoopback(binding.Host)
            ? null
            : HostingProblems.HttpsRequired(address);
    }

    private static bool IsLoopback(string host) =>
        host.Equals("localhost", StringComparison.OrdinalIgnoreCase)
        || (IPAddress.TryParse(host.Trim('[', ']'), out var address) && IPAddress.IsLoopback(address));
}
