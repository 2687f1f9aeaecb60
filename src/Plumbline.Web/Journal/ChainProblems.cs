namespace Plumbline.Web.Journal;

/// <summary>What can be wrong with a stored journal. Each names the first entry that does not fit.</summary>
public static class ChainProblems
{
    public static Problem Gap(Guid journal, long expected, long found, Guid id) =>
        new(
            "chain-gap",
            $"Journal {journal}: after entry {expected - 1} comes entry {found} ({id}), where {expected} belongs. {Remedy}"
        );

    public static Problem Header(Guid journal, long number, Guid id) =>
        new(
            "chain-header",
            $"Journal {journal}: the header of entry {number} ({id}) was altered after it was accepted. {Remedy}"
        );

    public static Problem Payload(Guid journal, long number, Guid id) =>
        new(
            "chain-payload",
            $"Journal {journal}: the payload of entry {number} ({id}) was altered after it was accepted. {Remedy}"
        );

    public static Problem Missing(Guid journal, long number, Guid id) =>
        new(
            "chain-payload-missing",
            $"Journal {journal}: the payload of entry {number} ({id}) is gone, and no entry erased it. {Remedy}"
        );

    public static Problem Link(Guid journal, long number, Guid id) =>
        new(
            "chain-link",
            $"Journal {journal}: the link of entry {number} ({id}) does not follow from what came before it. {Remedy}"
        );

    public static Problem Head(Guid journal, long said, long found) =>
        new(
            "chain-head",
            $"Journal {journal} should end with entry {said}, and ends with entry {found} or another link. {Remedy}"
        );

    private const string Remedy = "Restore the last backup that verifies, and import files made since.";
}
