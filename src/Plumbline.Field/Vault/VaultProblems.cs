namespace Plumbline.Field.Vault;

/// <summary>Refusals of this laptop itself.</summary>
public static class VaultProblems
{
    public static Problem NotSaved(string why) =>
        new(
            "not-saved",
            $"This laptop did not save it: {why} Nothing was recorded. Make room on the disk, then do it again."
        );

    public static Problem NotSent(int entries) =>
        new(
            "not-sent",
            $"{(entries == 1 ? "1 entry of it is" : $"{entries} entries of it are")} only on this laptop, waiting or refused. Send them, or put the refused ones aside; then remove it."
        );

    public static Problem NotInFile(int entries) =>
        new(
            "not-in-file",
            $"{(entries == 1 ? "1 entry of it is" : $"{entries} entries of it are")} only on this laptop and in no file that was saved here. Save it to a file; then remove it."
        );
}
