namespace Plumbline.Web.Journal;

/// <summary>Refusals of a push or a pull as a whole.</summary>
public static class PushProblems
{
    public static Problem JournalUnknown(Guid journal) =>
        new(
            "journal-unknown",
            $"There is no journal {journal} that you may see. Check the address, or ask its lead to add you to the team."
        );

    public static Problem TooLarge(int entries, long bytes) =>
        new(
            "push-too-large",
            $"At most {entries:N0} entries or {bytes:N0} bytes are taken at once. Send them in several pushes."
        );

    public static Problem InstallationMismatch { get; } =
        new(
            "installation-mismatch",
            "These entries were recorded for another installation at this address. Open that installation, or take them there as a file."
        );

    public static Problem AccountMismatch { get; } =
        new(
            "account-mismatch",
            "These entries were recorded by another person on this device. Sign in as that person to send them."
        );
}
