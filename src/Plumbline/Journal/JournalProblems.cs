namespace Plumbline.Journal;

/// <summary>Every refusal of the one door.</summary>
public static class JournalProblems
{
    public static Problem EntryNotJson(string why) =>
        new(
            "entry-not-json",
            $"The entry is not valid JSON: {why} Send it again as it was written, or write it anew."
        );

    public static Problem EntryHeader(string member) =>
        new("entry-header", $"The header of the entry lacks a valid \"{member}\". Write the entry anew.");

    public static Problem EntryPayload(Guid id, string kind, string why) =>
        new(
            "entry-payload",
            $"The payload of entry {id} has not the form of \"{kind}\": {why} Write the entry anew."
        );

    public static Problem EntryAltered(Guid id) =>
        new(
            "entry-altered",
            $"The payload of entry {id} is not the one that its header names by SHA-256. Fetch the file or the entry again from where it came."
        );

    public static Problem EntryWithoutPayload(Guid id) =>
        new(
            "entry-without-payload",
            $"Entry {id} comes without its payload and does not say why. Send it whole."
        );

    public static Problem EntryTooLarge(Guid id, long bytes, long most) =>
        new(
            "entry-too-large",
            $"Entry {id} has {bytes:N0} bytes; at most {most:N0} are taken. Shorten the text, or split it over several entries."
        );

    public static Problem EntryNul(Guid id) =>
        new(
            "entry-nul",
            $"Entry {id} holds the character U+0000, which no database keeps alike. Take it out and write the entry anew."
        );

    public static Problem EntryConflict(Guid id) =>
        new(
            "entry-conflict",
            $"Another entry with the id {id} is already here, with other content. Write this one anew; it gets a new id."
        );

    public static Problem EntryKindMissing(string kind, string journal) =>
        new(
            "entry-kind",
            $"Entries of the kind \"{kind}\" do not belong in {journal}. Send it to the journal it was made for."
        );

    public static Problem UnknownRequirement(Guid id, string requirement) =>
        new(
            "entry-requirement",
            $"Entry {id} is for \"{requirement}\", which is not in the plan's frozen slice. Add the line to the scope first, or choose a line of the plan."
        );

    public static Problem NotOpened(Guid journal) =>
        new("journal-not-opened", $"Journal {journal} has no plan yet. Send its plan first.");

    public static Problem AlreadyOpened(Guid journal) =>
        new(
            "journal-opened",
            $"Journal {journal} already has a plan. Change it by the entries made for that, or plan a new inspection."
        );

    public static Problem NotYourEntry(Guid id) =>
        new(
            "entry-not-yours",
            $"Entry {id} was written by another member. Only the lead may carry the entries of others."
        );

    public static Problem NotOnTeam(Guid journal) =>
        new("journal-not-yours", $"You are not on the team of {journal}. Ask its lead to add you.");

    public static Problem OnlyLead(string what) =>
        new("lead-only", $"Only the lead can {what}. Ask the lead.");

    public static Problem LinkUnknown(long number) =>
        new(
            "journal-link-unknown",
            $"This installation does not know the chain that you hold up to entry {number}; it was probably restored. Push everything again."
        );
}
