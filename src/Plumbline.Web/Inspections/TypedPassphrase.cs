using System.CommandLine;
using System.Text;
using Plumbline.Journal;

namespace Plumbline.Web.Inspections;

/// <summary>Where a verb takes a passphrase from: a file, or the keyboard without echo. Never the command line, which others can read.</summary>
internal static class TypedPassphrase
{
    public static Option<FileInfo?> File() =>
        new("--passphrase-file")
        {
            Description =
                "File whose first line is the passphrase; without it, it is asked for at the keyboard",
            HelpName = "FILE",
        };

    /// <summary>The passphrase of a file that is there already.</summary>
    /// <exception cref="ProblemException">file-unreadable, passphrase-missing.</exception>
    public static string Of(FileInfo? file, TextWriter prompt) =>
        file is null ? Ask("Passphrase: ", prompt) : FirstLine(file);

    /// <summary>A passphrase for a new file: judged, and typed twice at the keyboard.</summary>
    /// <exception cref="ProblemException">As <see cref="Of"/>, and passphrase-short, passphrase-alike, passphrase-differs.</exception>
    public static string New(FileInfo? file, TextWriter prompt)
    {
        var first = file is null
            ? Ask("Passphrase (nobody can open the file without it, us included): ", prompt)
            : FirstLine(file);
        var again = file is null ? Ask("Once more: ", prompt) : first;
        return Passphrase.Judge(first, again) is { } problem ? throw new ProblemException(problem) : first;
    }

    private static string FirstLine(FileInfo file)
    {
        try
        {
            using var reader = new StreamReader(file.FullName, Encoding.UTF8);
            return reader.ReadLine() ?? "";
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new ProblemException(InspectionCommandProblems.Unreadable(file.FullName, e.Message));
        }
    }

    private static string Ask(string question, TextWriter prompt)
    {
        if (Console.IsInputRedirected)
            throw new ProblemException(InspectionCommandProblems.NoPassphrase);
        prompt.Write(question);
        var typed = new StringBuilder();
        while (Console.ReadKey(intercept: true) is { Key: not ConsoleKey.Enter } key)
            if (key.Key == ConsoleKey.Backspace)
                typed.Length = Math.Max(0, typed.Length - 1);
            else if (!char.IsControl(key.KeyChar))
                typed.Append(key.KeyChar);
        prompt.WriteLine();
        return typed.ToString();
    }
}
