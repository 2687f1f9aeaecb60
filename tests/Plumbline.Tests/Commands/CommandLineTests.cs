using System.Text.Json;
using Plumbline.Tests.Storage;
using Xunit;

namespace Plumbline.Tests.Commands;

public sealed class CommandLineTests
{
    [Fact]
    public async Task An_unknown_verb_is_wrong_usage()
    {
        var (code, _, error) = await Typed.RunAsync("frobnicate");

        Assert.Equal(2, code);
        Assert.Contains("frobnicate", error);
    }

    [Fact]
    public async Task Help_lists_the_verbs_and_is_done()
    {
        var (code, output, _) = await Typed.RunAsync("--help");

        Assert.Equal(0, code);
        Assert.Contains("user", output);
        Assert.Contains("--data", output);
    }

    [Fact]
    public async Task A_refusal_is_a_sentence_on_standard_error_and_exit_code_1()
    {
        await using var app = await PlumblineApp.StartAsync();

        var (code, output, error) = await Typed.RunAsync("--data", app.Installation.Directory.Path);

        Assert.Equal(1, code);
        Assert.Empty(output);
        Assert.Contains("data-directory-in-use", error);
        Assert.Contains("--data DIR", error);
    }

    [Fact]
    public async Task With_json_a_refusal_is_one_document_on_standard_output()
    {
        await using var app = await PlumblineApp.StartAsync();

        var (code, output, error) = await Typed.RunAsync("--json", "--data", app.Installation.Directory.Path);

        using var document = JsonDocument.Parse(output);
        var problem = document.RootElement.GetProperty("problems")[0];
        Assert.Equal(1, code);
        Assert.Empty(error);
        Assert.Equal("data-directory-in-use", problem.GetProperty("code").GetString());
        Assert.NotEmpty(problem.GetProperty("sentence").GetString()!);
    }
}
