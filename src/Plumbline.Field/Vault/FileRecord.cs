namespace Plumbline.Field.Vault;

/// <summary>A file that was opened or saved on this laptop: who carried what for whom.</summary>
/// <param name="Sha256">Of the file, lower-case hex; an installation that takes it in names its carrier by the same.</param>
/// <param name="Written">When the file was saved, by the clock of the laptop that saved it.</param>
/// <param name="By">The member who saved it, as they claimed; null where nobody said.</param>
/// <param name="Installation">Where it was written; null where a laptop without one wrote it.</param>
/// <param name="From">What stands in it of whom.</param>
/// <param name="Erased">Payloads that went from this laptop with it.</param>
public sealed record FileRecord(
    Guid Id,
    bool IsSaved,
    DateTimeOffset At,
    string Name,
    string Sha256,
    DateTimeOffset Written,
    Guid? By,
    Guid? Installation,
    IReadOnlyList<FromMember> From,
    int Erased = 0
)
{
    public int New => From.Sum(f => f.New);

    public int Already => From.Sum(f => f.Already);
}

/// <summary>How many entries of a member stand in a file: new on this laptop, and here before.</summary>
public sealed record FromMember(Guid Member, int New, int Already);
