namespace Plumbline.Evidence;

public static class EvidenceProblems
{
    public static Problem UnknownLine(string requirement) =>
        new(
            "line-unknown",
            $"\"{requirement}\" is not a line of this inspection. Add it to the scope first."
        );

    public static Problem NotHolder(string code, string holder) =>
        new("not-holder", $"{code} is decided by {holder}. Record what you saw; the holder decides on it.");

    public static Problem UnableWithoutWhy(string code) =>
        new("unable-without-why", $"Say why {code} could not be determined: choose a reason from the list.");

    public static Problem SettledWithoutReason(string code) =>
        new(
            "contest-without-reason",
            $"{code} was decided differently by two people. Say in words why it is settled this way."
        );

    public static Problem ExtentIncomplete { get; } =
        new(
            "extent-incomplete",
            "Give how many, of how many, and of what, such as 4 out of 12 medical files; or leave all three empty."
        );

    public static Problem ExtentImpossible(int n, int of) =>
        new(
            "extent-impossible",
            $"\"{n} out of {of}\" cannot be: the first number is at least 0 and at most the second. Correct it."
        );

    public static Problem NoteEmpty { get; } =
        new("note-empty", "The note is empty. Write something, or leave it.");

    public static Problem NoteWithoutReason { get; } =
        new("note-without-reason", "Say why the note is put aside; the reason stays with it.");

    public static Problem NoteWithoutLine { get; } =
        new("note-without-line", "Choose the line that the note speaks of.");
}
