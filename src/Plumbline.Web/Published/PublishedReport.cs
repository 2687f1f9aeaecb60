using System.Reflection;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.Logging.Abstractions;
using Plumbline.Published;

namespace Plumbline.Web.Published;

/// <summary>One published inspection in the house form, as one self-contained HTML file.</summary>
public static class PublishedReport
{
    public static async Task<string> HtmlAsync(PublishedInspection inspection)
    {
        await using var services = new ServiceCollection().BuildServiceProvider();
        await using var renderer = new HtmlRenderer(services, NullLoggerFactory.Instance);
        var html = await renderer.Dispatcher.InvokeAsync(async () =>
        {
            var parameters = ParameterView.FromDictionary(
                new Dictionary<string, object?>
                {
                    [nameof(PublishedReportFile.Inspection)] = inspection,
                    [nameof(PublishedReportFile.Stylesheet)] = Stylesheet(),
                }
            );
            return (await renderer.RenderComponentAsync<PublishedReportFile>(parameters)).ToHtmlString();
        });
        return "<!DOCTYPE html>\n" + html;
    }

    private static string Stylesheet()
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("plumbline.css")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
