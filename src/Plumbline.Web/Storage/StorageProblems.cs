namespace Plumbline.Web.Storage;

/// <summary>Refusals of the room that keeps everything.</summary>
public static class StorageProblems
{
    public static Problem DirectoryInUse(string path) =>
        new(
            "data-directory-in-use",
            $"Another Plumbline already serves from {path}. Stop that one first, or name another directory with --data DIR."
        );

    public static Problem DirectoryNotWritable(string path, string why) =>
        new(
            "data-directory-not-writable",
            $"Plumbline cannot write to {path}: {why.TrimEnd('.')}. Give yourself the right to write there, or name another directory with --data DIR."
        );

    public static Problem DatabaseUnreachable(string why) =>
        new(
            "database-unreachable",
            $"The database does not answer: {why.TrimEnd('.')}. Check that it runs (or, without --connection, that plumbline.db is a file of Plumbline), and check the words given with --connection or PLUMBLINE_CONNECTION."
        );
}
