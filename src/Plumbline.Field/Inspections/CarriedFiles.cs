using System.Globalization;
using Plumbline.Field.Vault;
using Plumbline.Journal;

namespace Plumbline.Field.Inspections;

/// <summary>
/// Inspections that leave this laptop and come to it as files under a passphrase, with an installation or without one.
/// Opening is the union of entries by id, all of the file or nothing.
/// </summary>
public sealed class CarriedFiles(Browser browser, EntryVault vault, Laptop laptop, TimeProvider time)
{
    /// <summary>The file that stands in a field of the page; null where none does.</summary>
    /// <exception cref="ProblemException">What can be said against it before it is opened.</exception>
    public async Task<ChosenFile?> ChosenAsync(string selector)
    {
        if (await browser.Ask<string[]>("chosenFile", selector) is not [var name, var size])
            return null;
        var begin = await browser.Ask<byte[]>("chosenBytes", EncryptedFileHead.LongestLine);
        return ChosenFile.Of(name, long.Parse(size, CultureInfo.InvariantCulture), begin);
    }

    /// <summary>Takes in what the chosen file brings, all of it or nothing.</summary>
    /// <param name="passphrase">Of an encrypted file.</param>
    /// <param name="into">The inspection that is open, where the file has to be of that one.</param>
    /// <returns>The inspection, and what the file brought.</returns>
    /// <exception cref="ProblemException">Everything that is wrong with it; nothing was taken.</exception>
    public async Task<(Guid Inspection, FileRecord File)> OpenAsync(
        ChosenFile chosen,
        string passphrase,
        Guid? into = null
    )
    {
        var file = CarriedFile.Read(await ContentAsync(chosen, passphrase), chosen.Name);
        var id = file.Head.Journal;
        if (into is { } wanted && wanted != id)
            throw new ProblemException(InspectionFileProblems.OtherInspection(chosen.Name));
        await laptop.StartAloneAsync();
        var sha256 = await browser.Ask<string>("chosenSha256");
        FileRecord record;
        JournalFacts facts;
        Merge merge;
        do
        {
            merge = Merge.Of(id, await vault.ReadJournalAsync(id), file.Entries);
            facts = laptop.Here.FirstOrDefault(h => h.Id == id) ?? laptop.FactsOf(id, merge.Plan!);
            record = Record(chosen.Name, sha256, file.Head, merge);
        } while (!await vault.MergeAsync(id, merge, e => laptop.MayBring(facts, e), facts, record));
        await laptop.ListAsync();
        return (id, record);
    }

    /// <summary>Gives the inspection to the browser's downloads as a file under a passphrase.</summary>
    /// <exception cref="ProblemException">passphrase-short and the like, file-too-many, file-too-large; nothing was saved.</exception>
    public async Task<FileRecord> SaveAsync(OpenInspection open, string passphrase, string again)
    {
        if (Passphrase.Judge(passphrase, again) is { } problem)
            throw new ProblemException(problem);
        var now = time.GetUtcNow();
        var entries = await vault.ReadJournalAsync(open.Id);
        var installation = laptop.Person is { IsAlone: false } person ? person.Installation : (Guid?)null;
        var me = open.Me == Guid.Empty ? (Guid?)null : open.Me;
        var content = new CarriedFile(
            new(InspectionFileHead.Name, InspectionFileHead.Newest, open.Id, installation, now, me),
            entries
        ).ToBytes();
        var made = await browser.Ask<string[]>("seal", passphrase, EncryptedFileHead.FewestRounds, content);
        var head = EncryptedFileHead.New(
            Convert.FromHexString(made[0]),
            Convert.FromHexString(made[1]),
            Convert.FromHexString(made[2]),
            long.Parse(made[3], CultureInfo.InvariantCulture)
        );
        if (head.Length > EncryptedFileHead.MostBytes - EncryptedFileHead.LongestLine)
            throw new ProblemException(InspectionFileProblems.TooLarge("", EncryptedFileHead.MostBytes));
        var name = CarriedFile.NameOf(open.Id, now);
        var record = new FileRecord(
            Guid.CreateVersion7(now),
            IsSaved: true,
            now,
            name,
            await browser.Ask<string>("saveSealed", name, head.ToBytes()),
            now,
            me,
            installation,
            [.. entries.CountBy(e => e.Header.Member).Select(m => new FromMember(m.Key, 0, m.Value))]
        );
        await vault.SavedAsync(open.Id, laptop.Person is { IsAlone: true } ? entries : [], record);
        return record;
    }

    private async Task<byte[]> ContentAsync(ChosenFile chosen, string passphrase)
    {
        if (chosen.Head is not { } head)
            return await browser.Ask<byte[]>("chosenBytes", chosen.Size);
        var refused = await browser.Ask<string>(
            "openChosen",
            passphrase,
            chosen.Start,
            head.Rounds,
            head.Salt,
            head.Nonce,
            head.Check,
            CarriedFile.MostBytes
        );
        return refused switch
        {
            "" => await browser.Ask<byte[]>("openedContent"),
            "passphrase" => throw new ProblemException(InspectionFileProblems.WrongPassphrase(chosen.Name)),
            "altered" => throw new ProblemException(InspectionFileProblems.Altered(chosen.Name)),
            "too-large" => throw new ProblemException(
                InspectionFileProblems.TooLarge(chosen.Name, CarriedFile.MostBytes)
            ),
            _ => throw new ProblemException(InspectionFileProblems.NoHead(chosen.Name)),
        };
    }

    private FileRecord Record(string name, string sha256, InspectionFileHead head, Merge merge)
    {
        var fresh = merge.New.CountBy(e => e.Header.Member).ToDictionary();
        var known = merge.Already.DistinctBy(e => e.Id).CountBy(e => e.Header.Member).ToDictionary();
        var now = time.GetUtcNow();
        return new FileRecord(
            Guid.CreateVersion7(now),
            IsSaved: false,
            now,
            name,
            sha256,
            head.Exported,
            head.By,
            head.Installation,
            [
                .. fresh
                    .Keys.Union(known.Keys)
                    .Select(m => new FromMember(m, fresh.GetValueOrDefault(m), known.GetValueOrDefault(m))),
            ],
            merge.Changed.Count(c => c.After.Payload is null)
        );
    }
}
