using System.Security.Cryptography;

namespace Plumbline.Journal;

/// <summary>
/// One SHA-256 that stands for a set of entries, the same at every installation: a tree over the leaves
/// SHA-256(0, id, header hash, payload hash), sorted by id (big-endian); a node is SHA-256(1, left, right); the last
/// of an odd row goes up as it is. The root of no entry is SHA-256 of nothing.
/// </summary>
public static class MerkleRoot
{
    public static byte[] Of(IEnumerable<Entry> entries) =>
        Of(entries.Select(e => (e.Id, e.HeaderHash, e.Header.PayloadHash)));

    public static byte[] Of(IEnumerable<(Guid Id, byte[] HeaderHash, byte[] PayloadHash)> entries)
    {
        var row = entries
            .DistinctBy(e => e.Id)
            .Select(e => (Id: e.Id.ToByteArray(bigEndian: true), e.HeaderHash, e.PayloadHash))
            .OrderBy(e => e.Id, BytesInOrder.Instance)
            .Select(e => SHA256.HashData([0, .. e.Id, .. e.HeaderHash, .. e.PayloadHash]))
            .ToList();
        if (row.Count == 0)
            return SHA256.HashData([]);

        while (row.Count > 1)
        {
            var next = new List<byte[]>((row.Count + 1) / 2);
            for (var i = 0; i + 1 < row.Count; i += 2)
                next.Add(SHA256.HashData([1, .. row[i], .. row[i + 1]]));
            if (row.Count % 2 == 1)
                next.Add(row[^1]);
            row = next;
        }

        return row[0];
    }

    private sealed class BytesInOrder : IComparer<byte[]>
    {
        public static BytesInOrder Instance { get; } = new();

        public int Compare(byte[]? x, byte[]? y) => x.AsSpan().SequenceCompareTo(y);
    }
}
