using Plumbline.Evidence;
using Plumbline.Findings;
using Xunit;

namespace Plumbline.Tests.Findings;

public class FindingWordsTests
{
    [Fact]
    public void A_deficiency_reads_as_the_field_writes_it() =>
        Assert.Equal(
            "In 4 out of 12 medical files, staff did not complete a health assessment within 14 days of arrival (Deficiency MC-27). This is a repeat deficiency.",
            new Finding(
                FindingType.Deficiency,
                "staff did not complete a health assessment within 14 days of arrival.",
                "ex/4.3/assessment-within-14-days",
                Extent: new Extent(4, 12, "medical files"),
                Repeat: new RepeatOf("an invented body", "2025-11", "repeat")
            ).Reads("MC-27")
        );

    [Fact]
    public void Without_an_extent_it_begins_with_a_capital_and_says_what_was_corrected() =>
        Assert.Equal(
            "The lid was open (Deficiency EHS-3). Corrected while the team was there: staff closed it.",
            new Finding(
                FindingType.Deficiency,
                "the lid was open",
                "ex/1.1/inventory-kept",
                Corrected: "staff closed it"
            ).Reads("EHS-3")
        );

    [Fact]
    public void A_good_practice_cites_no_deficiency() =>
        Assert.Equal(
            "Staff speak four languages.",
            new Finding(FindingType.GoodPractice, "staff speak four languages", "ex/1.1/showers-clean").Reads(
                "EHS-64"
            )
        );

    [Fact]
    public void Nothing_typed_reads_as_nothing() =>
        Assert.Equal("", new Finding(FindingType.Deficiency, " ").Reads("EHS-64"));
}
