using System.Text.Json;
using Plumbline.Web;
using Plumbline.Web.Commands;
using Xunit;

namespace Plumbline.Tests.Published;

/// <summary>The verbs as a person types them.</summary>
public sealed class PublishedCommandTests : IDisposable
{
    private readonly string data = Path.Combine(Path.GetTempPath(), $"plumbline-{Guid.NewGuid():N}");

    [Fact]
    public async Task Import_list_and_report_of_york()
    {
        var york = Path.Combine(AppContext.BaseDirectory, "Published", "Data", "odo-york-2017-08.json");
        Assert.Equal(0, (await RunAsync("published", "import", york)).Code);
        Assert.Contains(
            "nothing was changed",
            (await RunAsync("published", "import", york)).Output,
            StringComparison.Ordinal
        );

        using var list = JsonDocument.Parse((await RunAsync("published", "list", "--json")).Output);
        var only = list.RootElement.GetProperty("inspections")[0];
        Assert.Equal("odo-york-2017-08", only.GetProperty("id").GetString());
        Assert.Equal("2017-08-24", only.GetProperty("end").GetString());
        Assert.Equal(21, only.GetProperty("counted").GetProperty("deficiencies").GetInt32());
        Assert.Equal(0, only.GetProperty("mismatches").GetArrayLength());

        var file = Path.Combine(data, "york.html");
        Assert.Equal(0, (await RunAsync("published", "report", "odo-york-2017-08", "--out", file)).Code);
        Assert.Contains(
            "not an inspection by us",
            await File.ReadAllTextAsync(file, Xunit.TestContext.Current.CancellationToken),
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("published-not-found", "published", "report", "none")]
    [InlineData("published-file-missing", "published", "import", "none.json")]
    [InlineData("facility-file-missing", "facilities", "import", "none.csv")]
    public async Task What_is_not_there_is_a_problem_and_exit_code_1(string code, params string[] args)
    {
        var (exit, output) = await RunAsync([.. args, "--json"]);

        Assert.Equal(1, exit);
        using var document = JsonDocument.Parse(output);
        Assert.Equal(code, document.RootElement.GetProperty("problems")[0].GetProperty("code").GetString());
    }

    public void Dispose()
    {
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        if (Directory.Exists(data))
            Directory.Delete(data, recursive: true);
    }

    private async Task<(int Code, string Output)> RunAsync(params string[] args)
    {
        var output = new StringWriter();
        var code = await CommandLine.RunAsync([.. args, "--data", data], Composition.Root(), output, output);
        return (code, output.ToString());
    }
}
