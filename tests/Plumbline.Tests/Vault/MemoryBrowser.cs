using System.Text;
using System.Text.Json;
using Microsoft.JSInterop;

namespace Plumbline.Tests.Vault;

/// <summary>
/// Stands in for the browser: IndexedDB, locks and tabs in memory, by the names of browser.js. Several tabs share one; the
/// end-to-end tests run the real one.
/// </summary>
internal sealed partial class MemoryBrowser : IJSRuntime, IJSObjectReference
{
    private sealed record Kept(string Journal, byte[] Line, long Order)
    {
        public bool Waits { get; set; }
        public string? Accepted { get; set; }
        public string? Refused { get; set; }
        public string? Aside { get; set; }
    }

    private readonly Dictionary<(string Name, string Id), Kept> entries = [];
    private readonly Dictionary<(string Name, string Id), string> journals = [];
    private readonly Dictionary<(string Name, string Key), string> drafts = [];
    private string? person;
    private long order;

    /// <summary>Names of the functions called, in order.</summary>
    public List<string> Called { get; } = [];

    /// <summary>Whole pages shown as paper, in order.</summary>
    public List<string> Papers { get; } = [];

    /// <summary>The next write fails, as on a full disk.</summary>
    public bool IsFull { get; set; }

    /// <summary>Everything kept beside entries, by key.</summary>
    public IReadOnlyDictionary<string, string> KeptBeside =>
        drafts.ToDictionary(d => d.Key.Key, d => d.Value);

    public string? Accepted(Guid entry) => entries.Single(e => e.Key.Id == entry.ToString()).Value.Accepted;

    public ValueTask<T> InvokeAsync<T>(string identifier, object?[]? args) =>
        ValueTask.FromResult((T)(identifier == "import" ? this : Call(identifier, args ?? []))!);

