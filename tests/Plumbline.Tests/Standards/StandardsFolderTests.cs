using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.DependencyInjection;
using Plumbline.Standards;
using Plumbline.Web.Standards;
using Xunit;

namespace Plumbline.Tests.Standards;

public sealed class StandardsFolderTests : IDisposable
{
    private readonly string root = Directory.CreateTempSubdirectory("plumbline-standards-").FullName;

    public void Dispose() => Directory.Delete(root, recursive: true);

    [Fact]
    public void A_file_in_the_overlay_stands_in_place_of_the_one_with_its_name()
    {
        var (shipped, overlay) = (Write("shipped"), Path.Combine(root, "data"));
        Write(
            "data",
            ExampleStandards.Standard.With("are checked every week", "are complete"),
            edition: null
        );

        var plain = StandardsFolder.Load(shipped).Require();
        var laid = StandardsFolder.Load(shipped, overlay).Require();

        Assert.Equal(
            "First-aid kits are checked every week.",
            plain.Requirement("example-jail-2020/4.3/first-aid-kits")!.Text
        );
        Assert.Equal(
            "First-aid kits are complete.",
            laid.Requirement("example-jail-2020/4.3/first-aid-kits")!.Text
        );
        Assert.NotEqual(plain.Editions[0].Hash, laid.Editions[0].Hash);
    }

    [Fact]
    public void The_hash_is_what_sha256sum_prints_over_its_own_lines()
    {
        var edition = StandardsFolder.Load(Write("shipped")).Require().Editions[0];

        var lines =
            $"{Sha(ExampleStandards.Standard)}  4.3-medical-care.yaml\n{Sha(ExampleStandards.Edition)}  edition.yaml\n";
        Assert.Equal(Sha(lines), edition.Hash);
    }

    [Fact]
    public void One_wrong_file_keeps_every_edition_out()
    {
        var shipped = Write("shipped");
        File.WriteAllText(Path.Combine(shipped, ExampleStandards.Folder, "5.1-mail.yaml"), "standard: [");

        var reading = StandardsFolder.Load(shipped);

        Assert.Null(reading.Catalog);
        Assert.EndsWith("5.1-mail.yaml", Assert.Single(reading.Problems).Position!.Value.File);
        Assert.Throws<ProblemException>(() => reading.Require());
    }

    [Fact]
    public void A_missing_folder_and_an_empty_one_are_problems()
    {
        Assert.Equal(
            "standards-folder-missing",
            Assert.Single(StandardsFolder.Load(Path.Combine(root, "no")).Problems).Code
        );
        Assert.Equal("standards-folder-empty", Assert.Single(StandardsFolder.Load(root).Problems).Code);
    }

    [Fact]
    public void A_folder_without_edition_file_and_a_file_with_another_ending_are_problems()
    {
        var shipped = Write("shipped", edition: null);
        File.Move(
            Path.Combine(shipped, ExampleStandards.StandardPath),
            Path.Combine(shipped, ExampleStandards.Folder, "4.3-medical-care.yml")
        );

        var codes = StandardsFolder.Load(shipped).Problems.Select(p => p.Code);

        Assert.Equal(
            ["standards-edition-file-missing", "standards-file-extension"],
            codes.Order(StringComparer.Ordinal)
        );
    }

    [Fact]
    public void A_file_over_four_megabytes_is_refused_unread()
    {
        var shipped = Write("shipped");
        File.WriteAllText(
            Path.Combine(shipped, ExampleStandards.StandardPath),
            new string('#', 4 * 1024 * 1024 + 1)
        );

        Assert.Equal("standards-file-too-large", Assert.Single(StandardsFolder.Load(shipped).Problems).Code);
    }

    [Fact]
    public void A_file_that_cannot_be_opened_is_a_problem()
    {
        var shipped = Write("shipped");
        var link = Path.Combine(shipped, ExampleStandards.Folder, "9.9-gone.yaml");
        File.CreateSymbolicLink(link, Path.Combine(root, "nowhere.yaml"));

        Assert.Equal("standards-file-unreadable", Assert.Single(StandardsFolder.Load(shipped).Problems).Code);
    }

    [Fact]
    public void Two_editions_cannot_have_one_name()
    {
        var shipped = Write("shipped");
        var other = Directory.CreateDirectory(Path.Combine(shipped, "example-jail-2021")).FullName;
        File.WriteAllText(
            Path.Combine(other, "edition.yaml"),
            ExampleStandards
                .Edition.With("id: example-jail-2020", "id: example-jail-2021")
                .With("(invented example), 2020", "2021")
        );

        Assert.Contains(StandardsFolder.Load(shipped).Problems, p => p.Code == "standards-name-taken");
    }

    [Fact]
    public void A_host_gets_the_catalog_with_the_overlay_of_its_data_directory()
    {
        var data = Path.Combine(root, "installation");
        Write("installation/standards");

        using var services = new ServiceCollection().AddStandards(data).BuildServiceProvider();

        var catalog = services.GetRequiredService<Catalog>();
        Assert.NotNull(catalog.Edition("example-jail-2020"));
        Assert.NotNull(catalog.Edition("us-dhs-prea-2014"));
    }

    private string Write(
        string name,
        string standard = ExampleStandards.Standard,
        string? edition = ExampleStandards.Edition
    )
    {
        var folder = Path.Combine(root, name);
        Directory.CreateDirectory(Path.Combine(folder, ExampleStandards.Folder));
        File.WriteAllText(Path.Combine(folder, ExampleStandards.StandardPath), standard);
        if (edition is not null)
            File.WriteAllText(Path.Combine(folder, ExampleStandards.EditionPath), edition);
        return folder;
    }

    private static string Sha(string text) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
