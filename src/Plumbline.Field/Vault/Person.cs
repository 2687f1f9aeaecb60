namespace Plumbline.Field.Vault;

/// <summary>Whose entries a vault holds: an account at an installation.</summary>
public sealed record Person(Guid Installation, Guid Account, string Name)
{
    /// <summary>The name of their database in this browser; several people and installations may share an address.</summary>
    public string Database => $"plumbline-{Installation}-{Account}";
}
