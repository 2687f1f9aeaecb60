using System.Runtime.InteropServices;
using Plumbline.Evidence;

namespace Plumbline.Web.Review;

/// <summary>How many standing determinations of each verdict every line has, and how many lines are determined by that.</summary>
internal sealed class LineCounts
{
    private readonly Dictionary<string, int> indexes = [];
    private readonly List<Counts> lines = [];

    public int InScope { get; private set; }

    public int Determined { get; private set; }

    /// <summary>Stands for the requirement from now on, so that nobody need keep its id.</summary>
    public int IndexOf(string requirement)
    {
        if (indexes.TryGetValue(requirement, out var index))
            return index;
        lines.Add(default);
        return indexes[requirement] = lines.Count - 1;
    }

    /// <param name="index">What <see cref="IndexOf"/> gave.</param>
    public void Add(int index, Verdict verdict, int by)
    {
        ref var line = ref CollectionsMarshal.AsSpan(lines)[index];
        Determined -= line.IsDetermined ? 1 : 0;
        switch (verdict)
        {
            case Verdict.Compliant:
                line.Compliant += by;
                break;
            case Verdict.Deficient:
                line.Deficient += by;
                break;
            case Verdict.NotApplicable:
                line.NotApplicable += by;
                break;
            case Verdict.Unable:
                line.Unable += by;
                break;
        }

        Determined += line.IsDetermined ? 1 : 0;
    }

    public void Scope(HashSet<string> scope)
    {
        foreach (var requirement in scope)
            IndexOf(requirement);
        InScope = scope.Count;
        Determined = 0;
        foreach (var (requirement, index) in indexes)
        {
            ref var line = ref CollectionsMarshal.AsSpan(lines)[index];
            line.InScope = scope.Contains(requirement);
            Determined += line.IsDetermined ? 1 : 0;
        }
    }

    private struct Counts
    {
        public bool InScope;
        public int Compliant;
        public int Deficient;
        public int NotApplicable;
        public int Unable;

        public readonly bool IsDetermined
        {
            get
            {
                var verdicts =
                    (Compliant > 0 ? 1 : 0)
                    + (Deficient > 0 ? 1 : 0)
                    + (NotApplicable > 0 ? 1 : 0)
                    + (Unable > 0 ? 1 : 0);
                return InScope && verdicts == 1 && Unable == 0;
            }
        }
    }
}
