using System.Text;
using Plumbline.Standards;
using Plumbline.Web.Standards;
using Xunit;

namespace Plumbline.Tests.Standards;

public sealed class WritingStandardsTests
{
    [Fact]
    public void Every_shipped_edition_written_as_YAML_reads_as_the_same_edition()
    {
        foreach (var edition in Exchange.Shipped.Editions)
        {
            var problems = new List<Problem>();
            var files = new EditionFiles(
                edition.Id,
                edition.Id,
                File("edition.yaml", EditionNodes.Of(edition), "edition"),
                [
                    .. edition.Standards.Select(s =>
                        File(EditionImport.FileName(s.Number, s.Title), EditionNodes.Of(s), "standard")
                    ),
                ],
                ""
            );

            var read = ImportedEdition.Read(files, Exchange.Shipped, problems);

            Assert.Equal([], read.Problems);
            Assert.Equal(Exchange.Said(edition), Exchange.Said(read.Require().Editions[0]));

            StandardsFile File(string name, Mapping root, string kind) =>
                new(name, name, YamlNodes.Read(YamlWriter.Write(root, kind), name, problems));
        }
    }

    [Theory]
    [InlineData("yes")]
    [InlineData("1.10")]
    [InlineData("a: b # c")]
    [InlineData("  two\nlines ")]
    [InlineData("- [x], {y} & *z !t | > \" ' % @ `")]
    [InlineData("null")]
    [InlineData("…é°F")]
    public void Any_text_comes_back_as_it_was(string text)
    {
        var node = new Keys().Text("note", text).Texts("codes", [text]).Mapping;

        var read = (Mapping)YamlNodes.Read(YamlWriter.Write(node, "standard"), "a.yaml", [])!;

        Assert.Equal(text, ((Scalar)read.Members[0].Value).Text);
        Assert.Equal(text, ((Scalar)((Sequence)read.Members[1].Value).Items[0]).Text);
        Assert.False(
            ((Scalar)read.Members[0].Value) is { IsNothing: true } or { IsTruth: true } or { IsNumber: true }
        );
    }

    [Fact]
    public void A_written_file_looks_as_those_in_the_repository_do()
    {
        var standard = ExampleStandards.Catalog().Editions[0].Standards[0];

        var yaml = Encoding.UTF8.GetString(YamlWriter.Write(EditionNodes.Of(standard), "standard"));

        Assert.StartsWith(
            "# yaml-language-server: $schema=../schema/standard.schema.json\nstandard:\n",
            yaml
        );
        Assert.Contains(
            "    measure: {what: time since arrival, at-most: 14, unit: day}\n",
            yaml.Replace("{ ", "{").Replace(" }", "}")
        );
        Assert.Contains("\n    text: Each detainee has an assessment within 14 days.\n", yaml);
    }
}
