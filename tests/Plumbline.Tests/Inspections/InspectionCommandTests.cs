using System.Text.Json;
using Plumbline.Evidence;
using Plumbline.Tests.Commands;
using Plumbline.Tests.Journal;
using Plumbline.Tests.Review;
using Xunit;
using static Plumbline.Tests.Review.ExampleJail;

namespace Plumbline.Tests.Inspections;

public sealed class InspectionCommandTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("plumbline-commands-").FullName;

    public void Dispose()
    {
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task An_inspection_goes_out_as_a_file_and_comes_in_elsewhere_and_is_listed()
    {
        var jail = new ExampleJail();
        jail.Press(Showers, Verdict.Compliant, A);
        await using var stand = await JournalStand.OpenAsync();
        await stand.AcceptAsync(jail.Id, jail.Entries);
        var (here, there) = (stand.Installation.Directory.Path, Path.Combine(folder, "there"));
        var file = Path.Combine(folder, "jail.plumbline");

        using var exported = await RunAsync(
            0,
            "inspection",
            "export",
            $"{jail.Id}",
            "--out",
            file,
            "--data",
            here
        );
        Assert.Equal(file, exported.RootElement.GetProperty("file").GetString());
        Assert.Equal(["jail.plumbline"], Directory.EnumerateFiles(folder).Select(Path.GetFileName));
        using var imported = await RunAsync(0, "inspection", "import", file, "--data", there);
        Assert.Equal(4, imported.RootElement.GetProperty("accepted").GetInt32());
        using var list = await RunAsync(0, "inspection", "list", "--data", there);
        var row = Assert.Single(list.RootElement.GetProperty("inspections").EnumerateArray());
        Assert.Equal(
            $$"""{"id":"{{jail.Id}}","facility":"Example County Jail (invented example)","start":"2026-06-09","end":"2026-06-10","state":"open","determined":1,"inScope":6,"deficiencies":0}""",
            JsonSerializer.Serialize(row)
        );
        using var verified = await RunAsync(0, "journal", "verify", "--data", there);
        Assert.Equal(4, verified.RootElement.GetProperty("entries").GetInt64());
        Assert.Equal(64, verified.RootElement.GetProperty("head").GetString()!.Length);
        Assert.Empty(verified.RootElement.GetProperty("problems").EnumerateArray());
    }

    [Fact]
    public async Task What_is_not_there_and_where_nothing_can_be_written_end_with_one()
    {
        var jail = new ExampleJail();
        await using var stand = await JournalStand.OpenAsync();
        await stand.AcceptAsync(jail.Id, jail.Entries);
        var here = stand.Installation.Directory.Path;
        async Task<string?> Code(params string[] args)
        {
            using var said = await RunAsync(1, [.. args, "--data", here]);
            return said.RootElement.GetProperty("problems")[0].GetProperty("code").GetString();
        }

        var file = Path.Combine(folder, "out");
        Assert.Equal(
            "inspection-unknown",
            await Code("journal", "export", $"{Guid.NewGuid()}", "--out", file)
        );
        Assert.False(File.Exists(file));
        Assert.Equal(
            "file-not-writable",
            await Code(
                "inspection",
                "export",
                $"{jail.Id}",
                "--out",
                Path.Combine(folder, "no", "such", "folder")
            )
        );
        Assert.Equal("file-unreadable", await Code("inspection", "import", file));
    }

    [Fact]
    public async Task The_command_line_erases_beside_a_server_that_goes_on()
    {
        var jail = new ExampleJail();
        var seen = jail.Press(Showers, Verdict.Compliant, A, note: "names somebody")[0];
        await using var stand = await JournalStand.OpenAsync();
        await stand.AcceptAsync(jail.Id, jail.Entries);
        var here = stand.Installation.Directory.Path;

        using var erased = await RunAsync(
            0,
            "journal",
            "erase",
            $"{jail.Id}",
            $"{seen.Id}",
            "--reason",
            "names a person",
            "--data",
            here
        );
        Assert.Equal(seen.Id, erased.RootElement.GetProperty("entry").GetGuid());
        await stand.AcceptAsync(jail.Id, jail.Press(Inventory, Verdict.Compliant, A));

        using var verified = await RunAsync(0, "journal", "verify", "--data", here);
        Assert.Equal(7, verified.RootElement.GetProperty("entries").GetInt64());
    }

    [Fact]
    public async Task A_file_from_before_an_erasure_does_not_bring_the_payload_back()
    {
        var jail = new ExampleJail();
        var seen = jail.Press(Showers, Verdict.Compliant, A, note: ErasureTests.Secret);
        await using var stand = await JournalStand.OpenAsync();
        await stand.AcceptAsync(jail.Id, jail.Entries);
        var (file, here) = (Path.Combine(folder, "old.plumbline"), stand.Installation.Directory.Path);
        string[] at = ["--data", here];
        using var old = await RunAsync(0, ["inspection", "export", $"{jail.Id}", "--out", file, .. at]);
        foreach (var entry in seen)
        {
            string[] words = ["journal", "erase", $"{jail.Id}", $"{entry.Id}", "--reason", "names a person"];
            using var erased = await RunAsync(0, [.. words, .. at]);
        }

        using var imported = await RunAsync(0, ["inspection", "import", file, .. at]);

        Assert.Equal(0, imported.RootElement.GetProperty("accepted").GetInt32());
        Assert.Empty(ErasureTests.Found(stand.Installation));
        Assert.Contains(
            ErasureTests.Secret,
            await File.ReadAllTextAsync(file, Xunit.TestContext.Current.CancellationToken)
        );
    }

    private static async Task<JsonDocument> RunAsync(int code, params string[] args)
    {
        var said = await Typed.RunAsync([.. args, "--json"]);
        Assert.True(said.Code == code, $"{said.Code}: {said.Output}{said.Error}");
        return JsonDocument.Parse(said.Output);
    }
}
