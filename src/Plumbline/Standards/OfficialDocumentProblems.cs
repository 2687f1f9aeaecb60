namespace Plumbline.Standards;

/// <summary>What can be wrong with an official document, or with a decision about a line held against it.</summary>
public static partial class StandardsProblems
{
    public static Problem DocumentUnreadable(Position at, string why) =>
        new(
            "standards-document-unreadable",
            $"The document cannot be read from here on: {why} Download it again from its official address.",
            at
        );

    public static Problem DocumentTooLarge(Position at, string limit) =>
        new(
            "standards-document-too-large",
            $"The document has more than {limit}; no standards document does. Take the part that holds the standards.",
            at
        );

    public static Problem DocumentEncrypted(Position at) =>
        new(
            "standards-document-encrypted",
            "The document is encrypted, and asks for a password; save it without one and try again.",
            at
        );

    public static Problem DocumentKind(Position at) =>
        new(
            "standards-document-kind",
            "The file is neither PDF nor XML nor text in UTF-8; save it as one of these.",
            at
        );

    public static Problem DocumentWithoutText(Position at) =>
        new(
            "standards-document-without-text",
            "The pages hold pictures and no text; run a text recognition over the document and try again.",
            at
        );

    public static Problem DocumentNoStructure(Position at) =>
        new(
            "standards-document-no-structure",
            "No standard was found: neither § 115.13, nor 4.3 with a title, nor I., II., III. under a title. Check that it is the right document.",
            at
        );

    public static Problem DocumentUnknown(string edition) =>
        new(
            "standards-document-unknown",
            $"No document of {Short(edition)} was read here; run `plumbline standards verify {Short(edition)} FILE` first."
        );

    public static Problem CitationNotInDocument(string citation) =>
        new(
            "standards-citation-not-in-document",
            $"The document has no passage “{Short(citation)}”; choose one of the passages beside the line, or type another."
        );

    public static Problem CitationInexact(string citation) =>
        new(
            "standards-citation-inexact",
            $"“{Short(citation)}” names a whole standard; choose the passage that states the duty."
        );

    public static Problem SentenceForm(int longest) =>
        new(
            "standards-sentence-form",
            $"The duty is one sentence of at most {longest} characters on one line; shorten it."
        );

    public static Problem SentenceLifted(string words, int run) =>
        new(
            "standards-sentence-lifted",
            $"The sentence repeats {run} words in a row of the official text (“{words}”); say it in your own words."
        );

    public static Problem RejectionWithoutReason() =>
        new(
            "standards-rejection-without-reason",
            "A rejection says why: what the document says instead, or that it says nothing of it."
        );

    public static Problem TextAsOfNeeded(string edition) =>
        new(
            "standards-text-as-of-needed",
            $"{Short(edition)} does not say which text was read; give the date of the document as 2025-01-31, 2025-01 or 2025."
        );

    public static Problem LineNotEditable(Position at, string id) =>
        new(
            "standards-line-not-editable",
            $"“{Short(id)}” is not written as one key a line, so it cannot be changed here; correct it in the file.",
            at
        );

    public static Problem OutFolderNotEmpty(string path) =>
        new(
            "standards-out-folder-not-empty",
            $"The folder “{path}” already holds files; name a new one, so that nothing is written over."
        );
}
