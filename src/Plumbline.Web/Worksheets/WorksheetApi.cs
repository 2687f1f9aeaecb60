using Plumbline.Inspections;
using Plumbline.Standards;
using Plumbline.Web.Accounts;
using Plumbline.Web.Hosting;
using Plumbline.Web.Journal;
using Plumbline.Web.Storage;
using Plumbline.Worksheets;

namespace Plumbline.Web.Worksheets;

/// <summary>Files for paper: an inspection's for its team and readers, an edition's for everyone who reads the standards.</summary>
public static class WorksheetApi
{
    // What is printed stands in a frame of its own page, and may do nothing but be read.
    private const string Page =
        "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'self'; sandbox allow-downloads";

    public static void MapWorksheets(this IEndpointRouteBuilder app)
    {
        app.MapGet(
            "/inspections/{id:guid}/worksheets.{format}",
            (
                [AsParameters] Asked asked,
                string? member,
                string? by,
                int? interviews,
                int? samples,
                int? access,
                int? conferences
            ) =>
                asked.AnswerAsync(
                    "worksheets",
                    desk =>
                        desk.Worksheets(
                            member,
                            WorksheetChoice.Read(
                                by,
                                asked.Paper,
                                new OtherSheets(interviews ?? 3, samples ?? 1, access ?? 1, conferences)
                            )
                        )
                )
        );
        app.MapGet(
            "/inspections/{id:guid}/pocket.{format}",
            ([AsParameters] Asked asked) =>
                asked.AnswerAsync(
                    "pocket page",
                    desk => desk.Pocket(WorksheetChoice.Read(null, asked.Paper).Paper)
                )
        );
        app.MapGet("/standards/{edition}/pocket", EditionPocket.AnswerAsync);
    }

    internal static async Task<IResult> FileAsync(
        HttpContext http,
        PaperFile file,
        string format,
        bool view,
        Func<byte[], Task>? leave = null
    )
    {
        var bytes = await file.WriteAsync(format, http.RequestAborted);
        if (leave is not null && !view)
            await leave(bytes);
        http.Response.Headers.ContentSecurityPolicy = Page;
        http.Response.Headers.CacheControl = "no-store";
        return Results.Bytes(bytes, PaperFile.ContentType(format), view ? null : $"{file.Name}.{format}");
    }

    internal static IResult Refused(ProblemException refused) =>
        ProblemAnswer.Of(
            refused.Problems[0].Code switch
            {
                "worksheet-format" => StatusCodes.Status404NotFound,
                "pdf-no-browser" or "pdf-failed" => StatusCodes.Status503ServiceUnavailable,
                _ => StatusCodes.Status400BadRequest,
            },
            refused.Problems
        );

    /// <summary>What is asked of an inspection.</summary>
    /// <param name="View">Looked at on its page only, so that nothing leaves.</param>
    private sealed record Asked(
        Guid Id,
        string Format,
        string? Paper,
        bool? View,
        HttpContext Http,
        PlumblineContext Context,
        TimeProvider Time
    )
    {
        public async Task<IResult> AnswerAsync(string kind, Func<WorksheetDesk, PaperFile> print)
        {
            var (me, stop) = (Http.User.AccountId(), Http.RequestAborted);
            if (
                await JournalAccess.FindAsync(Context, Id, me, stop) is null
                || await WorksheetDesk.FindAsync(Context, Id, stop) is not { } desk
            )
                return Results.NotFound();
            try
            {
                return await FileAsync(
                    Http,
                    print(desk),
                    PaperFile.Checked(Format),
                    View == true,
                    bytes => Context.LeaveAsync(Id, kind, desk.Head, bytes, me, Time.GetUtcNow(), stop)
                );
            }
            catch (ProblemException e)
            {
                return Refused(e);
            }
        }
    }
}
