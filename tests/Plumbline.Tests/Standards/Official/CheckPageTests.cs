using System.Net;
using Plumbline.Standards;
using Plumbline.Tests.Commands;
using Plumbline.Tests.Storage;
using Plumbline.Web.Accounts;
using Plumbline.Web.Standards;
using Xunit;

namespace Plumbline.Tests.Standards.Official;

/// <summary>Verifying at the command line, then deciding on the page, over the real server.</summary>
public sealed class CheckPageTests : IDisposable
{
    private const string Kits = "example-jail-2020/4.3/first-aid-kits";
    private const string Assessment = "example-jail-2020/4.3/assessment-within-14-days";

    private const string Document = """
        4.3 Medical Care

        V. Expected Practices

        A. Nothing.
        B. Nothing.
        C. Nothing.
        D. Nothing.
        E. Nothing.
        F. Nothing.

        G. An invented nurse shall look at each detainee within 14 days.

        H. Invented kits for first aid shall be looked through every week.
        """;

    private readonly string data = Directory.CreateTempSubdirectory("plumbline-check-").FullName;

    public CheckPageTests()
    {
        var folder = Directory
            .CreateDirectory(Path.Combine(data, "standards", ExampleStandards.Folder))
            .FullName;
        File.WriteAllText(Path.Combine(folder, "edition.yaml"), ExampleStandards.Edition);
        File.WriteAllText(Path.Combine(folder, "4.3-medical-care.yaml"), ExampleStandards.Standard);
        File.WriteAllText(Path.Combine(data, "official.txt"), Document);
    }

    public void Dispose() => Directory.Delete(data, recursive: true);

    [Fact]
    public async Task An_owner_accepts_corrects_and_rejects_and_the_files_and_the_catalog_follow()
    {
        var (code, output, _) = await VerifyAsync();
        Assert.Equal(1, code);
        Assert.Contains("not in the document: EJS 2020, 4.3(V)(G)(1)", output);
        await using var app = await PlumblineApp.StartAsync(directory: data);
        var owner = await app.SignInAsync("Inspector A", AccountRole.Owner);
        const string page = $"/standards/{ExampleStandards.Folder}/check";

        Assert.Contains(
            "An invented nurse shall look at each detainee",
            await owner.GetStringAsync($"{page}?line={Assessment}")
        );
        var accepted = await owner.PostFormAsync(
            $"{page}?line={Assessment}",
            "accept",
            new()
            {
                ["Form.Place"] = "4.3(V)(G)",
                ["Form.Text"] = "A nurse sees every detainee in the first 14 days.",
            }
        );

        Assert.Equal(HttpStatusCode.Redirect, accepted.StatusCode);
        var line = StandardsFolder.Load(Path.Combine(data, "standards")).Require().Requirement(Assessment)!;
        Assert.Equal(Basis.OfficialText, line.Basis);
        Assert.Equal(["EJS 2020, 4.3(V)(G)"], line.Citations);
        Assert.Equal(("Inspector A", "line 12"), (line.Checked!.Who, line.Checked.At));
        Assert.Contains(
            "A nurse sees every detainee",
            await owner.GetStringAsync($"/standards/requirement/{Assessment}")
        );

        var rejected = await owner.PostFormAsync(
            $"{page}?line={Kits}",
            "reject",
            new() { ["Rejection.Why"] = "It says every week." }
        );

        Assert.Equal(HttpStatusCode.Redirect, rejected.StatusCode);
        var left = await owner.GetStringAsync(page);
        Assert.Contains("0 of 2 lines left; 1 accepted, 1 rejected.", left);
        Assert.Contains("It says every week.", left);
    }

    [Fact]
    public async Task What_was_refused_is_said_on_the_page_and_nothing_is_written()
    {
        await VerifyAsync();
        await using var app = await PlumblineApp.StartAsync(directory: data);
        var owner = await app.SignInAsync("Inspector A", AccountRole.Owner);

        var answer = await owner.PostFormAsync(
            $"/standards/{ExampleStandards.Folder}/check?line={Assessment}",
            "accept",
            new() { ["Form.Other"] = "4.3(X)" }
        );

        Assert.Contains("standards-citation-not-in-document", await answer.Content.ReadAsStringAsync());
        Assert.Equal(
            ExampleStandards.Standard,
            File.ReadAllText(
                Path.Combine(data, "standards", ExampleStandards.Folder, "4.3-medical-care.yaml")
            )
        );
    }

    [Fact]
    public async Task An_edition_without_a_date_of_its_text_asks_for_it_once()
    {
        var edition = Path.Combine(data, "standards", ExampleStandards.Folder, "edition.yaml");
        var undated = ExampleStandards.Edition.With("text-as-of: 2020-03-01\n", "");
        File.WriteAllText(edition, undated);
        var file = Path.Combine(data, "standards", ExampleStandards.Folder, "4.3-medical-care.yaml");
        File.WriteAllText(file, ExampleStandards.Standard.With("basis: official-text", "basis: unverified"));
        await VerifyAsync();
        await using var app = await PlumblineApp.StartAsync(directory: data);
        var owner = await app.SignInAsync("Inspector A", AccountRole.Owner);
        var page = $"/standards/{ExampleStandards.Folder}/check?line={Kits}";

        var refused = await owner.PostFormAsync(page, "accept", new() { ["Form.Place"] = "" });
        Assert.Contains("standards-text-as-of-needed", await refused.Content.ReadAsStringAsync());
        Assert.Equal(undated, File.ReadAllText(edition));

        await owner.PostFormAsync(page, "accept", new() { ["Form.AsOf"] = "2020-03" });
        Assert.Equal(undated.With("parts:", "text-as-of: \"2020-03\"\nparts:"), File.ReadAllText(edition));
    }

    [Fact]
    public async Task A_member_decides_nothing_and_without_a_document_the_page_says_what_to_do()
    {
        await using var app = await PlumblineApp.StartAsync(directory: data);
        var member = await app.SignInAsync("Inspector B", follow: true);
        var owner = await app.SignInAsync("Inspector A", AccountRole.Owner);

        var answer = await member.GetAsync($"/standards/{ExampleStandards.Folder}/check");

        Assert.Equal("/not-allowed", answer.RequestMessage!.RequestUri!.AbsolutePath);
        Assert.Contains(
            "standards-document-unknown",
            await owner.GetStringAsync($"/standards/{ExampleStandards.Folder}/check")
        );
    }

    private Task<(int Code, string Output, string Error)> VerifyAsync() =>
        Typed.RunAsync([
            "standards",
            "verify",
            "EJS 2020",
            Path.Combine(data, "official.txt"),
            "--data",
            data,
        ]);
}
