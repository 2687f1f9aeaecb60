namespace Plumbline.Standards;

/// <summary>The order of section numbers: 4.10 comes after 4.9, and 115.13 after 115.9.</summary>
public static class Numbers
{
    public static IComparer<string> InOrder { get; } = Comparer<string>.Create(Compare);

    private static int Compare(string a, string b)
    {
        var (left, right) = (a.Split('.', '-', ' '), b.Split('.', '-', ' '));
        for (var i = 0; i < Math.Min(left.Length, right.Length); i++)
        {
            var order =
                int.TryParse(left[i], out var x) && int.TryParse(right[i], out var y)
                    ? x.CompareTo(y)
                    : string.CompareOrdinal(left[i], right[i]);
            if (order != 0)
                return order;
        }

        return left.Length.CompareTo(right.Length);
    }
}
