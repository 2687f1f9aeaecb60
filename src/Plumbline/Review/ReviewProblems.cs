namespace Plumbline.Review;

public static class ReviewProblems
{
    public static Problem NotReady(IReadOnlyList<OpenPoint> points) =>
        new(
            "sign-off-not-ready",
            $"{points.Count} {(points.Count == 1 ? "point stands" : "points stand")} in the way of sign-off: "
                + string.Join(" ", points.Take(20).Select(p => p.Sentence))
                + (points.Count > 20 ? $" And {points.Count - 20} more." : "")
        );

    public static Problem NothingToSign { get; } =
        new("sign-off-nothing-new", "Everything is signed off already. There is nothing new to sign.");

    public static Problem NotSignedOff { get; } =
        new(
            "report-not-signed-off",
            "Only a signed-off inspection without late entries can have a final report. Sign off in Field first."
        );
}
