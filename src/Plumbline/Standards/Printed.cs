namespace Plumbline.Standards;

/// <summary>Forgives case, spaces and punctuation in what reports print, so that EH&amp;S and EHS are one.</summary>
internal static class Printed
{
    /// <summary>Letters and digits only, in lower case.</summary>
    public static string Key(string printed) =>
        string.Concat(printed.Where(char.IsLetterOrDigit).Select(char.ToLowerInvariant));
}
