using Plumbline.Journal;
using Plumbline.Review;
using Plumbline.Standards;

namespace Plumbline.Reports;

/// <summary>A final report: its frozen bytes under their seal, and the entry that says so.</summary>
public sealed record Issue(ComplianceReport Report, ReportFile File, Entry Entry);

/// <summary>The verbs by which a report becomes final.</summary>
public static class ReportVerbs
{
    /// <summary>Freezes the report of a signed-off inspection and seals it.</summary>
    /// <param name="sign">ECDSA P-256 with SHA-256 by the installation's key, 64 bytes r then s.</param>
    /// <param name="publicKey">SubjectPublicKeyInfo.</param>
    /// <exception cref="ProblemException">report-not-signed-off.</exception>
    public static Issue Issue(
        this Inspection inspection,
        Catalog catalog,
        History history,
        Guid by,
        DateTimeOffset at,
        Func<byte[], byte[]> sign,
        byte[] publicKey,
        int? carried = null
    )
    {
        if (inspection.SignOff is not { } signed || inspection.Late.Count > 0)
            throw new ProblemException(ReviewProblems.NotSignedOff);
        var version = inspection.NextVersion(ComplianceReport.Oversight);
        var report = ComplianceReport.From(
            inspection,
            catalog,
            history,
            new Occasion(at, Final: true, version, carried)
        );
        var frozen = ReportJson.Write(report);
        var seal = Seal.Of(frozen, sign, publicKey);
        var entry = ReviewKinds.ReportIssued.Record(
            inspection.Id,
            new ReportIssued(
                report.Audience,
                version,
                seal.Sha256,
                seal.Signature,
                seal.PublicKey,
                report.State.MerkleRoot,
                signed.Id
            ),
            by,
            at,
            refs: [signed.Id]
        );
        return new Issue(report, new ReportFile(frozen, seal), entry);
    }

    /// <summary>The number that the next final report of an audience gets, from 1.</summary>
    public static int NextVersion(this Inspection inspection, string audience) =>
        1
        + inspection
            .Reports.Where(r => r.Thing?.Audience == audience)
            .Select(r => r.Thing!.Version)
            .DefaultIfEmpty(0)
            .Max();
}
