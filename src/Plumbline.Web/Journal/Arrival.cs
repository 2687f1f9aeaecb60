using Plumbline.Journal;

namespace Plumbline.Web.Journal;

/// <summary>One line at the door: what it holds, and what came of it.</summary>
public sealed class Arrival
{
    private Arrival(Entry? entry, object? thing, Problem? problem)
    {
        Entry = entry;
        Thing = thing;
        Problem = problem;
    }

    /// <summary>Null where the line is no entry.</summary>
    public Entry? Entry { get; }

    /// <summary>The payload as its kind reads it; null where it is not here or the kind is unknown.</summary>
    public object? Thing { get; }

    public Outcome Outcome { get; private set; } = Outcome.Refused;

    /// <summary>Why it was refused; null unless it was.</summary>
    public Problem? Problem { get; private set; }

    /// <summary>As which it is here; null where it was refused.</summary>
    public Acceptance? Acceptance { get; private set; }

    /// <summary>The entry in a line, with everything checked that needs no database.</summary>
    public static Arrival Read(ReadOnlyMemory<byte> line)
    {
        try
        {
            return Of(EntryLine.Read(line).Entry);
        }
        catch (ProblemException e)
        {
            return new Arrival(null, null, e.Problems[0]);
        }
    }

    public static Arrival Of(Entry entry)
    {
        var problem = Admission.Form(entry, out var thing);
        // Taken here, where there are many threads; the one writer only reads it.
        _ = entry.HeaderHash;
        return new Arrival(entry, thing, problem);
    }

    internal void Refuse(Problem problem)
    {
        Outcome = Outcome.Refused;
        Problem = problem;
        Acceptance = null;
    }

    internal void Accept(Outcome outcome, Acceptance acceptance)
    {
        Outcome = outcome;
        Problem = null;
        Acceptance = acceptance;
    }
}

public enum Outcome
{
    Refused,
    Accepted,

    /// <summary>It was here before.</summary>
    Already,
}

/// <summary>Who brings entries, and by what right.</summary>
/// <param name="Account">The signed-in account; null for a file at the command line.</param>
/// <param name="MayCarry">Whether they may bring the entries of others without leading: an import.</param>
/// <param name="Readers">Accounts that may read a journal which these entries open, beside its team.</param>
public sealed record Bringer(Carrier Carrier, Guid? Account, bool MayCarry, IReadOnlyList<Guid> Readers)
{
    public static Bringer SignedIn(Guid account) => new(Carrier.Account(account), account, false, []);

    public static Bringer File(byte[] sha256, params IReadOnlyList<Guid> readers) =>
        new(Carrier.File(sha256), null, true, readers);
}

/// <summary>Where the chain of a journal stands at this installation.</summary>
/// <param name="Number">Of the last entry; 0 before the first.</param>
/// <param name="Link">32 bytes.</param>
public sealed record ChainHead(long Number, byte[] Link);
