using Plumbline.Evidence;

namespace Plumbline.Field.Checklist;

/// <summary>
/// The keyboard of the walk. Keys are taken one after another: the next one waits until what the last one recorded is on
/// the disk, so that none of them ever falls on the wrong line.
/// </summary>
public sealed class WalkKeys(Walk walk, WalkActs acts)
{
    private Task last = Task.CompletedTask;

    private const string ThatWrite = "cdnuzeomwa";

    /// <summary>Every key and what it does, in the order in which the overview shows them.</summary>
    public static IReadOnlyList<(string Keys, string Does)> All { get; } =
    [
        ("c", "compliant: records what I saw, decides where I hold the standard, moves on"),
        ("d", "deficient: the same, and opens the statement"),
        ("n", "not applicable"),
        ("u", "unable to determine; then one key for why"),
        ("o", "write an observation: note, n of N"),
        ("m", "write a measurement"),
        ("e", "open the deficiency statement again"),
        ("j k", "next line, line before; arrows too"),
        ("[ ]", "standard before, next standard"),
        ("12 Enter", "jump to line 12"),
        ("/", "find a line by number or word"),
        ("w", "write a note to sort later"),
        ("f", "area of concern, good practice, reported concern"),
        ("a", "add a place"),
        ("z", "take back what I did last, as a new entry"),
        ("Ctrl+Enter", "record what I am writing"),
        ("Escape", "leave it"),
        ("?", "all keys"),
    ];

    /// <summary>The keys that do something for somebody who only reads.</summary>
    public static IReadOnlyList<(string Keys, string Does)> OfReader { get; } =
    [
        .. All.Where(k => k.Keys is "j k" or "[ ]" or "12 Enter" or "/"),
        ("f", "read what is written up beside deficiencies"),
        .. All.Where(k => k.Keys is "Escape" or "?"),
    ];

    /// <summary>Somebody asked for the search field.</summary>
    public event Action? Find;

    /// <summary>What a form in hand does on Ctrl+Enter, where it is not a statement or an observation.</summary>
    public Func<Task>? Record { get; set; }

    public Task PressAsync(string key) => InTurnAsync(() => TakeAsync(key));

    /// <summary>Does something in turn with the keys, such as a click.</summary>
    public async Task InTurnAsync(Func<Task> what)
    {
        var before = last;
        var mine = new TaskCompletionSource();
        last = mine.Task;
        try
        {
            await before;
            await walk.TogetherAsync(what);
        }
        finally
        {
            mine.SetResult();
        }
    }

    private Task TakeAsync(string key)
    {
        if (key is [>= '0' and <= '9'])
            return DigitAsync(key);
        if (key == "Enter")
            return JumpAsync();
        if (walk.Number.Length > 0)
            walk.Number = key == "Backspace" ? walk.Number[..^1] : "";
        return Does(key) ?? Done(() => walk.Say(walk.Said));
    }

    private Task? Does(string key) =>
        walk.Open.WhyReadOnly is { } why && (key is "Ctrl+Enter" || ThatWrite.Contains(key))
            ? Done(() => walk.Say(why))
            : Act(key);

    private Task? Act(string key) =>
        key switch
        {
            "c" => acts.PressAsync(Verdict.Compliant),
            "d" => acts.PressAsync(Verdict.Deficient),
            "n" => acts.PressAsync(Verdict.NotApplicable),
            "u" => acts.PressAsync(Verdict.Unable),
            "e" => acts.OpenStatementAsync(),
            "z" => acts.TakeBackAsync(),
            "o" or "m" => acts.OpenObservationAsync(),
            "w" or "f" or "a" or "?" => Done(() => walk.Take(HandOf(key))),
            "j" or "ArrowDown" => Done(() => walk.Step(1)),
            "k" or "ArrowUp" => Done(() => walk.Step(-1)),
            "]" => Done(() => walk.Turn(1)),
            "[" => Done(() => walk.Turn(-1)),
            "/" => Done(() => Find?.Invoke()),
            "Escape" => Done(() => walk.Take(InHand.Nothing)),
            "Ctrl+Enter" => RecordAsync(),
            _ => null,
        };

    private static InHand HandOf(string key) =>
        key switch
        {
            "w" => InHand.Note,
            "f" => InHand.Concern,
            "a" => InHand.Place,
            _ => InHand.Keys,
        };

    private Task RecordAsync() =>
        walk.InHand switch
        {
            InHand.Statement or InHand.Concern => acts.WriteAsync(),
            InHand.Observation => acts.ObserveAsync(),
            InHand.Note or InHand.Place => Record?.Invoke() ?? Task.CompletedTask,
            _ => Task.CompletedTask,
        };

    private Task DigitAsync(string digit)
    {
        if (walk.InHand == InHand.Why)
            return int.Parse(digit) - 1 is var at and >= 0 && at < WhyNotChoice.Reasons.Count
                ? acts.PressAsync(Verdict.Unable, WhyNotChoice.Reasons[at])
                : Task.CompletedTask;
        walk.Number = (walk.Number + digit)[^Math.Min(5, walk.Number.Length + 1)..];
        walk.Say($"Line {walk.Number}, then Enter.");
        return Task.CompletedTask;
    }

    private Task JumpAsync()
    {
        var typed = walk.Number;
        walk.Number = "";
        if (int.TryParse(typed, out var number))
        {
            var line = walk.Standards.SelectMany(s => s.Lines).FirstOrDefault(l => l.Number == number);
            if (line is null)
                walk.Say($"There is no line {number} in scope.");
            else
                walk.GoTo(line);
        }

        return Task.CompletedTask;
    }

    private static Task Done(Action what)
    {
        what();
        return Task.CompletedTask;
    }
}
