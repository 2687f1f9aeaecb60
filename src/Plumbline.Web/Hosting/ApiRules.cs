namespace Plumbline.Web.Hosting;

/// <summary>
/// What a write to <c>/api</c> must bring beside its cookie: a header that no form and no link can set, and this
/// origin. A page kept offline cannot hold antiforgery tokens, so this is their place.
/// </summary>
public static class ApiRules
{
    public const string Header = "X-Plumbline";

    public static void UseApiRules(this IApplicationBuilder app) =>
        app.Use(
            (context, next) =>
                Refusal(context.Request) is { } problem
                    ? ProblemAnswer.Of(ProblemAnswer.StatusOf(problem.Code), problem).ExecuteAsync(context)
                    : next(context)
        );

    private static Problem? Refusal(HttpRequest request)
    {
        if (
            !request.Path.StartsWithSegments("/api")
            || HttpMethods.IsGet(request.Method)
            || HttpMethods.IsHead(request.Method)
        )
            return null;
        if (request.Headers[Header] != "1")
            return HostingProblems.HeaderMissing();
        return request.Headers.Origin == $"{request.Scheme}://{request.Host}"
            ? null
            : HostingProblems.OriginNotAllowed();
    }
}
