namespace Plumbline.Standards;

/// <summary>The one vocabulary, in the words of the files, of where a requirement applies.</summary>
public static class Conditions
{
    public static IReadOnlyList<string> All { get; } =
    [
        "dedicated facility",
        "non-dedicated facility",
        "family facility",
        "holding facility",
        "juvenile facility",
        "lockup",
        "over 72 hours",
        "women held",
        "juveniles held",
        "ICE Health Service Corps provides care",
        "ICE Health Service Corps does not provide care",
        "federal facility",
        "community confinement",
        "residents under immigration detention",
    ];
}
