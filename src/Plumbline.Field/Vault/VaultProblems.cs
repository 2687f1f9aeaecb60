namespace Plumbline.Field.Vault;

/// <summary>Refusals of this laptop itself.</summary>
public static class VaultProblems
{
    public static Problem NotSaved(string why) =>
        new(
            "not-saved",
            $"This laptop did not save it: {why} Nothing was recorded. Make room on the disk, then press the key again."
        );
}
