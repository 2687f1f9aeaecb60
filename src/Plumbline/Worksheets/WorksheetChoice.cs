namespace Plumbline.Worksheets;

/// <summary>What somebody wants printed.</summary>
public sealed record WorksheetChoice(SheetsBy By, Paper Paper, OtherSheets Others)
{
    /// <summary>By place on US Letter, with the usual other sheets.</summary>
    public static WorksheetChoice Usual { get; } = new(SheetsBy.Place, Paper.Letter, new OtherSheets());

    /// <summary>As typed; what was not said is as usual.</summary>
    /// <exception cref="ProblemException">worksheet-choice, once for each word that means nothing here.</exception>
    public static WorksheetChoice Read(string? by, string? paper, OtherSheets? others = null)
    {
        List<Problem> problems = [];
        T Known<T>(string what, string? word, T usual, Func<T, string> words)
            where T : struct, Enum
        {
            if (string.IsNullOrWhiteSpace(word))
                return usual;
            if (Standards.Words.Find(word, words) is { } found)
                return found;
            problems.Add(WorksheetProblems.ChoiceUnknown(what, word, Enum.GetValues<T>().Select(words)));
            return usual;
        }

        var choice = new WorksheetChoice(
            Known("order", by, Usual.By, WorksheetWords.Of),
            Known("paper", paper, Usual.Paper, WorksheetWords.Of),
            others ?? Usual.Others
        );
        problems.AddRange(choice.Others.TooMany);
        return problems.Count == 0 ? choice : throw new ProblemException(problems);
    }
}

/// <summary>How many of each sheet beside those of lines.</summary>
/// <param name="Conferences">Of the entrance and of the exit; null: one of each for the lead, none for others.</param>
public sealed record OtherSheets(
    int Interviews = 3,
    int FileSamples = 1,
    int Access = 1,
    int? Conferences = null
)
{
    /// <summary>The most of a kind that is printed at once.</summary>
    public const int Most = 40;

    public static OtherSheets None { get; } = new(0, 0, 0, 0);

    internal IEnumerable<Problem> TooMany =>
        new[] { Interviews, FileSamples, Access, Conferences ?? 0 }
            .Where(n => n is < 0 or > Most)
            .Select(n => WorksheetProblems.CountOutside(n, Most));

    /// <summary>In the order of printing: the entrance first, the exit last.</summary>
    public IEnumerable<OtherSheet> For(bool lead)
    {
        var conferences = Conferences ?? (lead ? 1 : 0);
        return
        [
            .. Enumerable.Repeat(OtherSheet.Entrance, conferences),
            .. Enumerable.Repeat(OtherSheet.Interview, Interviews),
            .. Enumerable.Repeat(OtherSheet.FileSample, FileSamples),
            .. Enumerable.Repeat(OtherSheet.Access, Access),
            .. Enumerable.Repeat(OtherSheet.Exit, conferences),
        ];
    }
}
