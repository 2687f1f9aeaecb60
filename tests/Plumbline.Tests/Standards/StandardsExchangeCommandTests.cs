using System.CommandLine;
using System.Text.Json;
using Plumbline.Web.Commands;
using Plumbline.Web.Standards;
using Xunit;

namespace Plumbline.Tests.Standards;

public sealed class StandardsExchangeCommandTests : IDisposable
{
    private readonly string data = Directory.CreateTempSubdirectory("plumbline-exchange-").FullName;

    public void Dispose() => Directory.Delete(data, recursive: true);

    private string Overlay => Path.Combine(data, "standards");

    [Fact]
    public async Task What_was_exported_is_imported_elsewhere_and_passes_the_check()
    {
        foreach (var name in new[] { "a.xlsx", "a.json" })
        {
            var file = Path.Combine(data, name);
            Assert.Equal(0, (await Run("standards", "export", "us-ice-nds-2019", file)).Code);

            var folder = Path.Combine(data, "out-" + name);
            var (code, output, error) = await Run(
                "standards",
                "import",
                file,
                "--edition",
                "us-ice-nds-2019",
                "--out",
                folder
            );

            Assert.Equal((0, ""), (code, error));
            Assert.Contains("files written", output);
            Assert.Equal(
                ["us-ice-nds-2019"],
                Directory.GetFileSystemEntries(folder).Select(f => Path.GetFileName(f))
            );
            var read = StandardsFolder.Load(folder).Require().Editions[0];
            Assert.Equal(Exchange.Said(Exchange.Shipped.Edition("us-ice-nds-2019")!), Exchange.Said(read));
        }
    }

    [Fact]
    public async Task Importing_what_is_held_changes_nothing_and_a_changed_line_lands_in_the_overlay_alone()
    {
        var file = Path.Combine(data, "a.csv");
        await Run("standards", "export", "us-ice-nds-2019", file, "--format", "csv");

        Assert.Contains(
            "no file was written",
            (await Run("standards", "import", file, "--edition", "us-ice-nds-2019")).Output
        );
        Assert.Empty(Directory.GetFileSystemEntries(Overlay));

        const string Was = "Medical examinations take place where detainee and staff can speak in private.";
        File.WriteAllText(
            file,
            File.ReadAllText(file).Replace(Was, "Nobody overhears a medical examination.")
        );
        var (code, output, _) = await Run(
            "standards",
            "import",
            file,
            "--edition",
            "us-ice-nds-2019",
            "--json"
        );

        Assert.Equal(0, code);
        var written = JsonDocument.Parse(output).RootElement.GetProperty("written").EnumerateArray();
        Assert.Equal("us-ice-nds-2019/4.3-medical-care.yaml", Assert.Single(written).GetString());
        Assert.Equal(
            "Nobody overhears a medical examination.",
            StandardsFolder
                .Load(StandardsFolder.Shipped, Overlay)
                .Require()
                .Requirement("us-ice-nds-2019/4.3/private-examination-space")!
                .Text
        );
        Assert.Equal(
            ["us-ice-nds-2019"],
            Directory.GetFileSystemEntries(Overlay).Select(f => Path.GetFileName(f))
        );
    }

    [Fact]
    public async Task A_crosswalk_of_the_installation_leaves_as_an_OSCAL_mapping()
    {
        var folder = Directory.CreateDirectory(Path.Combine(Overlay, "crosswalks")).FullName;
        File.WriteAllText(
            Path.Combine(folder, "us-ice-frs-2020--us-cfr-detention.yaml"),
            """
            crosswalk: { from: us-ice-frs-2020, to: us-cfr-detention, note: Invented for a test. }
            pairs:
              - { from: FROM, relation: overlaps, to: TO, reason: Invented. }
            """.Replace("FROM", Exchange.Shipped.Edition("us-ice-frs-2020")!.Standards[0].Id).Replace(
                "TO",
                Exchange.Shipped.Edition("us-cfr-detention")!.Standards[0].Id
            )
        );
        var file = Path.Combine(data, "c.json");

        var (code, output, error) = await Run(
            "standards",
            "export",
            "--crosswalk",
            "us-ice-frs-2020",
            "us-cfr-detention",
            file
        );

        Assert.Equal((0, ""), (code, error));
        Assert.Contains("1 pairs", output);
        Assert.Contains("intersects-with", File.ReadAllText(file));
        Assert.Equal(
            (1, true),
            Failed(
                await Run("standards", "export", "--crosswalk", "us-cfr-detention", "us-ice-frs-2020", file),
                "standards-no-crosswalk"
            )
        );
        Assert.Equal(2, (await Run("standards", "export", "--crosswalk", "us-cfr-detention", file)).Code);
        Assert.Equal(2, (await Run("standards", "export", "a", "b", "c")).Code);
    }

