namespace Plumbline.Field.Outbox;

/// <summary>Why nothing can be sent right now; what is recorded stays on this laptop.</summary>
public static class OutboxProblems
{
    public static Problem NoNetwork { get; } =
        new("no-network", "The installation does not answer. What you record is saved on this laptop.");

    public static Problem SignedOut { get; } =
        new("signed-out", "You are signed out. Sign in again to send; recording goes on.");

    public static Problem Unclear(int status) =>
        new(
            "installation-unclear",
            $"The installation answered with {status} and did not say why. It is asked again in a while."
        );
}
