using System.Buffers;
using System.Collections.Concurrent;
using Microsoft.AspNetCore.Connections;

namespace Plumbline.Web.Hosting;

/// <summary>
/// Memory in which the sockets receive and send. A push is some 20 KB: in the server's own blocks of 4 KB it would come in
/// five pieces, each of which wakes a thread.
/// </summary>
internal sealed class LargeBlocks : IMemoryPoolFactory<byte>
{
    private const int BlockSize = 32 * 1024;

    /// <summary>Most blocks kept for the next who asks: 4 MB.</summary>
    private const int Kept = 128;

    public MemoryPool<byte> Create(MemoryPoolOptions? options = null) => new Pool();

    private sealed class Pool : MemoryPool<byte>
    {
        private readonly ConcurrentQueue<byte[]> blocks = [];

        public override int MaxBufferSize => BlockSize;

        public override IMemoryOwner<byte> Rent(int minBufferSize = -1)
        {
            ArgumentOutOfRangeException.ThrowIfGreaterThan(minBufferSize, BlockSize);
            return new Block(
                this,
                blocks.TryDequeue(out var block)
                    ? block
                    : GC.AllocateUninitializedArray<byte>(BlockSize, pinned: true)
            );
        }

        protected override void Dispose(bool disposing) => blocks.Clear();

        private void Return(byte[] block)
        {
            if (blocks.Count < Kept)
                blocks.Enqueue(block);
        }

        private sealed class Block(Pool pool, byte[] block) : IMemoryOwner<byte>
        {
            private byte[]? bytes = block;

            public Memory<byte> Memory => bytes ?? throw new ObjectDisposedException(nameof(Block));

            public void Dispose()
            {
                if (Interlocked.Exchange(ref bytes, null) is { } own)
                    pool.Return(own);
            }
        }
    }
}
