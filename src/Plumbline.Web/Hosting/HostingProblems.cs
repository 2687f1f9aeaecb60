namespace Plumbline.Web.Hosting;

/// <summary>Refusals of the host itself.</summary>
public static class HostingProblems
{
    public static Problem AddressInUse(string urls) =>
        new(
            "address-in-use",
            $"Something else already listens on {urls}. Stop it, or choose another port: --urls http://localhost:5081."
        );
}
