using System.Text.RegularExpressions;

namespace Plumbline.Web.Standards.Official;

/// <summary>Text as one line of YAML.</summary>
internal static partial class YamlQuote
{
    /// <summary>In double quotes.</summary>
    public static string Of(string text) =>
        $"\"{text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}\"";

    /// <summary>Without quotes where YAML reads it as the same text, as the files here have their sentences.</summary>
    public static string Sentence(string text) => Plain().IsMatch(text) ? text : Of(text);

    [GeneratedRegex(
        @"^(?!(?i:true|false|null|yes|no|on|off)$)[A-Za-z](?:[^:#""\\]|:(?=\S)|(?<=\S)#)*(?<=[^\s:])$"
    )]
    private static partial Regex Plain();
}
