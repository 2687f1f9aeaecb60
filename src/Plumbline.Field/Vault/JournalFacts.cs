namespace Plumbline.Field.Vault;

/// <summary>What this laptop knows of one journal without reading its entries.</summary>
/// <param name="Head">The highest number that was pulled from the installation without a gap; 0 for none.</param>
/// <param name="Link">The chain's link at <paramref name="Head"/>, lower-case hex; null for 0.</param>
/// <param name="Rights">lead, member or reader.</param>
/// <param name="Members">The members of the plan that the person of the vault is.</param>
/// <param name="State">open, signed off or reported, as the installation last said.</param>
public sealed record JournalFacts(
    Guid Id,
    string Facility,
    DateOnly FirstDay,
    DateOnly LastDay,
    string State,
    string Rights,
    IReadOnlyList<Guid> Members,
    bool Invented = false,
    long Head = 0,
    string? Link = null
)
{
    /// <summary>The same facts for these members; the very same object where they already are.</summary>
    public JournalFacts For(IEnumerable<Guid> members)
    {
        Guid[] now = [.. members];
        return now.SequenceEqual(Members) ? this : this with { Members = now };
    }

    public bool MayWrite => Members.Count > 0 || Rights == "lead";
}
