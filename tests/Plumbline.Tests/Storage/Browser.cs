using System.Net;
using System.Text.RegularExpressions;

namespace Plumbline.Tests.Storage;

/// <summary>What a browser does that HttpClient does not.</summary>
public static partial class Browser
{
    /// <summary>Opens the page, fills in the form of that name, and sends it with the page's token.</summary>
    /// <param name="form">The form's name: its @formname or FormName.</param>
    public static async Task<HttpResponseMessage> PostFormAsync(
        this HttpClient client,
        string path,
        string form,
        Dictionary<string, string> fields
    )
    {
        var page = await client.GetStringAsync(path);
        var token = Token().Match(page);
        if (!token.Success)
            throw new InvalidOperationException($"{path} has no form with a token:\n{page}");
        var all = new Dictionary<string, string>(fields)
        {
            ["_handler"] = form,
            ["__RequestVerificationToken"] = WebUtility.HtmlDecode(token.Groups[1].Value),
        };
        return await client.PostAsync(path, new FormUrlEncodedContent(all));
    }

    [GeneratedRegex("name=\"__RequestVerificationToken\" value=\"([^\"]+)\"")]
    private static partial Regex Token();
}
