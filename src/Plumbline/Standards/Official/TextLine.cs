namespace Plumbline.Standards.Official;

/// <summary>One line of an official document, in the order in which it is read.</summary>
/// <param name="Page">From 1; 0 where the document has no pages.</param>
/// <param name="Line">From 1: on its page, or in the file where there are no pages.</param>
/// <param name="Gap">Whether the layout sets it off from the line before: a blank line, more distance, an element of its own.</param>
public sealed record TextLine(string Text, int Page, int Line, bool Gap = false);
