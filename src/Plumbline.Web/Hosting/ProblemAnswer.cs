using Microsoft.AspNetCore.Diagnostics;

namespace Plumbline.Web.Hosting;

/// <summary>The one place where a refusal becomes an answer of the API.</summary>
public sealed class ProblemAnswer : IExceptionHandler
{
    /// <summary>
    /// ProblemDetails: title is the first sentence, <c>code</c> its code, <c>problems</c> all of them.
    /// </summary>
    public static IResult Of(int status, params IReadOnlyList<Problem> problems) =>
        Results.Problem(
            title: problems[0].Sentence,
            statusCode: status,
            extensions: new Dictionary<string, object?>
            {
                ["code"] = problems[0].Code,
                ["problems"] = Commands.CommandOutput.ForJson(problems),
            }
        );

    /// <summary>The status that a refusal's code asks for by its last words; 400 where it says nothing.</summary>
    public static int StatusOf(string code) =>
        code switch
        {
            _ when code.EndsWith("-needed", StringComparison.Ordinal) => StatusCodes.Status401Unauthorized,
            _ when code.EndsWith("not-allowed", StringComparison.Ordinal) => StatusCodes.Status403Forbidden,
            _ when code.EndsWith("-not-found", StringComparison.Ordinal) => StatusCodes.Status404NotFound,
            _ when code.EndsWith("-conflict", StringComparison.Ordinal) => StatusCodes.Status409Conflict,
            _ when code.EndsWith("-too-large", StringComparison.Ordinal) =>
                StatusCodes.Status413PayloadTooLarge,
            _ => StatusCodes.Status400BadRequest,
        };

    public async ValueTask<bool> TryHandleAsync(
        HttpContext context,
        Exception exception,
        CancellationToken stop
    )
    {
        // By now the request's own path names the error page.
        PathString asked = context.Features.Get<IExceptionHandlerPathFeature>()?.Path ?? context.Request.Path;
        if (!asked.StartsWithSegments("/api"))
            return false;
        var answer = exception switch
        {
            ProblemException e => Of(StatusOf(e.Problems[0].Code), e.Problems),
            BadHttpRequestException e => Of(e.StatusCode, HostingProblems.BadRequest(e.Message)),
            _ => null,
        };
        if (answer is not null)
            await answer.ExecuteAsync(context);
        return answer is not null;
    }
}
