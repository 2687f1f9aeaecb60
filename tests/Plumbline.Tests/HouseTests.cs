namespace Plumbline.Tests;

public sealed class HouseTests
{
    [Xunit.Fact]
    public void The_rules_reference_no_package() =>
        Xunit.Assert.DoesNotContain(
            typeof(Problem).Assembly.GetReferencedAssemblies(),
            a => !a.Name!.StartsWith("System", StringComparison.Ordinal)
        );
}
