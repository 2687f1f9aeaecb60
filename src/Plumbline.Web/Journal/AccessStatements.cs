using Plumbline.Inspections;
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

    /// <summary>Who may see and write what a plan opens: its team as far as it has accounts here, and the readers.</summary>
    /// <remarks>Whoever pushes a plan is its lead; in a file the plan itself says who led.</remarks>
    public void Open(long journal, Plan plan, Bringer by)
    {
        foreach (var member in plan.Team)
        {
            var account = member.IsLead && by.Account is { } pushed ? pushed : member.Account;
            if (account is { } known)
                Give(journal, known, member.Id, member.IsLead ? Rights.Lead : Rights.Member);
        }

        foreach (var reader in by.Readers)
            Read(journal, reader);
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
