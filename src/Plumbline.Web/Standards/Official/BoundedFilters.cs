using System.IO.Compression;
using UglyToad.PdfPig.Filters;
using UglyToad.PdfPig.Tokens;

namespace Plumbline.Web.Standards.Official;

/// <summary>More came out of a compressed stream than any document needs.</summary>
internal sealed class TooMuchException : Exception;

/// <summary>PdfPig's filters, with a limit to what comes out of all streams together.</summary>
internal sealed class BoundedFilters : IFilterProvider
{
    /// <summary>In bytes.</summary>
    public const int Most = 512 * 1024 * 1024;

    private readonly IFilterProvider inner = DefaultFilterProvider.Instance;
    private long left = Most;

    public IReadOnlyList<IFilter> GetFilters(DictionaryToken dictionary) =>
        Bound(inner.GetFilters(dictionary));

    public IReadOnlyList<IFilter> GetNamedFilters(IReadOnlyList<NameToken> names) =>
        Bound(inner.GetNamedFilters(names));

    public IReadOnlyList<IFilter> GetAllFilters() => Bound(inner.GetAllFilters());

    private IReadOnlyList<IFilter> Bound(IReadOnlyList<IFilter> filters) =>
        [.. filters.Select(f => new Bounded(f, this))];

    private sealed class Bounded(IFilter filter, BoundedFilters all) : IFilter
    {
        /// <summary>Deflate makes at most so many bytes out of one.</summary>
        private const int LargestRatio = 1032;

        public bool IsSupported => filter.IsSupported;

        public Memory<byte> Decode(
            Memory<byte> input,
            DictionaryToken dictionary,
            IFilterProvider provider,
            int index
        )
        {
            if (
                filter is FlateFilter
                && input.Length * (long)LargestRatio > all.left
                && Inflated(input) > all.left
            )
                throw new TooMuchException();
            var output = filter.Decode(input, dictionary, provider, index);
            all.left -= output.Length;
            return all.left >= 0 ? output : throw new TooMuchException();
        }

        private long Inflated(Memory<byte> input)
        {
            var total = 0L;
            var buffer = new byte[64 * 1024];
            try
            {
                using var stream = new ZLibStream(
                    new MemoryStream(input.ToArray()),
                    CompressionMode.Decompress
                );
                for (int read; total <= all.left && (read = stream.Read(buffer)) > 0; total += read) { }
            }
            catch (InvalidDataException)
            {
                // Broken in its middle: the filter itself decides what to make of the rest.
            }

            return total;
        }
    }
}
