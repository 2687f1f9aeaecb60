namespace Plumbline.Web.Inspections;

/// <summary>Why a file cannot be read or written, or an inspection not be written out.</summary>
public static class InspectionCommandProblems
{
    public static Problem Unreadable(string file, string why) =>
        new(
            "file-unreadable",
            $"{file} cannot be read: {why.TrimEnd('.')}. Check the path and your rights to it."
        );

    public static Problem NotWritable(string file, string why) =>
        new(
            "file-not-writable",
            $"{file} cannot be written: {why.TrimEnd('.')}. Check the path and your rights to it."
        );

    public static Problem Unknown(Guid id) =>
        new(
            "inspection-unknown",
            $"This installation holds no inspection {id}. See \"plumbline inspection list\"."
        );

    public static Problem NoPassphrase { get; } =
        new(
            "passphrase-missing",
            "The file is encrypted, and nobody is at the keyboard to ask. Name a file whose first line is the passphrase: --passphrase-file FILE."
        );
}
