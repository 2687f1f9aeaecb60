using Plumbline.Journal;

namespace Plumbline.Field.Inspections;

/// <summary>A file that somebody chose to open, as far as its first line says.</summary>
/// <param name="Name">As the browser calls it; shown, and never used as a path.</param>
/// <param name="Size">In bytes.</param>
/// <param name="Head">How it is encrypted; null where it is plain.</param>
/// <param name="Start">Where the encrypted bytes begin.</param>
public sealed record ChosenFile(string Name, long Size, EncryptedFileHead? Head, int Start)
{
    public bool IsEncrypted => Head is not null;

    /// <exception cref="ProblemException">What can be said against it before it is opened.</exception>
    internal static ChosenFile Of(string name, long size, ReadOnlySpan<byte> begin)
    {
        if (EncryptedFileHead.Begins(begin))
        {
            var (head, start) = EncryptedFileHead.Read(begin, size, name);
            return new(name, size, head, start);
        }

        var end = begin.IndexOf((byte)'\n');
        if (InspectionFileHead.Read(end < 0 ? begin : begin[..end]) is null)
            throw new ProblemException(InspectionFileProblems.NoHead(name));
        if (size > CarriedFile.MostBytes)
            throw new ProblemException(InspectionFileProblems.TooLarge(name, CarriedFile.MostBytes));
        return new(name, size, null, 0);
    }
}
