using Plumbline.Evidence;
using Plumbline.Review;
using Xunit;
using static Plumbline.Tests.Review.ExampleJail;

namespace Plumbline.Tests.Review;

/// <summary>Signing off again.</summary>
public sealed class SignOffTests
{
    [Fact]
    public void What_is_signed_off_is_signed_again_only_when_something_new_was_recorded()
    {
        var jail = new ExampleJail();
        foreach (var line in (string[])[Showers, Inventory, Drills, Assessment, Tuberculosis, Consent])
            jail.Press(line, Verdict.Compliant, A);
        jail.Take(jail.Inspection.Sign(A, jail.Next()));

        var refused = Assert.Throws<ProblemException>(() => jail.Inspection.Sign(A, jail.Next()));
        Assert.Equal("sign-off-nothing-new", Assert.Single(refused.Problems).Code);

        jail.Press(Showers, Verdict.Compliant, A, UnitB);
        jail.Take(jail.Inspection.Sign(A, jail.Next()));
        Assert.Empty(jail.Inspection.Late);
    }
}
