using Plumbline.Evidence;
using Plumbline.Field.Vault;
using Plumbline.Journal;
using Plumbline.Tests.Review;
using Xunit;

namespace Plumbline.Tests.Vault;

public class FixtureOnce
{
    [Fact]
    public void Write()
    {
        var jail = new ExampleJail();
        jail.Press(ExampleJail.Showers, Verdict.Deficient, ExampleJail.A, note: "soap residue \u00e9\u4e2d");
        jail.Take(
            EvidenceVerbs.Jot(
                jail.Id,
                "ask for the cleaning log",
                ExampleJail.Clinic.Id,
                ExampleJail.C,
                jail.Next()
            )
        );
        var erased = EvidenceVerbs.Jot(jail.Id, "gone", null, ExampleJail.C, jail.Next());
        File.WriteAllBytes(
            Path.Combine(Checkout.Root, "tests/Plumbline.Tests/Vault/local-format-1.ndjson"),
            LocalFormat.Write([.. jail.Entries, erased.WithoutPayload(PayloadState.Erased)])
        );
    }
}
