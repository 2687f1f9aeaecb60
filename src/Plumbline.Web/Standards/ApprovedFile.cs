using Plumbline.Standards;

namespace Plumbline.Web.Standards;

/// <summary>The list of released ids, as it lies at the top of a standards folder.</summary>
internal static class ApprovedFile
{
    /// <summary>For the folder of one edition, those of its ids that the list of the folder above names.</summary>
    public static ApprovedIds Read(string folder, List<Problem> problems)
    {
        var file = Of(folder);
        if (!File.Exists(file))
            return ApprovedIds.None;

        var path = StandardsFolder.Shown(file);
        if (YamlText.Bytes(file, path, problems) is not { } bytes)
            return ApprovedIds.None;
        if (YamlText.Of(bytes, path, problems) is not { } text)
            return ApprovedIds.None;

        var ids = ApprovedIds.Read(text, path, problems);
        return StandardsFolder.IsEdition(folder) ? ids.Of(Name(folder)) : ids;
    }

    /// <summary>Puts the list in place as a whole, so that a crash leaves the old one.</summary>
    public static void Write(string folder, ApprovedIds approved, IEnumerable<string> more)
    {
        var file = Of(folder);
        var whole = StandardsFolder.IsEdition(folder) ? Whole(file) : approved;
        File.WriteAllText(file + ".new", whole.With(more));
        File.Move(file + ".new", file, overwrite: true);
    }

    private static ApprovedIds Whole(string file) =>
        File.Exists(file) ? ApprovedIds.Read(File.ReadAllText(file), file, []) : ApprovedIds.None;

    private static string Of(string folder) =>
        Path.Combine(
            StandardsFolder.IsEdition(folder)
                ? Path.GetDirectoryName(Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder)))!
                : folder,
            ApprovedIds.FileName
        );

    private static string Name(string folder) =>
        Path.GetFileName(Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder)));
}