    public ValueTask<T> InvokeAsync<T>(string identifier, CancellationToken stop, object?[]? args) =>
        InvokeAsync<T>(identifier, args);

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private object? Call(string what, object?[] with)
    {
        Called.Add(what);
        if (IsFull && (what is "keep" or "came" or "answered" or "merge"))
            throw new JSException("QuotaExceededError");
        string Text(int i) => (string)with[i]!;
        string[] Texts(int i) => (string[])with[i]!;
        switch (what)
        {
            case "showPaper":
                Papers.Add(Text(1));
                return null;
            case "lastPerson":
                return person;
            case "rememberPerson":
                person = Text(0);
                return null;
            case "persist":
                return true;
            case "newerVersion":
                return false;
            case "keep":
                var lines = Lines((byte[])with[3]!);
                for (var i = 0; i < lines.Count; i++)
                    entries[(Text(0), Texts(2)[i])] = new Kept(Text(1), lines[i], ++order) { Waits = true };
                return null;
            case "came":
                var came = Lines((byte[])with[4]!);
                for (var i = 0; i < came.Count; i++)
                    entries[(Text(0), Texts(2)[i])] = new Kept(
                        Text(1),
                        Still(Text(0), Texts(2)[i], came[i]),
                        ++order
                    )
                    {
                        Accepted = Texts(3)[i],
                    };
                return Facts(Text(0), with[5]);
            case "answered":
                for (var i = 0; i < Texts(2).Length; i++)
                {
                    var kept = entries[(Text(0), Texts(2)[i])];
                    (kept.Waits, kept.Refused) = (false, null);
                    if (Texts(3)[i] is { Length: > 0 } accepted)
                        kept.Accepted = accepted;
                    if (Texts(4)[i] is { Length: > 0 } refused)
                        kept.Refused = refused;
                }
                return Facts(Text(0), with[5]);
            case "waitAgain":
                foreach (var id in Texts(2))
                    (entries[(Text(0), id)].Waits, entries[(Text(0), id)].Refused) = (true, null);
                return Facts(Text(0), with[3]);
            case "putAside":
                foreach (var id in Texts(2))
                {
                    var kept = entries[(Text(0), id)];
                    (kept.Aside, kept.Refused, kept.Waits) = (kept.Refused, null, false);
                }
                return null;
            case "rewrite":
                entries[(Text(0), Text(2))] = entries[(Text(0), Text(2))] with { Line = (byte[])with[3]! };
                return null;
            case "readJournal":
                return Join(Of(Text(0)).Where(e => e.Journal == Text(1)));
            case "read":
                return Join(
                    Texts(1)
                        .Where(id => entries.ContainsKey((Text(0), id)))
                        .Select(id => entries[(Text(0), id)])
                );
            case "waiting":
                return Join(
                    Of(Text(0))
                        .Where(e => e.Waits && e.Journal == Text(1))
                        .OrderBy(e => e.Order)
                        .Take((int)with[2]!)
                );
            case "waitingJournals":
                return Of(Text(0)).Where(e => e.Waits).Select(e => e.Journal).Distinct().ToArray();
            case "counts":
                return new[]
                {
                    Of(Text(0)).Count(e => e.Waits),
                    Of(Text(0)).Count(e => e.Refused is not null),
                };
            case "refusedEntries":
                return Of(Text(0))
                    .Where(e => e.Refused is not null)
                    .Select(e => e.Refused + "\n" + Encoding.UTF8.GetString(e.Line))
                    .ToArray();
            case "journals":
                return "["
                    + string.Join(',', journals.Where(j => j.Key.Name == Text(0)).Select(j => j.Value))
                    + "]";
            case "putJournal":
                return Facts(Text(0), with[1]);
            case "draft":
                return drafts.GetValueOrDefault((Text(0), Text(1)));
            case "putDraft":
                if (with[2] is string typed)
                    drafts[(Text(0), Text(1))] = typed;
                else
                    drafts.Remove((Text(0), Text(1)));
                return null;
            case "draftKeys":
                return Drafts(Text(0)).Where(k => k.StartsWith(Text(1), StringComparison.Ordinal)).ToArray();
            case "dropDrafts":
                foreach (
                    var key in Drafts(Text(0))
                        .Where(k => Texts(1).Any(b => k.StartsWith(b, StringComparison.Ordinal)))
                )
                    drafts.Remove((Text(0), key));
                return null;
            case "remove":
                return Remove(Text(0), Text(1));
            default:
                return ByFile(what, with);
        }
    }

    private IEnumerable<Kept> Of(string name) => entries.Where(e => e.Key.Name == name).Select(e => e.Value);

    private List<string> Drafts(string name) =>
        [.. drafts.Keys.Where(k => k.Name == name).Select(k => k.Key)];

    private int Remove(string name, string journal)
    {
        var ids = entries.Where(e => e.Key.Name == name && e.Value.Journal == journal).ToList();
        var unsent = ids.Count(e => e.Value.Waits || e.Value.Refused is not null);
        if (unsent > 0)
            return unsent;
        foreach (var (id, _) in ids)
            entries.Remove(id);
        journals.Remove((name, journal));
        foreach (var key in Drafts(name).Where(k => k.StartsWith(journal, StringComparison.Ordinal)))
            drafts.Remove((name, key));
        return 0;
    }

    private object? Facts(string name, object? json)
    {
        if (json is string text)
            journals[(name, JsonDocument.Parse(text).RootElement.GetProperty("id").GetString()!)] = text;
        return null;
    }

    private static List<byte[]> Lines(byte[] joined) =>
        [
            .. Encoding
                .UTF8.GetString(joined)
                .Split('\n', StringSplitOptions.RemoveEmptyEntries)
                .Select(Encoding.UTF8.GetBytes),
        ];

    private static byte[] Join(IEnumerable<Kept> kept) =>
        [.. kept.SelectMany(e => e.Line.Append((byte)'\n'))];
}
