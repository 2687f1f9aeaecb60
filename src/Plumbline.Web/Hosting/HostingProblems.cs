namespace Plumbline.Web.Hosting;

/// <summary>Refusals of the host itself.</summary>
public static class HostingProblems
{
    public static Problem AddressInUse(string urls) =>
        new(
            "address-in-use",
            $"Something else already listens on {urls}. Stop it, or choose another port: --urls http://localhost:5081."
        );

    public static Problem AddressUnclear(string url) =>
        new("address-unclear", $"{url} is no address to listen on. Write one like http://localhost:5081.");

    public static Problem HttpsRequired(string url) =>
        new(
            "https-required",
            $"{url} is open to other machines, so it needs https://. Give a certificate with ASPNETCORE_Kestrel__Certificates__Default__Path, or put a proxy in front that speaks HTTPS and say --behind-proxy."
        );

    public static Problem HeaderMissing() =>
        new(
            "header-missing",
            $"A write to /api needs the header {ApiRules.Header}: 1. Send it, then try again."
        );

    public static Problem OriginNotAllowed() =>
        new(
            "origin-not-allowed",
            "A write to /api must come from this installation's own pages: its Origin header must be the address it was sent to."
        );

    public static Problem AddressNotFound() =>
        new(
            "address-not-found",
            "There is nothing at this address of the API. Check it against what the pages send."
        );

    public static Problem BadRequest(string why) => new("bad-request", $"The request cannot be read. {why}");
}