    [Fact]
    public async Task A_new_edition_made_from_the_template_is_listed()
    {
        var template = Path.Combine(data, "t.xlsx");
        Assert.Equal(0, (await Run("standards", "template", template)).Code);
        Assert.Equal(
            (1, true),
            Failed(await Run("standards", "import", template, "--edition", "x"), "standards-import-nothing")
        );
        var file = Path.Combine(data, "a.xlsx");
        File.WriteAllBytes(
            file,
            EditionWorkbook.Write(
                ExampleStandards
                    .Read(ExampleStandards.Standard.With("    basis: official-text", "    basis: unverified"))
                    .Require()
                    .Editions[0]
            )
        );

        Assert.Equal(0, (await Run("standards", "import", file, "--edition", ExampleStandards.Folder)).Code);

        Assert.Contains(ExampleStandards.Folder, (await Run("standards", "list")).Output);
        Assert.Equal(0, (await Run("standards", "check")).Code);
    }

    [Fact]
    public async Task A_refused_import_leaves_the_overlay_as_it_was()
    {
        var folder = Directory.CreateDirectory(Path.Combine(Overlay, ExampleStandards.Folder)).FullName;
        File.WriteAllText(Path.Combine(folder, "edition.yaml"), ExampleStandards.Edition);
        File.WriteAllText(Path.Combine(folder, "4.3-medical-care.yaml"), ExampleStandards.Standard);
        var file = Path.Combine(data, "a.csv");
        File.WriteAllBytes(
            file,
            Sheets.Csv(Sheets.Line(("standard", "5.1"), ("id", "a"), ("actor", "warden")))
        );

        var refused = await Run("standards", "import", file, "--edition", ExampleStandards.Folder);

        Assert.Equal((1, true), Failed(refused, "standards-unknown-word"));
        Assert.Contains("a.csv:2:", refused.Error);
        Assert.Equal(
            ExampleStandards.Standard,
            File.ReadAllText(Path.Combine(folder, "4.3-medical-care.yaml"))
        );
        Assert.Equal(2, Directory.GetFileSystemEntries(folder).Length);
        Assert.Single(Directory.GetFileSystemEntries(Overlay));
    }

    [Fact]
    public async Task Wrong_words_and_places_that_cannot_be_written_are_problems()
    {
        var file = Path.Combine(data, "no", "such", "a.csv");

        Assert.Equal(
            (1, true),
            Failed(await Run("standards", "export", "us-ice-nds-2019", file), "standards-file-not-written")
        );
        Assert.Equal(
            (1, true),
            Failed(await Run("standards", "export", "us-ice-nds-2019", "a.pdf"), "standards-unknown-format")
        );
        Assert.Equal(
            (1, true),
            Failed(await Run("standards", "export", "us-ice-nds", file), "standards-unknown-id")
        );
        Assert.Equal(
            (1, true),
            Failed(await Run("standards", "template", "a.json"), "standards-unknown-format")
        );
        Assert.Equal(
            (1, true),
            Failed(await Run("standards", "import", file, "--edition", "x"), "standards-file-unreadable")
        );
        var csv = Path.Combine(data, "a.csv");
        await Run("standards", "export", "us-ice-nds-2019", csv);
        Assert.Equal(
            (1, true),
            Failed(
                await Run("standards", "import", csv, "--edition", "us-ice-nds-2019", "--out", csv),
                "standards-import-not-written"
            )
        );
    }

    private static (int, bool) Failed((int Code, string Output, string Error) run, string problem) =>
        (run.Code, run.Error.Contains($"({problem})"));

    private async Task<(int Code, string Output, string Error)> Run(params string[] args)
    {
        var (output, error) = (new StringWriter(), new StringWriter());
        var root = new RootCommand { StandardsCommand.Create() };
        var code = await CommandLine.RunAsync([.. args, "--data", data], root, output, error);
        return (code, output.ToString(), error.ToString());
    }
}
