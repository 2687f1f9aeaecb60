namespace Plumbline.Reports;

/// <summary>Whether a report is a draft or final, of when it speaks, and who stands by it.</summary>
/// <param name="Words">The same in one line.</param>
/// <param name="SignedBy">The lead, by the newest sign-off; null before the first.</param>
/// <param name="Entries">How many entries of the journal it is made from.</param>
/// <param name="MerkleRoot">Over these entries, lower-case hex.</param>
public sealed record ReportState(
    bool Final,
    int Version,
    DateTimeOffset AsOf,
    string Words,
    string? SignedBy,
    DateTimeOffset? SignedAt,
    string? Statement,
    Guid? SignOff,
    int Entries,
    string MerkleRoot
)
{
    internal static ReportState Of(Material material)
    {
        var inspection = material.Inspection;
        var signed = inspection.SignOff;
        var by = signed is null ? null : material.Name(signed.Header.Member);
        var signature = signed is null
            ? "not signed off"
            : $"signed off by {by} on {ReportText.Day(signed.Header.At)}"
                + (
                    inspection.Late.Count > 0
                        ? $", with {ReportText.Count(inspection.Late.Count, "entry", "entries")} since"
                        : ""
                );
        var asOf = ReportText.Day(material.Occasion.AsOf);
        return new ReportState(
            material.Occasion.Final,
            material.Occasion.Version,
            material.Occasion.AsOf.ToUniversalTime(),
            material.Occasion.Final
                ? $"Final, version {material.Occasion.Version}, issued {asOf}; {signature}"
                : $"Draft of {asOf}; {signature}",
            by,
            signed?.Header.At,
            ReportText.PlainOrNull(signed?.Thing?.Statement),
            signed?.Id,
            inspection.Entries.Count,
            Convert.ToHexStringLower(Plumbline.Journal.MerkleRoot.Of(inspection.Entries))
        );
    }
}
