namespace Plumbline.Standards;

/// <summary>A relation as a reader understands it.</summary>
public static class RelationWords
{
    /// <param name="relation">Of the duty that is spoken of.</param>
    /// <param name="other">The other duty, as the sentence names it.</param>
    /// <returns>Words that follow the name of the first: "asks a part of what that one asks".</returns>
    public static string Sentence(Relation relation, string other) =>
        relation switch
        {
            Relation.Equal => $"asks the same as {other}",
            Relation.Subset => $"asks a part of what {other} asks",
            Relation.Superset => $"asks all that {other} asks, and more",
            _ => $"shares something with {other}, and each asks what the other does not",
        };
}
