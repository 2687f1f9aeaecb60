using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using Plumbline.Journal;
using Plumbline.Web.Inspections;

namespace Plumbline.Tests.Vault;

/// <summary>The files of a browser in memory, by the names of encrypted-file.js and vault-files.js.</summary>
internal sealed partial class MemoryBrowser
{
    private string? alone;
    private byte[] sealing = [];
    private string sealedWith = "";
    private byte[]? content;

    /// <summary>The file that somebody chose on the page.</summary>
    public (string Name, byte[] Bytes)? Chosen { get; set; }

    /// <summary>What was given to the browser's downloads.</summary>
    public List<(string Name, byte[] Bytes)> Downloads { get; } = [];

    /// <summary>Something else happens in the vault between reading it and the next merge.</summary>
    public Action? BeforeMerge { get; set; }

    /// <summary>How many entries a vault holds whose name ends so.</summary>
    public int CountOf(Guid account) =>
        entries.Count(e => e.Key.Name.EndsWith(account.ToString(), StringComparison.Ordinal));

    private object? ByFile(string what, object?[] with)
    {
        string Text(int i) => (string)with[i]!;
        switch (what)
        {
            case "alonePerson":
                return alone;
            case "rememberAlone":
                alone = (string?)with[0];
                return null;
            case "drop":
                foreach (var key in entries.Keys.Where(k => k.Name == Text(0)).ToList())
                    entries.Remove(key);
                foreach (var key in journals.Keys.Where(k => k.Name == Text(0)).ToList())
                    journals.Remove(key);
                return null;
            case "chosenFile":
                return Chosen is { } chosen
                    ? new[] { chosen.Name, $"{chosen.Bytes.Length}" }
                    : Array.Empty<string>();
            case "chosenBytes":
                return Chosen!.Value.Bytes[
                    ..(int)Math.Min(Chosen.Value.Bytes.Length, Convert.ToInt64(with[0]))
                ];
            case "chosenSha256":
                return Convert.ToHexStringLower(SHA256.HashData(Chosen!.Value.Bytes));
            case "openChosen":
                return Opened(Text(0));
            case "openedContent":
                return content;
            case "seal":
                sealedWith = Text(0);
                sealing = (byte[])with[2]!;
                return new[]
                {
                    new string('0', 32),
                    new string('0', 24),
                    new string('0', 64),
                    $"{sealing.Length + 16}",
                };
            case "saveSealed":
                var compressed = new MemoryStream();
                using (var gzip = new GZipStream(compressed, CompressionLevel.Fastest))
                    gzip.Write(sealing);
                Downloads.Add((Text(0), EncryptedFile.Encrypt(sealedWith, compressed.ToArray())));
                return Convert.ToHexStringLower(SHA256.HashData(Downloads[^1].Bytes));
            case "merge":
                return Merged(with);
            case "savedToFile":
                foreach (var id in (string[])with[2]!)
                    entries[(Text(0), id)].Waits = false;
                drafts[(Text(0), Text(3))] = Text(4);
                return null;
            case "waitUnsent":
                foreach (var kept in ((string[])with[2]!).Select(id => entries[(Text(0), id)]))
                    kept.Waits |= kept is { Accepted: null or "", Refused: null, Aside: null };
                return null;
            default:
                return null;
        }
    }

    private string Opened(string passphrase)
    {
        try
        {
            content = EncryptedFile.Decrypt(passphrase, Chosen!.Value.Bytes, "");
            return "";
        }
        catch (ProblemException e)
        {
            return e.Problems[0].Code switch
            {
                "file-passphrase" => "passphrase",
                "file-altered" => "altered",
                "file-too-large" => "too-large",
                _ => "not-compressed",
            };
        }
    }

    private bool Merged(object?[] with)
    {
        var (name, journal) = ((string)with[0]!, (string)with[1]!);
        var (ids, waits, lines) = ((string[])with[2]!, (string[])with[3]!, Lines((byte[])with[4]!));
        var (changed, before, after) = ((string[])with[5]!, Lines((byte[])with[6]!), Lines((byte[])with[7]!));
        BeforeMerge?.Invoke();
        BeforeMerge = null;
        if (
            ids.Any(id => entries.ContainsKey((name, id)))
            || changed.Where((id, i) => !entries[(name, id)].Line.SequenceEqual(before[i])).Any()
        )
            return false;
        for (var i = 0; i < ids.Length; i++)
            entries[(name, ids[i])] = new Kept(journal, lines[i], ++order) { Waits = waits[i] == "1" };
        for (var i = 0; i < changed.Length; i++)
            entries[(name, changed[i])] = entries[(name, changed[i])] with { Line = after[i] };
        Facts(name, with[8]);
        drafts[(name, (string)with[9]!)] = (string)with[10]!;
        foreach (var begin in (string[])with[11]!)
        foreach (var key in Drafts(name).Where(k => k.StartsWith(begin, StringComparison.Ordinal)))
            drafts.Remove((name, key));
        return true;
    }

    private byte[] Still(string name, string id, byte[] line) =>
        entries.TryGetValue((name, id), out var kept)
        && kept.Line.AsSpan().EndsWith("\"payload\":\"erased\"}"u8)
            ? kept.Line
            : line;
}
