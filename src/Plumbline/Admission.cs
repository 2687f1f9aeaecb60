using System.Text.Json;
using Plumbline.Facilities;
using Plumbline.Inspections;
using Plumbline.Journal;

namespace Plumbline;

/// <summary>Who brings entries to a journal, and what that lets them do.</summary>
/// <param name="Account">The signed-in account.</param>
/// <param name="Members">The members of this journal's plan that the account is.</param>
/// <param name="MayCarry">Whether they may bring the entries of others: the lead, or an import by file.</param>
public sealed record Sender(Guid Account, IReadOnlySet<Guid> Members, bool MayCarry);

/// <summary>
/// What the one door asks of an entry, the same in the browser and at the server: form, size, kind, a known requirement,
/// the sender's right. It knows the journal's opening plan and nothing else; everything beyond that the fold flags.
/// </summary>
public sealed class Admission(Guid journal)
{
    private readonly HashSet<string> requirements = [];
    private readonly HashSet<Guid> members = [];
    private Guid? plan;

    public Guid Journal => journal;

    /// <summary>Id of the lead; null before the plan came.</summary>
    public Guid? Lead { get; private set; }

    public bool IsOpen => plan is not null;

    /// <summary>Whether it is a facility's: some entry said so.</summary>
    public bool IsFacility { get; private set; }

    /// <summary>Why the entry is refused; null where it is taken.</summary>
    /// <param name="thing">The payload as its kind reads it, for the caller to project without reading it twice.</param>
    public Problem? Check(Entry entry, Sender sender, out object? thing) =>
        Form(entry, out thing) ?? Admit(entry, sender, thing);

    /// <summary>What can be said of an entry without knowing its journal: size, no U+0000, the form of its kind.</summary>
    public static Problem? Form(Entry entry, out object? thing)
    {
        thing = null;
        if (entry.Payload is not { } payload)
            return null;
        var kind = Kinds.Of(entry.Header);
        var most = kind?.MaxBytes ?? 64 * 1024;
        if (payload.Length > most)
            return JournalProblems.EntryTooLarge(entry.Id, payload.Length, most);
        if (HasNul(payload.Span) || HasNul(entry.HeaderBytes.Span))
            return JournalProblems.EntryNul(entry.Id);
        return kind is null ? null : Read(kind, entry, out thing);
    }

    /// <summary>What only the journal can say of an entry of good form: the sender's right, a known requirement.</summary>
    public Problem? Admit(Entry entry, Sender sender, object? thing) =>
        entry.Header.Journal != journal
            ? JournalProblems.EntryKindMissing(entry.Header.Kind, $"journal {journal}")
            : Right(entry, sender, thing) ?? Subject(entry, thing);

    /// <summary>Why a payload of this kind may not be erased; null where it may.</summary>
    public static Problem? Protects(string kind) =>
        kind is "erased" or "plan" or "slice" or "sign-off" ? EraseProblems.NotThis(kind) : null;

    /// <summary>Takes into account what an accepted entry opens or adds.</summary>
    public void Note(Entry entry, object? thing)
    {
        IsFacility |= FacilityKinds.Has(entry.Header.Kind);
        switch (thing)
        {
            case Plan opening when plan is null:
                plan = entry.Id;
                Lead = opening.Lead.Id;
                members.UnionWith(opening.Team.Select(m => m.Id));
                break;
            case CatalogSlice slice:
                requirements.UnionWith(slice.Lines.Select(l => l.Id));
                break;
            case ScopeChange { Slice: { } added }:
                requirements.UnionWith(added.Lines.Select(l => l.Id));
                break;
        }
    }

    private Problem? Right(Entry entry, Sender sender, object? thing)
    {
        var header = entry.Header;
        // A facility's journal has no plan and no team: everybody here may write in it, as themselves.
        if (FacilityKinds.Has(header.Kind))
            return IsOpen
                ? JournalProblems.EntryKindMissing(header.Kind, "an inspection's journal")
                : Own(entry, sender);
        // An entry of a kind that only a newer Plumbline knows may belong here.
        if (IsFacility)
            return header.Kind is "erased" || Kinds.Of(header) is null
                ? Own(entry, sender)
                : JournalProblems.EntryKindMissing(header.Kind, "a facility's journal");
        // Half a file may come before the half with the plan.
        if (!IsOpen)
            return header.Kind is "slice" or "plan" || sender.MayCarry
                ? null
                : JournalProblems.NotOpened(journal);
        if (thing is Plan && entry.Id != plan)
            return JournalProblems.AlreadyOpened(journal);
        if (!sender.MayCarry && sender.Members.Count == 0)
            return JournalProblems.NotOnTeam(journal);
        if (!sender.MayCarry && !sender.Members.Contains(header.Member))
            return JournalProblems.NotYourEntry(entry.Id);
        if (header.Kind is "erased" && header.Member != Lead)
            return JournalProblems.OnlyLead("erase a payload");
        if (header.Kind is "sign-off" && header.Member != Lead)
            return JournalProblems.OnlyLead("sign off");
        return null;
    }

    private static Problem? Own(Entry entry, Sender sender) =>
        sender.MayCarry || entry.Header.Member == sender.Account
            ? null
            : JournalProblems.NotYourEntry(entry.Id);

    private Problem? Subject(Entry entry, object? thing)
    {
        if (!IsOpen || thing is null || Kinds.Of(entry.Header) is not { } kind)
            return null;
        foreach (var requirement in kind.Requirements(thing))
            if (!requirements.Contains(requirement))
                return JournalProblems.UnknownRequirement(entry.Id, requirement);
        return null;
    }

    private static Problem? Read(Kind kind, Entry entry, out object? thing)
    {
        thing = null;
        try
        {
            thing = kind.Read(entry);
            return null;
        }
        catch (ProblemException e)
        {
            return e.Problems[0];
        }
    }

    // An escaped U+0000 hides from a search for the byte; an escaped backslash before "u0000" is no escape of it.
    private static bool HasNul(ReadOnlySpan<byte> json)
    {
        if (json.IndexOf("\\u0000"u8) < 0)
            return false;
        var reader = new Utf8JsonReader(json);
        try
        {
            while (reader.Read())
                if (
                    reader.TokenType is JsonTokenType.String or JsonTokenType.PropertyName
                    && reader.GetString()!.Contains('\0')
                )
                    return true;
        }
        catch (JsonException)
        {
            return true;
        }

        return false;
    }
}
