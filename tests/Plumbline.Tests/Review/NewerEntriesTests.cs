using System.Security.Cryptography;
using System.Text;
using Bunit;
using Plumbline.Field.Review;
using Plumbline.Journal;
using Plumbline.Tests.Checklist;
using Plumbline.Tests.Inspections;
using Plumbline.Tests.Journal;
using Plumbline.Tests.Storage;
using Xunit;

namespace Plumbline.Tests.Review;

public sealed class NewerEntriesTests
{
    private const string Words = "thermal image, made by a newer Plumbline";

    [Fact]
    public async Task Web_lists_an_entry_that_only_a_newer_Plumbline_reads_as_such_with_who_and_when()
    {
        await using var app = await PlumblineApp.StartAsync();
        var lead = await app.SignInAsync("Inspector A");
        var jail = new ExampleJail();
        jail.Take(Newer(jail.Id, ExampleJail.A));
        await lead.PushAsync(jail.Id, jail.Entries);

        var page = await lead.GetStringAsync($"/inspections/{jail.Id}/entries");

        Assert.Matches($"{Words}</th><td>Inspector A</td>\\s*<td class=\"nowrap\">Jun 9, 2026, 09:00", page);
        Assert.DoesNotContain("plan, made by", page, StringComparison.Ordinal);
        Assert.Contains(
            await lead.PullAsync(jail.Id),
            line => line.Entry.Header.Kind == "thermal-image" && line.Entry.Payload is not null
        );
    }

    [Fact]
    public async Task Field_lists_an_entry_that_only_a_newer_Plumbline_reads_as_such_with_who_and_when()
    {
        using var on = WalkInMemory.As(ExampleJail.A);
        await using var screen = new FieldScreen(on);
        IRenderedComponent<NewerEntries> Draw() =>
            screen.Render<NewerEntries>(p => p.Add(d => d.Open, on.Open));
        Assert.Empty(Draw().Markup.Trim());

        await on.Open.KeepAsync(Newer(on.Open.Id, ExampleJail.C));

        var item = Draw().Find("li").TextContent;
        Assert.StartsWith(Words, item, StringComparison.Ordinal);
        Assert.Contains("by Inspector C, Jun 9", item, StringComparison.Ordinal);
    }

    [Fact]
    public void A_newer_version_of_a_known_kind_is_named_as_newer_too()
    {
        var known = new ExampleJail().Entries[0].Header;
        Assert.DoesNotContain("newer", Kinds.Words(known), StringComparison.Ordinal);
        Assert.EndsWith(
            ", made by a newer Plumbline",
            Kinds.Words(known with { Version = 99 }),
            StringComparison.Ordinal
        );
    }

    private static Entry Newer(Guid journal, Guid member)
    {
        var payload = "{\"any\":\"thing\"}"u8.ToArray();
        var header = $$"""
            {"id":"{{Guid.CreateVersion7()}}","journal":"{{journal}}","kind":"thermal-image","v":1,"member":"{{member}}","at":"2026-06-09T09:00:00Z","payload":"{{Convert.ToHexStringLower(
                SHA256.HashData(payload)
            )}}"}
            """;
        return Entry.Read(Encoding.UTF8.GetBytes(header), payload);
    }
}
