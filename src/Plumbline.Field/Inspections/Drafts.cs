using System.Text.Json;
using System.Text.Json.Serialization;
using Plumbline.Evidence;
using Plumbline.Field.Vault;

namespace Plumbline.Field.Inspections;

/// <summary>
/// What this laptop keeps of an inspection beside its entries, and never as one: half-typed text, where the person stands,
/// what was published of the place. It survives a reload and is never sent.
/// </summary>
public sealed class Drafts(Guid inspection, EntryVault vault)
{
    private const string Standing = "standpoint";
    private readonly HashSet<string> halfTyped = [];

    /// <summary>What is half typed began or ended.</summary>
    public event Action? Changed;

    /// <summary>An erasure came: what is half typed is gone from the disk, and goes from the screens.</summary>
    public event Action? Forgotten;

    /// <summary>Whether text under the key is half typed.</summary>
    public bool Has(string key) => halfTyped.Contains(key);

    /// <summary>What is kept under the key; null where nothing is.</summary>
    public async Task<string?> ReadAsync(string key) =>
        await vault.DraftAsync($"{inspection} {key}") is { Length: > 0 } text ? text : null;

    /// <summary>Keeps text under the key; null forgets it.</summary>
    public async Task PutAsync(string key, string? text)
    {
        if (EntryVault.IsHalfTyped(key) && (text is null ? halfTyped.Remove(key) : halfTyped.Add(key)))
            Changed?.Invoke();
        await vault.PutDraftAsync($"{inspection} {key}", text);
    }

    /// <summary>Finds again what is half typed, and gives where the person stood; null where they never said.</summary>
    public async Task<Standpoint?> FindAsync()
    {
        halfTyped.UnionWith(await vault.HalfTypedAsync(inspection));
        try
        {
            return await ReadAsync(Standing) is { } json
                ? JsonSerializer.Deserialize(json, StandpointJson.Default.Standpoint)
                : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    public Task PutAsync(Standpoint from) =>
        PutAsync(Standing, JsonSerializer.Serialize(from, StandpointJson.Default.Standpoint));

    internal void Forget()
    {
        halfTyped.Clear();
        Forgotten?.Invoke();
        _ = vault.ForgetHalfTypedAsync(inspection).AsTask();
        Changed?.Invoke();
    }
}

[JsonSourceGenerationOptions(UseStringEnumConverter = true)]
[JsonSerializable(typeof(Standpoint))]
internal sealed partial class StandpointJson : JsonSerializerContext;
