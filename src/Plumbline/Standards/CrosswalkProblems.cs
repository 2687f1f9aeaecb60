namespace Plumbline.Standards;

/// <summary>What can be wrong with a crosswalk.</summary>
public static partial class StandardsProblems
{
    public static Problem CrosswalkFileName(Position at, string name, string expected) =>
        new(
            "standards-crosswalk-file-name",
            $"The file is named “{Short(name)}”, and leads between other editions; name it “{expected}”.",
            at
        );

    public static Problem CrosswalkEdition(Position at, string id, string? nearest) =>
        new(
            "standards-crosswalk-edition",
            $"No edition has the id “{Short(id)}”; "
                + (nearest is null ? "`standards list` shows the editions." : $"did you mean “{nearest}”?"),
            at
        );

    public static Problem CrosswalkOneEdition(Position at, string id) =>
        new(
            "standards-crosswalk-one-edition",
            $"A crosswalk leads from one edition to another, and both of this one are “{Short(id)}”; name two.",
            at
        );

    public static Problem CrosswalkInside(Position at, string edition) =>
        new(
            "standards-crosswalk-inside",
            $"Both ends of the pair are of “{Short(edition)}”; a pair joins two editions.",
            at
        );

    public static Problem CrosswalkEnd(Position at, string id, string edition, string? nearest) =>
        new(
            "standards-crosswalk-end",
            $"“{Short(edition)}” holds no requirement or standard “{Short(id)}”; "
                + (
                    nearest is null
                        ? "name one that `standards show` lists there."
                        : $"did you mean “{nearest}”?"
                ),
            at
        );

    public static Problem CrosswalkTwice(Position at, string from, string to, Position first) =>
        new(
            "standards-crosswalk-twice",
            $"The pair of “{Short(from)}” and “{Short(to)}” already stands at {first}; keep one.",
            at
        );
}
