namespace Plumbline.Standards;

/// <summary>How we know that a requirement says what it says.</summary>
public enum Basis
{
    /// <summary>General knowledge: cited to its standard only, and checked by nobody.</summary>
    Unverified,

    /// <summary>The duty is shown by published findings of an oversight body, which are named as sources.</summary>
    OversightReport,

    /// <summary>The official words were read, and the citation is exact to the paragraph.</summary>
    OfficialText,
}

/// <summary>Who must act for the duty to be met.</summary>
public enum Actor
{
    Facility,
    IceFieldOffice,
    MedicalProvider,
    Operator,
}

/// <summary>A way of coming to know. A written policy is a document, and never shows practice.</summary>
public enum Method
{
    Observation,
    Document,
    Interview,
    FileReview,
    Measurement,
    Test,
}

/// <summary>What a visit must be allowed to do before a line can be determined on it.</summary>
public enum SeenBy
{
    Tour,
    Interview,
    Files,
    Instruments,
}

/// <summary>The words by which the enumerations of the catalog stand in files, pages and reports.</summary>
public static class Words
{
    public static string Of(Basis basis) =>
        basis switch
        {
            Basis.OfficialText => "official-text",
            Basis.OversightReport => "oversight-report",
            _ => "unverified",
        };

    /// <summary>The badge a reader sees: plain words for <see cref="Of(Basis)"/>.</summary>
    public static string Badge(Basis basis) =>
        basis switch
        {
            Basis.OfficialText => "official text",
            Basis.OversightReport => "published reports",
            _ => "unverified",
        };

    public static string Of(Actor actor) =>
        actor switch
        {
            Actor.IceFieldOffice => "ICE field office",
            Actor.MedicalProvider => "medical provider",
            Actor.Operator => "operator",
            _ => "facility",
        };

    public static string Of(Method method) =>
        method switch
        {
            Method.Document => "document",
            Method.Interview => "interview",
            Method.FileReview => "file review",
            Method.Measurement => "measurement",
            Method.Test => "test",
            _ => "observation",
        };

    public static string Of(Limit limit) =>
        limit switch
        {
            Limit.AtMost => "at-most",
            Limit.AtLeast => "at-least",
            _ => "exactly",
        };

    public static string Of(Relation relation) =>
        relation switch
        {
            Relation.Subset => "subset",
            Relation.Superset => "superset",
            Relation.Overlaps => "overlaps",
            _ => "equal",
        };

    public static string Of(SeenBy seenBy) =>
        seenBy switch
        {
            SeenBy.Interview => "interview",
            SeenBy.Files => "files",
            SeenBy.Instruments => "instruments",
            _ => "tour",
        };

    /// <summary>The value whose word is <paramref name="word"/>, whatever its case; null when there is none.</summary>
    public static T? Find<T>(string word, Func<T, string> words)
        where T : struct, Enum
    {
        foreach (var value in Enum.GetValues<T>())
            if (string.Equals(words(value), word.Trim(), StringComparison.OrdinalIgnoreCase))
                return value;

        return null;
    }
}
