using System.Text;
using Plumbline.Standards;
using Plumbline.Standards.Official;
using Plumbline.Web.Standards;
using Plumbline.Web.Standards.Official;
using Xunit;

namespace Plumbline.Tests.Standards.Official;

/// <summary>Editions held against the regulations they were written from, as a person would download them.</summary>
public sealed class VerifyingTests : IDisposable
{
    private static readonly Lazy<Catalog> Shipped = new(() =>
        StandardsFolder.Load(StandardsFolder.Shipped).Require()
    );

    private readonly string folder = Directory.CreateTempSubdirectory("plumbline-official-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Theory]
    [InlineData("us-dhs-prea-2014", "6-cfr-115.md")]
    [InlineData("us-doj-prea-2012", "28-cfr-115.md")]
    [InlineData("us-orr-uc-2024", "45-cfr-410.md")]
    [InlineData("us-cfr-detention", "8-cfr-235.3.md 8-cfr-236.3.md 8-cfr-236.6.md")]
    public void Every_citation_of_a_regulation_is_found_in_its_text(string edition, string files)
    {
        var document = Read("part.md", Encoding.UTF8.GetBytes(Regulations.Markdown(files)));

        Assert.Equal([], new Verification(Shipped.Value.Edition(edition)!, document).Missing);
    }

    [Fact]
    public void Every_citation_of_part_115_is_found_in_a_printed_pdf_with_contents_and_running_lines()
    {
        var document = Read("part-115.pdf", Regulations.Pdf("6-cfr-115.md"));

        var verification = new Verification(Dhs, document);

        Assert.True(document.Pages > 40, $"{document.Pages} pages");
        Assert.Equal([], verification.Missing);
        Assert.All(
            verification.Lines.Where(l => l.Requirement.Citations.All(c => c.EndsWith(')'))),
            l => Assert.True(l.AllFound, l.Requirement.Citation)
        );
    }

    [Fact]
    public void The_words_of_each_passage_in_the_pdf_are_those_of_the_text()
    {
        var printed = Read("part-115.pdf", Regulations.Pdf("6-cfr-115.md"));
        var typed = Read("part-115.md", Encoding.UTF8.GetBytes(Regulations.Markdown("6-cfr-115.md")));

        var words = printed.Passages.ToDictionary(p => p.Place, p => p.Words);
        Assert.Equal(typed.Passages.Select(p => p.Place).Order(), words.Keys.Order());
        Assert.Equal(
            [],
            typed.Passages.Where(p => Squeezed(p.Words) != Squeezed(words[p.Place])).Select(p => p.Place)
        );
    }

    [Fact]
    public void Every_citation_of_part_115_is_found_in_the_xml_of_the_ecfr()
    {
        var document = Read("part-115.xml", Encoding.UTF8.GetBytes(Regulations.Xml("6-cfr-115.md")));

        Assert.Equal([], new Verification(Dhs, document).Missing);
    }

    [Fact]
    public void A_citation_that_does_not_exist_is_reported_and_the_right_passage_proposed()
    {
        var document = Read("part.md", Encoding.UTF8.GetBytes(Regulations.Markdown("6-cfr-115.md")));

        var verification = new Verification(With("6 CFR 115.13(b)", "6 CFR 115.13(z)"), document);

        Assert.Equal(["6 CFR 115.13(z)"], verification.Missing);
        var line = verification.Lines.First(l => l.AnyMissing);
        Assert.Equal("115.13(b)", line.Proposals[0].Passage.Place);
    }

    [Fact]
    public void A_line_cited_to_its_section_alone_gets_its_paragraph_among_the_first_three()
    {
        var document = Read("part.md", Encoding.UTF8.GetBytes(Regulations.Markdown("6-cfr-115.md")));
        var exact = Dhs.Requirements.Where(r => r.Citations is [var one] && one.EndsWith(')')).ToArray();

        var inexact = Dhs with
        {
            Standards =
            [
                .. Dhs.Standards.Select(s =>
                    s with
                    {
                        Requirements =
                        [
                            .. s.Requirements.Select(r => r with { Citations = [$"6 CFR {s.Number}"] }),
                        ],
                    }
                ),
            ],
        };
        var proposals = new Verification(inexact, document).Lines.ToDictionary(
            l => l.Requirement.Id,
            l => l.Proposals
        );

        var hit = exact.Count(r =>
            proposals[r.Id].Take(3).Any(p => $"6 CFR {p.Passage.Place}" == r.Citations[0])
        );
        Xunit.TestContext.Current.TestOutputHelper?.WriteLine($"{hit} of {exact.Length}");
        Assert.True(hit >= exact.Length * 8 / 10, $"{hit} of {exact.Length}");
    }

    private static Edition Dhs => Shipped.Value.Edition("us-dhs-prea-2014")!;

    private static Edition With(string citation, string other) =>
        Dhs with
        {
            Standards =
            [
                .. Dhs.Standards.Select(s =>
                    s with
                    {
                        Requirements =
                        [
                            .. s.Requirements.Select(r =>
                                r with
                                {
                                    Citations = [.. r.Citations.Select(c => c == citation ? other : c)],
                                }
                            ),
                        ],
                    }
                ),
            ],
        };

    private static string Squeezed(string words) => string.Concat(words.Where(char.IsLetterOrDigit));

    private OfficialDocument Read(string name, byte[] bytes)
    {
        var path = Path.Combine(folder, name);
        File.WriteAllBytes(path, bytes);
        return OfficialFile.Read(path).Document;
    }
}
