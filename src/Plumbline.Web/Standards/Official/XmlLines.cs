using System.Text;
using System.Xml;
using Plumbline.Standards;
using Plumbline.Standards.Official;

namespace Plumbline.Web.Standards.Official;

/// <summary>The headings and paragraphs of an XML file as the eCFR publishes them. No DTD and no entity of its own is read.</summary>
internal static class XmlLines
{
    private const int Deepest = 100;

    private static readonly HashSet<string> Skipped =
    [
        "AUTH",
        "SOURCE",
        "CITA",
        "EDNOTE",
        "FTREF",
        "SECAUTH",
        "HED1",
    ];

    public static bool IsXml(byte[] bytes)
    {
        var start = bytes.AsSpan();
        if (start.StartsWith(Encoding.UTF8.Preamble))
            start = start[Encoding.UTF8.Preamble.Length..];
        start = start[..Math.Min(4096, start.Length)].TrimStart(" \t\r\n"u8);
        return start.StartsWith("<?xml"u8)
            || start.StartsWith("<!DOCTYPE"u8)
            || start.StartsWith("<DIV"u8)
            || start.StartsWith("<ECFR"u8);
    }

    /// <exception cref="ProblemException"><c>standards-document-unreadable</c></exception>
    public static IReadOnlyList<TextLine> Read(byte[] bytes, string path)
    {
        var settings = new XmlReaderSettings
        {
            DtdProcessing = DtdProcessing.Prohibit,
            XmlResolver = null,
            MaxCharactersInDocument = OfficialFile.Largest,
            IgnoreComments = true,
            IgnoreProcessingInstructions = true,
        };
        using var reader = XmlReader.Create(new MemoryStream(bytes), settings);
        var at = (IXmlLineInfo)reader;
        try
        {
            return Lines(reader, at, path);
        }
        catch (XmlException e)
        {
            throw new ProblemException(
                bytes.AsSpan().IndexOf("<!DOCTYPE"u8) is >= 0 and var doctype
                    ? StandardsProblems.DocumentUnreadable(
                        Place(path, bytes.AsSpan(0, doctype)),
                        "it declares a document type (DTD), which is never read."
                    )
                    : StandardsProblems.DocumentUnreadable(
                        new Position(path, Math.Max(1, e.LineNumber), Math.Max(1, e.LinePosition)),
                        "it is not well-formed XML, or is cut off."
                    )
            );
        }
    }

    private static Position Place(string path, ReadOnlySpan<byte> before) =>
        new(path, before.Count((byte)'\n') + 1, before.Length - before.LastIndexOf((byte)'\n'));

    private static List<TextLine> Lines(XmlReader reader, IXmlLineInfo at, string path)
    {
        var lines = new List<TextLine>();
        var text = new StringBuilder();
        var (block, line) = (-1, 0);
        while (reader.Read())
        {
            if (reader.Depth > Deepest)
                throw new ProblemException(
                    StandardsProblems.DocumentUnreadable(
                        new Position(path, at.LineNumber, at.LinePosition),
                        $"elements stand more than {Deepest} deep."
                    )
                );
            switch (reader.NodeType)
            {
                case XmlNodeType.Element when Skipped.Contains(reader.Name) && !reader.IsEmptyElement:
                    Pass(reader);
                    break;
                case XmlNodeType.Element when block < 0 && IsBlock(reader.Name) && !reader.IsEmptyElement:
                    (block, line) = (reader.Depth, at.LineNumber);
                    break;
                case XmlNodeType.Text
                or XmlNodeType.CDATA
                or XmlNodeType.SignificantWhitespace
                or XmlNodeType.Whitespace when block >= 0:
                    text.Append(reader.Value);
                    break;
                case XmlNodeType.EndElement when reader.Depth == block:
                    lines.Add(new TextLine(Words(text), 0, line, Gap: true));
                    text.Clear();
                    block = -1;
                    break;
            }
        }

        return [.. lines.Where(l => l.Text.Length > 0)];
    }

    private static bool IsBlock(string name) =>
        name is "HEAD" or "P" or "LI" || name.StartsWith("FP", StringComparison.Ordinal);

    private static void Pass(XmlReader reader)
    {
        var depth = reader.Depth;
        while (reader.Read() && reader.Depth > depth) { }
    }

    private static string Words(StringBuilder text) =>
        string.Join(' ', text.ToString().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
