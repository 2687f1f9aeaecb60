using System.Security.Cryptography;
using System.Text;
using CsCheck;
using Plumbline.Evidence;
using Plumbline.Journal;
using Plumbline.Tests.Review;
using Xunit;
using static Plumbline.Tests.Review.ExampleJail;

namespace Plumbline.Tests.Journal;

public sealed class ChainTests
{
    private static readonly Guid journal = Guid.Parse("0197b000-0000-7000-8000-000000000001");
    private static readonly Guid id = Guid.Parse("0197b000-0000-7000-8000-000000000002");

    // The vectors were computed outside .NET, with Python's hashlib, from the sentence in Chain's description.
    [Fact]
    public void The_start_of_a_chain_is_the_known_answer() =>
        Assert.Equal(
            "a287ac295a30e1c11803a0830b06735f72591a9f527d51ff29d29585e4606ed3",
            Convert.ToHexStringLower(Chain.Start(journal))
        );

    [Fact]
    public void A_link_is_the_known_answer() =>
        Assert.Equal(
            "a2c4c08ca1d432e345727c59810770e78ad9ce6df55d6aad84b8624976633bd6",
            Convert.ToHexStringLower(
                Chain.Link(
                    Chain.Start(journal),
                    1,
                    id,
                    SHA256.HashData("header"u8),
                    SHA256.HashData("payload"u8),
                    DateTimeOffset.FromUnixTimeMilliseconds(1_780_999_200_123),
                    Carrier.Account(A)
                )
            )
        );

    [Fact]
    public void A_file_as_carrier_gives_another_link_than_an_account_with_the_same_bytes()
    {
        byte[] Link(Carrier carrier) =>
            Chain.Link(Chain.Start(journal), 1, id, new byte[32], new byte[32], Morning, carrier);
        var account = Carrier.Account(A);
        Assert.NotEqual(Link(account), Link(Carrier.File(account.Id)));
    }

    [Fact]
    public void A_carrier_reads_back_from_its_words_and_other_words_are_none()
    {
        foreach (var carrier in (Carrier[])[Carrier.Account(A), Carrier.File(SHA256.HashData("file"u8))])
        {
            var back = Carrier.Parse(carrier.ToString())!.Value;
            Assert.Equal((carrier.IsFile, carrier.ToString()), (back.IsFile, back.ToString()));
        }

        Assert.All(
            (string[])["", "account:", "account:x", "file:00", "person:1"],
            text => Assert.Null(Carrier.Parse(text))
        );
    }

    [Fact]
    public void The_root_of_nothing_is_the_hash_of_nothing_and_of_one_entry_its_leaf()
    {
        Assert.Equal(SHA256.HashData([]), MerkleRoot.Of(Array.Empty<Entry>()));
        var entry = new ExampleJail().Entries[0];
        Assert.Equal(
            SHA256.HashData([
                0,
                .. entry.Id.ToByteArray(bigEndian: true),
                .. entry.HeaderHash,
                .. entry.Header.PayloadHash,
            ]),
            MerkleRoot.Of([entry])
        );
    }

    [Fact]
    public void The_root_is_the_same_in_any_order_and_with_doubles_and_another_without_one_entry()
    {
        var jail = new ExampleJail();
        foreach (var line in (string[])[Showers, Inventory, Drills])
            jail.Press(line, Verdict.Compliant, A);
        var root = MerkleRoot.Of(jail.Entries);
        Gen.Shuffle(jail.Entries.Concat(jail.Entries.Take(3)).ToArray())
            .Sample(entries => Assert.Equal(root, MerkleRoot.Of(entries)), iter: 100);
        foreach (var left in jail.Entries)
            Assert.NotEqual(root, MerkleRoot.Of(jail.Entries.Where(e => e != left)));
    }

    [Fact]
    public void Erasing_a_payload_leaves_the_root_as_it_is()
    {
        var jail = new ExampleJail();
        var root = MerkleRoot.Of(jail.Entries);
        Assert.Equal(root, MerkleRoot.Of(jail.Entries.Select(e => e.WithoutPayload(PayloadState.Erased))));
    }
}
