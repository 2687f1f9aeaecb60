namespace Plumbline.Standards;

/// <summary>What may stand behind a link.</summary>
public static class Addresses
{
    /// <summary>Whether the text is a whole http or https address; a document's name is not.</summary>
    public static bool IsWeb(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var uri)
        && (uri.Scheme == Uri.UriSchemeHttps || uri.Scheme == Uri.UriSchemeHttp);
}
