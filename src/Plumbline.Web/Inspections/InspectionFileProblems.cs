namespace Plumbline.Web.Inspections;

/// <summary>Refusals of a file that should hold an inspection.</summary>
public static class InspectionFileProblems
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

    public static Problem NoHead(string file) =>
        new(
            "file-not-inspection",
            "The first line is not that of an inspection's file. Choose a file that \"plumbline inspection export\" or Field wrote.",
            new Position(file, 1, 1)
        );

    public static Problem Newer(string file, int version) =>
        new(
            "file-newer",
            $"The file has version {version}, which a newer Plumbline wrote. Update Plumbline, then import it.",
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

    public static Problem Unknown(Guid id) =>
        new(
            "inspection-unknown",
            $"This installation holds no inspection {id}. See \"plumbline inspection list\"."
        );
}
