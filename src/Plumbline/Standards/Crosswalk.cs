namespace Plumbline.Standards;

/// <summary>What one duty is to another, in the eyes of the first.</summary>
public enum Relation
{
    /// <summary>Whoever meets the one meets the other.</summary>
    Equal,

    /// <summary>It asks a part of what the other asks: whoever meets the other meets it.</summary>
    Subset,

    /// <summary>It asks all that the other asks, and more: whoever meets it meets the other.</summary>
    Superset,

    /// <summary>They share something, and each asks what the other does not.</summary>
    Overlaps,
}

/// <summary>Which duties of two editions are the same, or parts of each other.</summary>
/// <param name="From">Id of an edition.</param>
/// <param name="To">Id of another edition.</param>
/// <param name="Note">How it was made, and what was not compared.</param>
public sealed record Crosswalk(string From, string To, string Note, IReadOnlyList<CrosswalkPair> Pairs)
{
    /// <summary>The name of its file without the ending, such as us-ice-nds-2019--us-dhs-prea-2014.</summary>
    public string Id => $"{From}--{To}";
}

/// <summary>Two requirements, or two standards, or one of each, that ask for something of the same.</summary>
/// <param name="From">Id of a requirement or a standard of the crosswalk's first edition.</param>
/// <param name="Relation">What <paramref name="From"/> is to <paramref name="To"/>.</param>
/// <param name="To">Id of a requirement or a standard of its second edition.</param>
public sealed record CrosswalkPair(string From, Relation Relation, string To, string Reason)
{
    /// <summary>The same pair, seen from its other end.</summary>
    public CrosswalkPair Turned() => new(To, Relation.Turned(), From, Reason);
}

/// <summary>What another edition asks in place of a requirement or a standard.</summary>
/// <param name="Edition">Id of that edition.</param>
/// <param name="Id">The requirement or standard there.</param>
/// <param name="Relation">What the one that was asked about is to this one.</param>
public sealed record Counterpart(string Edition, string Id, Relation Relation, string Reason);

/// <summary>The other end of a relation.</summary>
public static class Relations
{
    public static Relation Turned(this Relation relation) =>
        relation switch
        {
            Relation.Subset => Relation.Superset,
            Relation.Superset => Relation.Subset,
            _ => relation,
        };
}
