using System.CommandLine;
using Plumbline.Web.Accounts;
using Plumbline.Web.Commands;
using Plumbline.Web.Demo;
using Plumbline.Web.Facilities;
using Plumbline.Web.Hosting;
using Plumbline.Web.Inspections;
using Plumbline.Web.Journal;
using Plumbline.Web.Layout;
using Plumbline.Web.Published;
using Plumbline.Web.Reports;
using Plumbline.Web.Review;
using Plumbline.Web.Standards;
using Plumbline.Web.Storage;
using Plumbline.Web.Worksheets;

namespace Plumbline.Web;

/// <summary>The one place that names every room: its verbs, what it adds to the host, and its addresses.</summary>
public static class Composition
{
    public static IEnumerable<Command> Verbs() =>
        [
            StandardsCommand.Create(),
            FacilitiesCommand.Create(),
            PublishedCommand.Create(),
            InspectionCommand.Create(),
            JournalCommand.Create(),
            ReportCommand.Create(),
            WorksheetCommand.Create(),
            UserCommand.Create(),
            DemoCommand.Create(ServeAsync),
        ];

    /// <summary>The command line: every room's verbs, and serving where there is none.</summary>
    public static RootCommand Root()
    {
        var root = new RootCommand("Plumbline: what independent monitors saw, and how they know.");
        ServeOptions.AddTo(root);
        root.SetAction((line, stop) => ServeAsync(line, ServeOptions.From(line), "Plumbline", stop));
        foreach (var verb in Verbs())
            root.Add(verb);
        return root;
    }

    /// <summary>What no verb does: serve the installation that the line names, or the one of that name.</summary>
    private static async Task<int> ServeAsync(
        ParseResult line,
        ServeOptions options,
        string name,
        CancellationToken stop
    )
    {
        options.Check();
        using var installation = await line.OpenInstallationAsync(stop, toServe: true, name);
        await LoadPublicDataAsync(installation, stop);
        var ownerLink = await OwnerLink.RenewAsync(installation, stop);
        return await Serve.RunAsync(
            Build(installation, options),
            options,
            address => Announce(line, address, ownerLink),
            stop
        );
    }

    // The lists that come with the program are there from the first start, and follow it when it is updated.
    private static async Task LoadPublicDataAsync(Installation installation, CancellationToken stop)
    {
        await using var context = await installation.Contexts.CreateDbContextAsync(stop);
        await PublicData.LoadAsync(context, installation.Time.GetUtcNow(), stop);
    }

    /// <summary>A host that serves this installation, not started yet.</summary>
    public static WebApplication Build(Installation installation, ServeOptions options)
    {
        var builder = Frame.Builder(options);
        builder.Services.AddStorage(installation);
        builder.Services.AddStandards(installation.Directory.Path, options.Standards);
        builder.Services.AddSignIn(installation, AccessRow.GiveUnreadAsync);
        builder.Services.AddJournal();
        builder.Services.AddSingleton<KnownFacts>();
        builder.Services.AddPublished();

        var app = builder.Build();
        Frame.Use(app);
        app.MapRazorComponents<App>();
        app.MapJournalApi();
        app.MapInspectionsApi();
        app.MapReports();
        app.MapWorksheets();
        app.MapCatalogApi();
        app.MapStandardsDownloads();
        app.MapPublishedApi();
        app.MapPlanningApi(PublishedEarlier.AtAsync, OwnEarlier.AtAsync);
        return app;
    }

    private static void Announce(ParseResult line, string address, string? ownerLink)
    {
        string[] text = [$"Plumbline serves on {address} (Ctrl+C stops it)."];
        if (ownerLink is not null)
            text = [.. text, $"Make the owner's account at {address}{ownerLink} (works once, for 24 hours)."];
        else
            text = [.. text, $"Sign in at {address}/sign-in with your account."];
        line.Write(
            new { Address = address, OwnerLink = ownerLink is null ? null : address + ownerLink },
            text
        );
    }
}
