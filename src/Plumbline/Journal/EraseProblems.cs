namespace Plumbline.Journal;

/// <summary>Why a payload is not erased.</summary>
public static class EraseProblems
{
    public static Problem Unknown(Guid entry) =>
        new(
            "erase-unknown",
            $"There is no entry {entry} in this journal. Take the id from its page of entries."
        );

    public static Problem WithoutReason { get; } =
        new("erase-without-reason", "Say why the payload is to be erased; the reason stays.");

    public static Problem NotThis(string kind) =>
        new(
            "erase-not-this",
            $"An entry of the kind \"{kind}\" holds its journal together and cannot be erased."
        );
}
