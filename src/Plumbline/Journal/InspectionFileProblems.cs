namespace Plumbline.Journal;

/// <summary>Refusals of a file that should hold an inspection, wherever it is opened.</summary>
public static class InspectionFileProblems
{
    public static Problem NoHead(string file) =>
        new(
            "file-not-inspection",
            "The first line is not that of an inspection's file. Choose a file that Plumbline wrote: \"Save to file\" in Field, or \"plumbline inspection export\".",
            new Position(file, 1, 1)
        );

    public static Problem Newer(string file, int version) =>
        new(
            "file-newer",
            $"The file has version {version}, which a newer Plumbline wrote. Update Plumbline, then open it.",
            new Position(file, 1, 1)
        );

    public static Problem LineTooLong(string file, int line, int most) =>
        new(
            "line-too-long",
            $"The line has more than {most:N0} bytes, more than any entry may have. Fetch the file again from where it came.",
            new Position(file, line, 1)
        );

    public static Problem TooMany(string file, int listed) =>
        new(
            "file-problems",
            $"The file has more problems than the {listed} listed. Fetch it again from where it came.",
            new Position(file, 1, 1)
        );

    public static Problem Nothing(string file) =>
        new("file-empty", "The file holds no entry. Choose another one.", new Position(file, 1, 1));

    public static Problem Head(string file) =>
        new(
            "file-head",
            "The first line of the file was altered or cut: it does not say how to open the rest. Fetch the file again from where it came.",
            new Position(file, 1, 1)
        );

    public static Problem Rounds(string file, int rounds) =>
        new(
            "file-rounds",
            $"The file asks for {rounds:N0} rounds to make its key; between {EncryptedFileHead.FewestRounds:N0} and {EncryptedFileHead.MostRounds:N0} are taken. Plumbline wrote no such file: ask for it again where it came from.",
            new Position(file, 1, 1)
        );

    public static Problem Truncated(string file, long said, long there) =>
        new(
            "file-truncated",
            $"The file should have {said:N0} bytes after its first line and has {there:N0}: it was cut off or added to on its way. Copy it again from where it came.",
            new Position(file, 1, 1)
        );

    public static Problem WrongPassphrase(string file) =>
        new(
            "file-passphrase",
            "The passphrase does not open this file. Look at capitals and spaces and type it again; if it is right for certain, the file was altered: copy it again from where it came.",
            new Position(file, 1, 1)
        );

    public static Problem Altered(string file) =>
        new(
            "file-altered",
            "The passphrase is right, and the file was altered since it was saved. Nothing was taken from it; copy it again from where it came.",
            new Position(file, 1, 1)
        );

    public static Problem TooLarge(string file, long most) =>
        new(
            "file-too-large",
            $"The file comes to more than {most / (1 << 20)} MiB, more than an encrypted one may. Take it in as a plain file: \"plumbline inspection export\" without --encrypted, then \"plumbline inspection import\".",
            Whole(file)
        );

    public static Problem TooManyEntries(string file, int most) =>
        new(
            "file-too-many",
            $"The file has more than {most:N0} entries, more than an encrypted one may. Take it in as a plain file: \"plumbline inspection export\" without --encrypted, then \"plumbline inspection import\".",
            Whole(file)
        );

    public static Problem OtherInspection(string file) =>
        new(
            "file-other-inspection",
            "The file holds another inspection than the one that is open. Nothing was taken from it. Open it from the list of inspections, where it is put beside this one.",
            new Position(file, 1, 1)
        );

    public static Problem WithoutPlan(string file) =>
        new(
            "file-without-plan",
            "The file holds a part of an inspection without its plan, and the plan is not on this laptop. Open the file of whoever leads first.",
            new Position(file, 1, 1)
        );

    // A file that is not written yet has no place to point at.
    private static Position? Whole(string file) => file.Length == 0 ? null : new Position(file, 1, 1);
}
