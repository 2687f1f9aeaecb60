using System.Text;

namespace Plumbline.Journal;

/// <summary>What a passphrase has to be before a file is saved with it.</summary>
public static class Passphrase
{
    public const int FewestCharacters = 12;
    public const int FewestWords = 4;
    private const int FewestDifferent = 6;

    /// <summary>Why the passphrase is not taken; null where it is.</summary>
    public static Problem? Judge(string passphrase)
    {
        var words = passphrase.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (
            passphrase.EnumerateRunes().Count() < FewestCharacters
            && words.Count(w => w.Length > 1) < FewestWords
        )
            return PassphraseProblems.TooShort;
        return passphrase.EnumerateRunes().Select(Rune.ToLowerInvariant).Distinct().Count() < FewestDifferent
            ? PassphraseProblems.TooAlike
            : null;
    }

    /// <summary>As <see cref="Judge(string)"/>, with what was typed the second time.</summary>
    public static Problem? Judge(string passphrase, string again) =>
        Judge(passphrase) ?? (passphrase == again ? null : PassphraseProblems.Differs);
}

/// <summary>Why a file is not saved with a passphrase.</summary>
public static class PassphraseProblems
{
    public static Problem TooShort { get; } =
        new(
            "passphrase-short",
            $"The passphrase has fewer than {Passphrase.FewestCharacters} characters and fewer than {Passphrase.FewestWords} words: whoever finds the file could try them all. Take four words that have nothing to do with each other."
        );

    public static Problem TooAlike { get; } =
        new(
            "passphrase-alike",
            "The passphrase repeats a few characters: whoever finds the file would try that early. Take four words that have nothing to do with each other."
        );

    public static Problem Differs { get; } =
        new("passphrase-differs", "The two passphrases differ. Type both again; nothing was saved.");
}
