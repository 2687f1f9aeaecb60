namespace Plumbline.Field.Checklist;

/// <summary>
/// What of a walk the screen has still to hear. During one act it is gathered and told once, at the end, so that the browser's
/// processor draws each part once and not once a step.
/// </summary>
internal sealed class Drawing(
    Action turned,
    Action handed,
    Action<IReadOnlySet<string>> spokenOf,
    Action<string?, string?> moved,
    Action progressed
)
{
    private readonly HashSet<string> spoken = [];
    private int acts;
    private bool turns,
        hands,
        moves;
    private string? from,
        to;

    public async Task TogetherAsync(Func<Task> what)
    {
        acts++;
        try
        {
            await what();
        }
        finally
        {
            acts--;
            Tell();
        }
    }

    public void Turn()
    {
        turns = true;
        Tell();
    }

    public void Hand()
    {
        hands = true;
        Tell();
    }

    public void Speak(IEnumerable<string> requirements)
    {
        spoken.UnionWith(requirements);
        Tell();
    }

    public void Move(string? before, string? now)
    {
        if (!moves)
            from = before;
        (moves, to) = (true, now);
        Tell();
    }

    // What is in hand first: a line that is left then only closes, and the one that opens is drawn with everything.
    private void Tell()
    {
        if (acts > 0)
            return;
        var (turning, handing, moving) = (turns, hands, moves);
        string[] about = [.. spoken];
        (turns, hands, moves) = (false, false, false);
        spoken.Clear();
        if (turning)
            turned();
        if (handing)
            handed();
        if (about.Length > 0)
            spokenOf(about.ToHashSet());
        if (moving)
            moved(from, to);
        if (about.Length > 0)
            progressed();
    }
}
