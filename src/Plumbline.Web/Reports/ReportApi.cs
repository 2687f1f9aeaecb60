using System.Reflection;
using Plumbline.Standards;
using Plumbline.Web.Accounts;
using Plumbline.Web.Hosting;
using Plumbline.Web.Journal;
using Plumbline.Web.Storage;

namespace Plumbline.Web.Reports;

/// <summary>Files of reports, for the team and the readers of an inspection; and the schema, for everyone.</summary>
public static class ReportApi
{
    // A report stands in a frame of its own page, and may do nothing but be read.
    private const string Page =
        "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'self'; sandbox allow-downloads";

    public static void MapReports(this IEndpointRouteBuilder app)
    {
        app.MapGet("/inspections/{id:guid}/report.{format}", File);
        app.MapGet("/inspections/determinations.csv", DeterminationCsv.Write);
        app.MapGet("/report.schema.json", Schema).AllowAnonymous();
    }

    /// <summary>The JSON Schema of the report as data.</summary>
    public static Stream OpenSchema() =>
        Assembly.GetExecutingAssembly().GetManifestResourceStream("report.schema.json")!;

    private static IResult Schema() => Results.Stream(OpenSchema(), "application/schema+json");

    private static async Task<IResult> File(
        Guid id,
        string format,
        int? version,
        bool? view,
        HttpContext http,
        PlumblineContext context,
        Catalog catalog,
        TimeProvider time,
        CancellationToken stop
    )
    {
        if (await JournalAccess.FindAsync(context, id, http.User.AccountId(), stop) is null)
            return Results.NotFound();
        try
        {
            var kind = ReportFormat.Of(format);
            if (
                await ReportDesk.FindAsync(context, catalog, id, time.GetUtcNow(), version, stop)
                is not { } made
            )
                return Results.NotFound();
            var bytes = await kind.WriteAsync(made, stop);
            if (view != true)
                await ReportDesk.LeaveAsync(
                    context,
                    id,
                    made,
                    bytes,
                    http.User.AccountId(),
                    time.GetUtcNow(),
                    stop
                );
            http.Response.Headers.ContentSecurityPolicy = Page;
            http.Response.Headers.CacheControl = "no-store";
            return Results.Bytes(bytes, kind.ContentType, view == true ? null : made.FileName(kind));
        }
        catch (ProblemException e)
        {
            return ProblemAnswer.Of(
                e.Problems[0].Code == "report-format"
                    ? StatusCodes.Status404NotFound
                    : StatusCodes.Status503ServiceUnavailable,
                e.Problems
            );
        }
    }
}
