using System.Text;
using Plumbline.Evidence;
using Plumbline.Journal;
using Plumbline.Review;
using Plumbline.Tests.Journal;
using Plumbline.Tests.Review;
using Plumbline.Web.Inspections;
using Plumbline.Web.Journal;
using Plumbline.Web.Review;
using Xunit;
using static Plumbline.Tests.Review.ExampleJail;

namespace Plumbline.Tests.Inspections;

public sealed class InspectionFileTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("plumbline-files-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task A_file_brings_the_same_inspection_to_another_installation_and_twice_changes_nothing()
    {
        var jail = Busy();
        var path = await ExportedAsync(jail);
        await using var stand = await JournalStand.OpenAsync();

        var first = await InspectionFile.ImportAsync(stand.Writer, path);
        var second = await InspectionFile.ImportAsync(stand.Writer, path);

        Assert.Equal((jail.Entries.Count, 0), (first.Accepted, first.Already));
        Assert.Equal((0, jail.Entries.Count), (second.Accepted, second.Already));
        Assert.Equal(Describe(jail.Inspection), Describe(await LoadAsync(stand, jail.Id)));
        Assert.Empty(JournalVerification.Of(stand.Installation).Problems);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Two_halves_give_the_same_inspection_whichever_comes_first(bool planFirst)
    {
        var jail = Busy();
        var lines = await File.ReadAllLinesAsync(
            await ExportedAsync(jail),
            Xunit.TestContext.Current.CancellationToken
        );
        var half = lines.Length / 2;
        string[][] halves = [lines[..half], [lines[0], .. lines[half..]]];
        await using var stand = await JournalStand.OpenAsync();

        foreach (var part in planFirst ? halves : halves.AsEnumerable().Reverse())
            await InspectionFile.ImportAsync(stand.Writer, Write(part));

        Assert.Equal(Describe(jail.Inspection), Describe(await LoadAsync(stand, jail.Id)));
        var live = await stand.ProjectionsAsync();
        await stand.Writer.RebuildAsync();
        Assert.Equal(live, await stand.ProjectionsAsync());
    }

    [Fact]
    public async Task The_plan_may_stand_last_in_the_file()
    {
        var jail = Busy();
        var lines = await File.ReadAllLinesAsync(
            await ExportedAsync(jail),
            Xunit.TestContext.Current.CancellationToken
        );
        await using var stand = await JournalStand.OpenAsync();
        await InspectionFile.ImportAsync(stand.Writer, Write([lines[0], .. lines[1..].Reverse()]));
        Assert.Equal(Describe(jail.Inspection), Describe(await LoadAsync(stand, jail.Id)));
    }

    [Fact]
    public async Task Every_wrong_line_is_listed_with_its_place_and_nothing_is_applied()
    {
        var jail = Busy();
        var lines = await File.ReadAllLinesAsync(
            await ExportedAsync(jail),
            Xunit.TestContext.Current.CancellationToken
        );
        lines[4] = lines[4].Replace("soiled", "cleaned", StringComparison.Ordinal);
        lines[6] = lines[6][..^20];
        var path = Write(lines);
        await using var stand = await JournalStand.OpenAsync();

        var refused = await RefusedAsync(stand, path);

        Assert.Equal(["entry-altered", "entry-not-json"], refused.Select(p => p.Code));
        Assert.Equal(
            [new Position(path, 5, 1), new Position(path, 7, 1)],
            refused.Select(p => p.Position!.Value)
        );
        Assert.Null(await LoadAsync(stand, jail.Id));
        Assert.Equal(0, JournalVerification.Of(stand.Installation).Entries);
    }

    [Fact]
    public async Task A_refusal_of_the_door_in_the_last_line_undoes_the_whole_file()
    {
        var jail = Busy();
        var stray = EvidenceKinds.Determination.Record(
            jail.Id,
            new Determination("ex/9.9/unheard-of", Verdict.Compliant, []),
            A,
            jail.Next()
        );
        var lines = await File.ReadAllLinesAsync(
            await ExportedAsync(jail),
            Xunit.TestContext.Current.CancellationToken
        );
        var path = Write([.. lines, Encoding.UTF8.GetString(new EntryLine(stray).ToBytes())]);
        await using var stand = await JournalStand.OpenAsync();

        var problem = Assert.Single(await RefusedAsync(stand, path));

        Assert.Equal("entry-requirement", problem.Code);
        Assert.Equal(lines.Length + 1, problem.Position!.Value.Line);
        Assert.Null(await LoadAsync(stand, jail.Id));
        Assert.Empty(await stand.ProjectionsAsync());
    }

    [Fact]
    public async Task A_file_that_is_none_is_refused_in_one_sentence()
    {
        await using var stand = await JournalStand.OpenAsync();
        var head = Encoding.UTF8.GetString(
            new InspectionFileHead(
                "inspection",
                1,
                Guid.CreateVersion7(),
                Guid.CreateVersion7(),
                Morning
            ).ToBytes()
        );
        async Task<string> Code(string path) => (await RefusedAsync(stand, path))[0].Code;

        Assert.Equal("file-unreadable", await Code(Path.Combine(folder, "absent")));
        Assert.Equal("file-not-inspection", await Code(Write([])));
        Assert.Equal("file-not-inspection", await Code(Write(["PK\u0003\u0004"])));
        Assert.Equal(
            "file-newer",
            await Code(Write([head.Replace("\"version\":1", "\"version\":2", StringComparison.Ordinal)]))
        );
        Assert.Equal("file-empty", await Code(Write([head])));
        Assert.Equal("line-too-long", await Code(Write([head, new string('x', 10 << 20)])));
    }

    [Fact]
    public async Task A_million_wrong_lines_are_refused_with_the_first_hundred_in_little_memory()
    {
        await using var stand = await JournalStand.OpenAsync();
        var head = Encoding.UTF8.GetString(
            new InspectionFileHead(
                "inspection",
                1,
                Guid.CreateVersion7(),
                Guid.CreateVersion7(),
                Morning
            ).ToBytes()
        );
        var path = Write(Enumerable.Repeat("{\"header\":{}}", 1_000_000).Prepend(head));

        var refused = await RefusedAsync(stand, path);

        Assert.Equal(101, refused.Count);
        Assert.Equal("file-problems", refused[^1].Code);
    }

    private static ExampleJail Busy()
    {
        var jail = new ExampleJail();
        jail.Press(Showers, Verdict.Deficient, A, UnitB, note: "walls soiled");
        jail.Press(Showers, Verdict.Deficient, A, UnitA, note: "walls soiled");
        jail.Press(Assessment, Verdict.Unable, B, Clinic, why: WhyNot.Refused);
        jail.Press(Consent, Verdict.NotApplicable, B);
        return jail;
    }

    private async Task<string> ExportedAsync(ExampleJail jail)
    {
        await using var source = await JournalStand.OpenAsync();
        await source.AcceptAsync(jail.Id, jail.Entries);
        var path = Path.Combine(folder, $"{Guid.NewGuid():N}.plumbline");
        await using var file = File.Create(path);
        await InspectionFile.ExportAsync(source.Installation, jail.Id, file, default);
        return path;
    }

    private string Write(IEnumerable<string> lines)
    {
        var path = Path.Combine(folder, $"{Guid.NewGuid():N}.plumbline");
        File.WriteAllText(path, string.Join('\n', lines));
        return path;
    }

    private static async Task<IReadOnlyList<Problem>> RefusedAsync(JournalStand stand, string path) =>
        (
            await Assert.ThrowsAsync<ProblemException>(() => InspectionFile.ImportAsync(stand.Writer, path))
        ).Problems;

    private static async Task<Inspection?> LoadAsync(JournalStand stand, Guid id)
    {
        await using var context = await stand.Installation.Contexts.CreateDbContextAsync();
        return await InspectionLoader.LoadAsync(context, id);
    }

    private static string Describe(Inspection? inspection) =>
        string.Join(
            '\n',
            inspection!.Entries.OrderBy(e => e.Id).Select(e => $"{e.Id} {Convert.ToHexString(e.HeaderHash)}")
        )
        + string.Join(
            '\n',
            inspection.Evidence.Lines.Select(l =>
                $"{l.Line.Code} {l.Verdict} {l.LookAgain} {l.Observations.Count}"
            )
        );
}
