using Plumbline.Evidence;
using Plumbline.Tests.Commands;
using Plumbline.Tests.Journal;
using Plumbline.Tests.Review;
using Xunit;
using static Plumbline.Tests.Review.ExampleJail;

namespace Plumbline.Tests.Inspections;

public sealed class EncryptedFileCommandTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("plumbline-encrypted-").FullName;

    public void Dispose()
    {
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task An_encrypted_file_goes_out_and_comes_in_elsewhere_with_the_passphrase_alone()
    {
        var jail = new ExampleJail();
        jail.Press(Showers, Verdict.Compliant, A);
        await using var stand = await JournalStand.OpenAsync();
        await stand.AcceptAsync(jail.Id, jail.Entries);
        var (here, there) = (stand.Installation.Directory.Path, Path.Combine(folder, "there"));
        var file = Path.Combine(folder, "jail.plumbline");
        var (right, wrong) = (Words("right", "lantern gravel oboe thirteen\n"), Words("wrong", "lantern"));

        Assert.Contains("passphrase-short", await ExportAsync(1, wrong));
        Assert.False(File.Exists(file));
        await ExportAsync(0, right);
        Assert.StartsWith(
            """{"plumbline":"encrypted inspection","version":1,"rounds":600000,"salt":""",
            File.ReadLines(file).First()
        );

        Assert.Contains("file-passphrase", await ImportAsync(1, "--passphrase-file", wrong));
        Assert.Contains(
            "file-unreadable",
            await ImportAsync(1, "--passphrase-file", Path.Combine(folder, "absent"))
        );
        Assert.Contains("4 entries taken in, 0 were here", await ImportAsync(0, "--passphrase-file", right));
        Assert.Contains("0 entries taken in, 4 were here", await ImportAsync(0, "--passphrase-file", right));

        async Task<string> ExportAsync(int code, string words) =>
            await RunAsync(
                code,
                "inspection",
                "export",
                $"{jail.Id}",
                "--encrypted",
                "--passphrase-file",
                words,
                "--out",
                file,
                "--data",
                here
            );
        async Task<string> ImportAsync(int code, params string[] more) =>
            await RunAsync(code, ["inspection", "import", file, "--data", there, .. more]);
    }

    [Fact]
    public async Task Without_a_passphrase_and_without_a_keyboard_it_says_where_to_put_it()
    {
        if (!Console.IsInputRedirected)
            Assert.Skip("Standard input is a keyboard here, which would be asked.");
        var file = Path.Combine(folder, "jail.plumbline");
        await File.WriteAllBytesAsync(
            file,
            Plumbline.Web.Inspections.EncryptedFile.Encrypt(
                "lantern gravel oboe thirteen",
                EncryptedFileTests.Gzip([])
            ),
            Xunit.TestContext.Current.CancellationToken
        );

        Assert.Contains(
            "passphrase-missing",
            await RunAsync(1, "inspection", "import", file, "--data", Path.Combine(folder, "there"))
        );
    }

    private string Words(string name, string text)
    {
        var path = Path.Combine(folder, name);
        File.WriteAllText(path, text);
        return path;
    }

    private static async Task<string> RunAsync(int expected, params string[] args)
    {
        var (code, output, error) = await Typed.RunAsync(args);
        Assert.True(expected == code, output + error);
        return output + error;
    }
}
