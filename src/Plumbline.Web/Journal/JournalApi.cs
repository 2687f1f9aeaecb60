using System.Buffers;
using Microsoft.EntityFrameworkCore;
using Plumbline.Journal;
using Plumbline.Web.Accounts;
using Plumbline.Web.Hosting;
using Plumbline.Web.Storage;

namespace Plumbline.Web.Journal;

/// <summary>What Field asks of an installation: who am I, give and take entries.</summary>
public static class JournalApi
{
    /// <summary>Most entries in one answer to a pull.</summary>
    public const int MostPulled = 20_000;

    public static void MapJournalApi(this IEndpointRouteBuilder app)
    {
        var api = app.MapGroup("/api");
        api.MapGet("/me", Me);
        api.MapGet("/journals/{id:guid}/entries", Pull);
        api.MapPost("/journals/{id:guid}/entries", (RequestDelegate)PushApi.Push).DisableAntiforgery();
    }

    private static IResult Me(HttpContext http, Installation installation) =>
        Results.Json(
            new
            {
                Installation = installation.Id,
                Account = http.User.AccountId(),
                http.User.Identity!.Name,
                Owner = http.User.IsOwner(),
            }
        );

    private static async Task<IResult> Pull(
        HttpContext http,
        PlumblineContext context,
        Guid id,
        CancellationToken stop,
        long after = 0,
        string? link = null
    )
    {
        if (await JournalAccess.FindAsync(context, id, http.User.AccountId(), stop) is not { } access)
            return ProblemAnswer.Of(StatusCodes.Status404NotFound, PushProblems.JournalUnknown(id));
        var journal = access.Journal;
        if (!await KnowsAsync(context, journal, after, link, stop))
            return ProblemAnswer.Of(StatusCodes.Status409Conflict, JournalProblems.LinkUnknown(after));

        var headers = http.Response.Headers;
        headers["X-Plumbline-Kind"] = access.KindWord;
        headers["X-Plumbline-Head"] = journal.Head.ToString(null, null);
        headers["X-Plumbline-Link"] = Convert.ToHexStringLower(journal.Link);
        headers["X-Plumbline-Rights"] = access.RightsWord;
        headers["X-Plumbline-Members"] = string.Join(',', access.Members);
        http.Response.ContentType = "application/x-ndjson";
        http.CompressForField();
        var (from, to) = (EntryRow.KeyOf(journal.Key, after), EntryRow.KeyOf(journal.Key, journal.Head));
        var rows = context
            .Set<EntryRow>()
            .AsNoTracking()
            .Where(e => e.Key > from && e.Key <= to)
            .OrderBy(e => e.Key)
            .Take(MostPulled)
            .AsAsyncEnumerable();
        await foreach (var row in rows.WithCancellation(stop))
        {
            new EntryLine(row.Entry(), row.Acceptance()).Write(http.Response.BodyWriter);
            http.Response.BodyWriter.Write("\n"u8);
            if (http.Response.BodyWriter.UnflushedBytes > 64 * 1024)
                await http.Response.BodyWriter.FlushAsync(stop);
        }

        return Results.Empty;
    }

    private static async Task<bool> KnowsAsync(
        PlumblineContext context,
        JournalRow journal,
        long number,
        string? link,
        CancellationToken stop
    )
    {
        if (number == 0)
            return true;
        if (number < 0 || number > journal.Head)
            return false;
        var key = EntryRow.KeyOf(journal.Key, number);
        var known = await context
            .Set<EntryRow>()
            .AsNoTracking()
            .Where(e => e.Key == key)
            .Select(e => e.Link)
            .SingleOrDefaultAsync(stop);
        return known is not null && Convert.ToHexStringLower(known) == link;
    }
}
