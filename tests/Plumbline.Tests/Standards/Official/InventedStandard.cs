namespace Plumbline.Tests.Standards.Official;

/// <summary>An invented text laid out like the chapters of a national detention standard; no sentence is from one.</summary>
internal static class InventedStandard
{
    public static readonly string[] Contents =
    [
        "1. SAFETY",
        "1.1 Ladders and Ropes",
        "4. CARE",
        "4.3 Care of Boots",
        "4.4 Care of Hats",
    ];

    public const string Text = """
        INVENTED EXAMPLE STANDARDS 2031

        1. SAFETY

        1.1 Ladders and Ropes

        I. Purpose and Scope

        This invented standard keeps ladders safe. It says nothing of any real place, was written for a test alone, and goes on for a few lines so that a printed page has a paragraph with lines that stand close together, as every real document has on nearly every page.

        II. Expected Outcomes

        The expected outcomes of this invented standard are as follows:

        1. Every ladder shall be counted.

        2. Every rope shall be dry.

        V. Expected Practices

        A. General

        Each facility shall own a ladder, as described in “4.3 Care of Boots.”

        B. Counting

        1. Ladders shall be counted each morning.

        2. The count shall be written down by:

        a. the keeper of ladders; or

        b. a deputy, who shall:

        1) sign the book; and

        2) name the hour.

        4. CARE

        4.3 Care of Boots

        I. Purpose and Scope

        Boots are kept dry.

        V. Expected Practices

        A. Drying

        1. Wet boots shall be dried within 3 hours, in accordance with paragraph
        (b) of this section.

        2. Dry boots shall be greased.

        B. Greasing

        Grease shall be kept:

        1. in a closed tin;

        2. away from:

        a. lamps; and

        b. stoves.

        C. Tongues

        Tongues shall be looked at.

        D. Hooks

        Hooks shall be looked at.

        E. Linings

        Linings shall be looked at.

        F. Caps

        Caps shall be looked at.

        G. Welts

        Welts shall be looked at.

        H. Laces

        Laces shall be tied.

        I. Soles

        Soles shall be looked at every week.

        J. Heels

        Heels shall be looked at every month.

        VI. Dates

        This invented standard has no date.

        4.4 Care of Hats

        I. Purpose and Scope

        Hats shall be brushed.
        """;

    public static readonly string[] Places =
    [
        "1.1",
        "1.1(I)",
        "1.1(II)",
        "1.1(II)(1)",
        "1.1(II)(2)",
        "1.1(V)",
        "1.1(V)(A)",
        "1.1(V)(B)",
        "1.1(V)(B)(1)",
        "1.1(V)(B)(2)",
        "1.1(V)(B)(2)(a)",
        "1.1(V)(B)(2)(b)",
        "1.1(V)(B)(2)(b)(1)",
        "1.1(V)(B)(2)(b)(2)",
        "4.3",
        "4.3(I)",
        "4.3(V)",
        "4.3(V)(A)",
        "4.3(V)(A)(1)",
        "4.3(V)(A)(2)",
        "4.3(V)(B)",
        "4.3(V)(B)(1)",
        "4.3(V)(B)(2)",
        "4.3(V)(B)(2)(a)",
        "4.3(V)(B)(2)(b)",
        "4.3(V)(C)",
        "4.3(V)(D)",
        "4.3(V)(E)",
        "4.3(V)(F)",
        "4.3(V)(G)",
        "4.3(V)(H)",
        "4.3(V)(I)",
        "4.3(V)(J)",
        "4.3(VI)",
        "4.4",
        "4.4(I)",
    ];

    public static string[] Paragraphs =>
        [.. Text.ReplaceLineEndings("\n").Split("\n\n").Select(p => p.Replace('\n', ' '))];
}
