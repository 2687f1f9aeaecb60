using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using Plumbline.Evidence;
using Plumbline.Journal;
using Xunit;

namespace Plumbline.Tests.Evidence;

public sealed class PlainDeterminationTests
{
    private static readonly JsonSerializerOptions rules = new(PayloadJson.Options)
    {
        Converters = { new JsonStringEnumConverter() },
    };

    private const string Seen = "0190163d-8694-739b-aea5-966c26f8ad91";

    [Theory]
    [InlineData("""{"salt":"00","requirement":"e/1/a","verdict":"Compliant","observations":[]}""")]
    [InlineData(
        """{"requirement":"e\/1/\u00e4","verdict":"Deficient","observations":["SEEN","SEEN"],"reason":"a \"b\""}"""
    )]
    [InlineData("""{ "verdict": "Unable", "observations": [], "why": "NoTime", "requirement": "e/1/a" }""")]
    [InlineData(
        """{"requirement":"e/1/a","verdict":"NotApplicable","observations":[],"why":null,"reason":null}"""
    )]
    [InlineData("""{"requirement":"e/1/a","verdict":"compliant","observations":[]}""")]
    [InlineData("""{"requirement":"e/1/a","requirement":"e/1/b","verdict":"Compliant","observations":[]}""")]
    [InlineData("""{"requirement":"e/1/a","verdict":"Compliant","observations":[],"newer":{"a":[1]}}""")]
    [InlineData("""{"requirement":"e/1/a","verdict":1,"observations":[]}""")]
    [InlineData("""{"requirement":null,"verdict":"Compliant","observations":[]}""")]
    [InlineData("""{"requirement":7,"verdict":"Compliant","observations":[]}""")]
    [InlineData("""{"requirement":"e/1/a","verdict":"Splendid","observations":[]}""")]
    [InlineData("""{"requirement":"e/1/a","verdict":null,"observations":[]}""")]
    [InlineData("""{"requirement":"e/1/a","verdict":"Compliant","observations":["no id"]}""")]
    [InlineData("""{"requirement":"e/1/a","verdict":"Compliant","observations":[null]}""")]
    [InlineData("""{"requirement":"e/1/a","verdict":"Compliant","observations":{}}""")]
    [InlineData("""{"requirement":"e/1/a","verdict":"Compliant","observations":[],"why":"Never"}""")]
    [InlineData("""{"requirement":"e/1/a","verdict":"Compliant","observations":[],"reason":["a"]}""")]
    [InlineData("""{"requirement":"\ud800","verdict":"Compliant","observations":[]}""")]
    [InlineData("""{"requirement":"e/1/a","verdict":"Compliant"}""")]
    [InlineData("""{"verdict":"Compliant","observations":[]}""")]
    [InlineData("""{}""")]
    public void What_is_read_the_plain_way_is_what_the_rules_say(string payload)
    {
        var bytes = Encoding.UTF8.GetBytes(payload.Replace("SEEN", Seen, StringComparison.Ordinal));

        Assert.Equal(ByTheRules(bytes), AsTheKindReads(bytes));
    }

    [Fact]
    public void What_Plumbline_writes_is_read_the_plain_way()
    {
        var entry = EvidenceKinds.Determination.Record(
            Guid.CreateVersion7(),
            new Determination(
                "e/1/a",
                Verdict.Unable,
                [Guid.Parse(Seen)],
                WhyNot.Refused,
                "Nobody let us in."
            ),
            Guid.CreateVersion7(),
            DateTimeOffset.UnixEpoch.AddYears(56)
        );

        Assert.NotNull(PlainDetermination.Read(entry.Payload!.Value.Span));
    }

    private static string AsTheKindReads(byte[] payload)
    {
        var header = $$"""
            {"id":"{{Seen}}","journal":"{{Seen}}","kind":"determination","v":1,"member":"{{Seen}}","at":"2026-06-09T09:00:00Z",
            "payload":"{{Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(payload))}}"}
            """;
        try
        {
            return Words(
                (Determination)
                    EvidenceKinds.Determination.Read(Entry.Read(Encoding.UTF8.GetBytes(header), payload))
            );
        }
        catch (ProblemException e)
        {
            return e.Problems[0].Code;
        }
    }

    private static string ByTheRules(byte[] payload)
    {
        try
        {
            return Words(JsonSerializer.Deserialize<Determination>(payload, rules)!);
        }
        catch (JsonException)
        {
            return "entry-payload";
        }
    }

    private static string Words(Determination d) =>
        $"{d.Requirement} {d.Verdict} {string.Join(',', d.Observations)} {d.Why} {d.Reason}";
}
