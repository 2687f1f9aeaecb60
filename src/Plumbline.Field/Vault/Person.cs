using System.Text.Json.Serialization;

namespace Plumbline.Field.Vault;

/// <summary>Whose entries a vault holds: an account at an installation.</summary>
public sealed record Person(Guid Installation, Guid Account, string Name)
{
    /// <summary>Whoever uses a laptop that has met no installation: its vault holds what came by file.</summary>
    public static Person Alone(Guid laptop) => new(Guid.Empty, laptop, "This laptop");

    /// <summary>Whether no installation is known here: entries leave this laptop by file alone.</summary>
    [JsonIgnore]
    public bool IsAlone => Installation == Guid.Empty;

    /// <summary>The name of their database in this browser; several people and installations may share an address.</summary>
    public string Database => $"plumbline-{Installation}-{Account}";
}
