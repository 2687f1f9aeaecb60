using Microsoft.EntityFrameworkCore;
using Plumbline.Facilities;
using Plumbline.Inspections;
using Plumbline.Standards;
using Plumbline.Tests.Published;
using Plumbline.Web.Facilities;
using Plumbline.Web.Published;
using Plumbline.Web.Standards;
using Xunit;

namespace Plumbline.Tests.Inspections;

/// <summary>A day's lines for facilities of the public record, by the findings that come with the program.</summary>
public sealed class RealScopeTests(PublicDataTests.Loaded loaded, ITestOutputHelper output)
    : IClassFixture<PublicDataTests.Loaded>
{
    private static readonly Ability[] inside = [Ability.Tour, Ability.PrivateInterviews];

    [Theory]
    [InlineData("ADELANTO ICE PROCESSING CENTER", "PBNDS 2011 (2016)", 10)]
    [InlineData("YORK COUNTY PRISON", "NDS 2019", 0)]
    public async Task A_day_s_lines_begin_with_what_was_found_there_and_go_by_how_many_failed(
        string name,
        string printed,
        int atLeastAgain
    )
    {
        var stop = Xunit.TestContext.Current.CancellationToken;
        await using var context = loaded.Register.Context();
        var catalog = StandardsFolder.Load(StandardsFolder.Shipped).Require();
        var resolver = new Resolver(catalog);
        var facility = await context.Set<Facility>().AsNoTracking().SingleAsync(f => f.Name == name, stop);
        var earlier = await PublishedEarlier.AtAsync(context, resolver, facility.Id, Guid.Empty, stop);
        var grounds = new ScopeGrounds(
            EarlierElsewhere.In(catalog, earlier),
            await FoundAmongFacilities.CountAsync(context, catalog, resolver, stop)
        );

        var lines = ScopeChoice.Of(ScopePreset.Tour, [resolver.Edition(printed)!], inside, grounds);

        output.WriteLine(
            $"{name}: {earlier.Count} found, {earlier.Count(e => e.Requirement is null)} lead nowhere"
        );
        foreach (var why in lines)
            output.WriteLine(
                $"{catalog.Requirement(why.Requirement)!.Components?[0]} {why.Requirement} | {why.Reason}"
            );
        var shown = lines
            .Where(w => ScopePresets.WhyNotShown(catalog.Requirement(w.Requirement)!, inside) is null)
            .ToList();
        Assert.Equal(ScopeChoice.OneDay, shown.Count);
        Assert.True(lines.Count(w => w.TestAgain) >= atLeastAgain);
        Assert.Equal(lines.OrderBy(w => !w.TestAgain), lines);
        Assert.All(lines, w => Assert.EndsWith(".", w.Reason));
    }
}
