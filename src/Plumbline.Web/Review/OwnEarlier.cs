using Microsoft.EntityFrameworkCore;
using Plumbline.Facilities;
using Plumbline.Findings;
using Plumbline.Review;
using Plumbline.Standards;
using Plumbline.Web.Inspections;
using Plumbline.Web.Storage;

namespace Plumbline.Web.Review;

/// <summary>What earlier inspections of this installation found deficient at a facility, as far as they are signed off.</summary>
public static class OwnEarlier
{
    /// <summary>Most inspections looked at, the newest of them.</summary>
    public const int Most = 10;

    /// <summary>Newest first, from inspections that the account may see.</summary>
    public static async Task<IReadOnlyList<EarlierDeficiency>> AtAsync(
        PlumblineContext context,
        Resolver resolver,
        Guid facility,
        Guid account,
        CancellationToken stop
    )
    {
        var rows = await InspectionList
            .VisibleTo(context, account)
            .Where(i => i.Facility == facility && i.State != InspectionState.Open)
            .OrderByDescending(i => i.LastDay)
            .ThenByDescending(i => i.Journal)
            .Take(Most)
            .ToListAsync(stop);
        var found = new List<EarlierDeficiency>();
        foreach (var row in rows)
            if (await InspectionLoader.LoadAsync(context, row.Id, stop) is { } inspection)
                found.AddRange(Of(inspection));
        return found;
    }

    /// <summary>The standing deficiencies that a sign-off covers, one for each line that they cite.</summary>
    public static IEnumerable<EarlierDeficiency> Of(Inspection inspection)
    {
        var plan = inspection.Plan.Plan!;
        var covered = inspection.SignOffs.SelectMany(s => s.Thing?.Covers ?? []).ToHashSet();
        return from finding in inspection.Findings.Of(FindingType.Deficiency)
            where covered.Contains(finding.Id)
            let written = finding.Thing!
            from requirement in written.Requirements
            select new EarlierDeficiency(
                requirement,
                null,
                plan.Organization,
                plan.LastDay,
                written.Statement,
                plan.Team.FirstOrDefault(m => m.Id == finding.Header.Member)?.Name,
                inspection.Id
            );
    }
}
