using Plumbline.Standards;
using Plumbline.Web.Standards;
using Xunit;

namespace Plumbline.Tests.Standards;

public sealed class PreaCitationsTests
{
    private static readonly Lazy<Edition> Prea = new(() =>
        StandardsFolder.Load(StandardsFolder.Shipped).Require().Edition("us-dhs-prea-2014")!
    );

    [Fact]
    public void Every_citation_of_us_dhs_prea_2014_is_a_paragraph_of_part_115()
    {
        var paragraphs = Sources.Part115().Select(p => p.Cite).ToHashSet();

        Assert.Equal([], Cited().Except(paragraphs));
    }

    [Fact]
    public void Every_paragraph_of_subpart_A_is_a_requirement_or_is_listed_as_no_duty()
    {
        var cited = Cited().ToHashSet();
        var subpart = Sources.Part115().Where(p => p.Subpart == "A").Select(p => p.Cite).ToArray();

        Assert.NotEmpty(subpart);
        Assert.Equal([], subpart.Except(cited));
    }

    [Fact]
    public void Every_line_of_us_dhs_prea_2014_rests_on_the_official_text() =>
        Assert.All(Prea.Value.Requirements, r => Assert.Equal(Basis.OfficialText, r.Basis));

    private static IEnumerable<string> Cited() =>
        Prea
            .Value.Requirements.SelectMany(r => r.Citations)
            .Concat(Prea.Value.Standards.SelectMany(s => s.NotDuties).Select(n => n.Citation));
}
