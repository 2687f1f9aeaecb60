using Plumbline.Standards;
using Plumbline.Standards.Official;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Exceptions;

namespace Plumbline.Web.Standards.Official;

/// <summary>The lines of a PDF. Memory and time are bounded, whatever the file claims to hold.</summary>
internal static class PdfLines
{
    private const int MostPages = 3_000;
    private const int MostLetters = 20_000_000;
    private const int DeepestNesting = 128;

    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(3);

    /// <exception cref="ProblemException"><c>standards-document-unreadable</c>, <c>-too-large</c>, <c>-encrypted</c>, <c>-without-text</c></exception>
    public static IReadOnlyList<TextLine> Read(byte[] bytes, string path) => Read(bytes, path, Longest);

    internal static IReadOnlyList<TextLine> Read(byte[] bytes, string path, TimeSpan longest)
    {
        var reading = new Reading(path);
        // A page cannot be stopped in its middle: its thread is left behind, and ends with the program.
        var thread = new Thread(() => reading.Run(bytes), 16 * 1024 * 1024) { IsBackground = true };
        thread.Start();
        if (!thread.Join(longest))
        {
            reading.Stop();
            throw new ProblemException(
                StandardsProblems.DocumentUnreadable(
                    reading.At,
                    $"reading takes more than {longest.TotalSeconds:N0} seconds."
                )
            );
        }

        return reading.Refusal is { } refusal ? throw new ProblemException(refusal) : reading.Lines;
    }

    private sealed class Reading(string path)
    {
        private volatile int page = 1;
        private volatile bool stopped;

        public List<TextLine> Lines { get; } = [];
        public Problem? Refusal { get; private set; }

        /// <summary>Where a person looks: the page stands in place of the line.</summary>
        public Position At => new(path, page, 1);

        public void Stop() => stopped = true;

        public void Run(byte[] bytes)
        {
            try
            {
                using var document = PdfDocument.Open(
                    bytes,
                    new ParsingOptions
                    {
                        MaxStackDepth = DeepestNesting,
                        FilterProvider = new BoundedFilters(),
                        SkipMissingFonts = true,
                    }
                );
                Refusal = Pages(document);
            }
            catch (PdfDocumentEncryptedException)
            {
                Refusal = StandardsProblems.DocumentEncrypted(At);
            }
            catch (TooMuchException)
            {
                Refusal = StandardsProblems.DocumentTooLarge(
                    At,
                    $"{BoundedFilters.Most / 1024 / 1024} MB of content"
                );
            }
            catch (PdfDocumentStackDepthException)
            {
                Refusal = Unreadable("its parts are nested too deeply.");
            }
            // The parser meets broken input with exceptions of many kinds.
            catch (Exception)
            {
                Refusal = Unreadable("it is damaged or cut off.");
            }
        }

        private Problem? Pages(PdfDocument document)
        {
            if (document.NumberOfPages > MostPages)
                return StandardsProblems.DocumentTooLarge(At, $"{MostPages:N0} pages");

            var letters = 0;
            for (page = 1; page <= document.NumberOfPages && !stopped; page++)
            {
                var read = document.GetPage(page);
                letters += read.Letters.Count;
                if (letters > MostLetters)
                    return StandardsProblems.DocumentTooLarge(At, $"{MostLetters:N0} letters");
                Lines.AddRange(PageLines.Of(read));
            }

            page = 1;
            return letters == 0 ? StandardsProblems.DocumentWithoutText(At) : null;
        }

        private Problem Unreadable(string why) =>
            StandardsProblems.DocumentUnreadable(At, $"on page {page} {why}");
    }
}
