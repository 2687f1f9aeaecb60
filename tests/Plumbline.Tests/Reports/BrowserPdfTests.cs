using System.Runtime.InteropServices;
using Plumbline.Reports;
using Plumbline.Web.Reports;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Tokens;
using Xunit;

namespace Plumbline.Tests.Reports;

[Collection("browser")]
public sealed class BrowserPdfTests
{
    [Fact]
    public async Task A_PDF_is_tagged_and_has_language_outline_and_page_numbers()
    {
        Here.NeedsBrowser();
        var report = ExampleFindings.Busy(3, 5, 6).Report();
        using var pdf = PdfDocument.Open(
            await BrowserPdf.PrintAsync(report, Xunit.TestContext.Current.CancellationToken)
        );
        var catalog = pdf.Structure.Catalog.CatalogDictionary;
        Assert.True(catalog.ContainsKey(NameToken.Create("StructTreeRoot")));
        Assert.Contains("true", catalog.Data["MarkInfo"].ToString(), StringComparison.OrdinalIgnoreCase);
        Assert.Equal("en-US", ((StringToken)catalog.Data["Lang"]).Data);
        Assert.True(pdf.TryGetBookmarks(out var outline));
        Assert.Contains("Conclusion", outline.GetNodes().Select(n => n.Title));
        var tags = Tags(pdf, catalog.Data["StructTreeRoot"]);
        Assert.Contains("H1", tags);
        Assert.Contains("H2", tags);
        Assert.Contains("TH", tags);
        Assert.Contains("Figure with its alternative", tags);
        Assert.Contains("TH with its scope", tags);
        var first = Squeezed([pdf.GetPage(1)]);
        Assert.Contains($"page1of{pdf.NumberOfPages}", first);
        Assert.Contains("Inventedexample", first);
        Assert.Contains("DRAFT,notalegalfinding", first);
    }

    [Fact]
    public async Task Without_a_browser_the_refusal_says_what_to_install()
    {
        var refused = await RefusedAsync(Path.Combine(Path.GetTempPath(), "no-such-browser"));
        Assert.Equal("pdf-no-browser", refused.Code);
        Assert.Contains("install", refused.Sentence);
    }

    [Fact]
    public async Task What_prints_nothing_is_named_with_what_it_said()
    {
        var runtime = new DirectoryInfo(RuntimeEnvironment.GetRuntimeDirectory());
        var other = Path.Combine(
            runtime.Parent!.Parent!.Parent!.FullName,
            OperatingSystem.IsWindows() ? "dotnet.exe" : "dotnet"
        );
        var refused = await RefusedAsync(other);
        Assert.Equal("pdf-failed", refused.Code);
        Assert.Contains(other, refused.Sentence);
    }

    private static async Task<Problem> RefusedAsync(string browser)
    {
        var named = Environment.GetEnvironmentVariable("PLUMBLINE_BROWSER");
        Environment.SetEnvironmentVariable("PLUMBLINE_BROWSER", browser);
        try
        {
            var refused = await Assert.ThrowsAsync<ProblemException>(() =>
                BrowserPdf.PrintAsync(
                    new ExampleVisit().Report(),
                    Xunit.TestContext.Current.CancellationToken
                )
            );
            return Assert.Single(refused.Problems);
        }
        finally
        {
            Environment.SetEnvironmentVariable("PLUMBLINE_BROWSER", named);
        }
    }

    // The letters of the watermark stand between the words, so they are read in the order of the content.
    internal static string Squeezed(IEnumerable<UglyToad.PdfPig.Content.Page> pages) =>
        string.Concat(pages.Select(p => p.Text))
            .Replace(" ", "")
            .Replace("\u00A0", "")
            .Replace("\uFB01", "fi")
            .Replace("\uFB03", "ffi");

    private static HashSet<string> Tags(PdfDocument pdf, IToken root)
    {
        var tags = new HashSet<string>();
        var seen = new HashSet<IToken>();
        void Walk(IToken token)
        {
            switch (token)
            {
                case IndirectReferenceToken reference when seen.Add(reference):
                    Walk(pdf.Structure.GetObject(reference.Data).Data);
                    break;
                case ArrayToken array:
                    foreach (var item in array.Data)
                        Walk(item);
                    break;
                case DictionaryToken dictionary:
                    if (dictionary.Data.TryGetValue("S", out var tag) && tag is NameToken name)
                    {
                        tags.Add(name.Data);
                        if (dictionary.ContainsKey(NameToken.Create("Alt")))
                            tags.Add($"{name.Data} with its alternative");
                        if (
                            dictionary.Data.TryGetValue("A", out var attributes)
                            && Shown(attributes).Contains("Scope", StringComparison.Ordinal)
                        )
                            tags.Add($"{name.Data} with its scope");
                    }

                    if (dictionary.Data.TryGetValue("K", out var kids))
                        Walk(kids);
                    break;
            }
        }

        string Shown(IToken token) =>
            token switch
            {
                IndirectReferenceToken reference => Shown(pdf.Structure.GetObject(reference.Data).Data),
                ArrayToken array => string.Concat(array.Data.Select(Shown)),
                DictionaryToken dictionary => string.Join(' ', dictionary.Data.Keys),
                _ => "",
            };

        Walk(root);
        return tags;
    }
}
