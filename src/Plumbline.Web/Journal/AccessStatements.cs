using Plumbline.Web.Storage;

namespace Plumbline.Web.Journal;

/// <summary>The statements by which the one door asks and says who may do what in a journal.</summary>
internal sealed class AccessStatements(Pen pen) : IDisposable
{
    private readonly PenStatement find = pen.Prepare(
        """SELECT "Member", "Rights" FROM "Access" WHERE "Journal" = $1 AND "Account" = $2"""
    );

    private readonly PenStatement give = pen.Prepare(
        """
        INSERT INTO "Access" ("Journal", "Account", "Member", "Rights")
        SELECT $1, $2, $3, $4 WHERE EXISTS (SELECT 1 FROM "Accounts" WHERE "Id" = $2)
        ON CONFLICT DO NOTHING
        """
    );

    private readonly PenStatement isReader = pen.Prepare(
        """SELECT 1 FROM "Access" WHERE "Journal" = $1 AND "Account" = $2"""
    );

    /// <summary>What the account is in the journal; null where it is no member.</summary>
    public Sender? Find(long journal, Guid account)
    {
        find.Set(1, journal);
        find.Set(2, account);
        var members = new HashSet<Guid>();
        var leads = false;
        while (find.Read())
        {
            if (find.Guid(0) != Guid.Empty)
                members.Add(find.Guid(0));
            leads |= find.Text(1) == nameof(Rights.Lead);
        }

        return members.Count == 0 ? null : new Sender(account, members, leads);
    }

    /// <summary>Lets people in whom an entry names, as far as they have accounts here.</summary>
    /// <returns>Whether there were any.</returns>
    public bool LetIn(long journal, IEnumerable<(Guid Account, Guid Member, Rights Rights)> people)
    {
        var any = false;
        foreach (var (account, member, rights) in people)
        {
            Give(journal, account, member, rights);
            any = true;
        }

        return any;
    }

    /// <summary>Lets an account read, unless it may more.</summary>
    public void Read(long journal, Guid account)
    {
        isReader.Set(1, journal);
        isReader.Set(2, account);
        var sees = isReader.Read();
        isReader.Stop();
        if (!sees)
            Give(journal, account, Guid.Empty, Rights.Reader);
    }

    public void Dispose()
    {
        foreach (var statement in (PenStatement[])[find, give, isReader])
            statement.Dispose();
    }

    private void Give(long journal, Guid account, Guid member, Rights rights)
    {
        give.Set(1, journal);
        give.Set(2, account);
        give.Set(3, member);
        give.Set(4, rights.ToString());
        give.Run();
    }
}
