using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.RegularExpressions;
using Plumbline.Published;

namespace Plumbline.Web.Published;

/// <summary>Reads JSON strictly: an unknown, a missing or a doubled field is a problem with its line and column.</summary>
internal static partial class PublishedJson
{
    private static readonly JsonSerializerOptions options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
        AllowDuplicateProperties = false,
        MaxDepth = 16,
    };

    /// <param name="line">Line of the file on which the bytes begin, from 1.</param>
    public static T? Read<T>(string file, ReadOnlySpan<byte> bytes, int line, ICollection<Problem> problems)
        where T : class
    {
        try
        {
            if (JsonSerializer.Deserialize<T>(bytes, options) is { } value)
                return value;
            problems.Add(PublishedProblems.UnknownFile(new Position(file, line, 1)));
        }
        catch (JsonException e)
        {
            var at = new Position(
                file,
                line + (int)(e.LineNumber ?? 0),
                (int)(e.BytePositionInLine ?? 0) + 1
            );
            problems.Add(Problem(e, at));
        }

        return null;
    }

    /// <summary>The names of the first object's fields; null, with a problem, where there is no object.</summary>
    public static IReadOnlySet<string>? Fields(
        string file,
        ReadOnlySpan<byte> bytes,
        int line,
        ICollection<Problem> problems
    )
    {
        try
        {
            var reader = new Utf8JsonReader(bytes, new JsonReaderOptions { MaxDepth = 16 });
            using var document = JsonDocument.ParseValue(ref reader);
            if (document.RootElement.ValueKind == JsonValueKind.Object)
                return document.RootElement.EnumerateObject().Select(p => p.Name).ToHashSet();
            problems.Add(PublishedProblems.UnknownFile(new Position(file, line, 1)));
        }
        catch (JsonException e)
        {
            var at = new Position(
                file,
                line + (int)(e.LineNumber ?? 0),
                (int)(e.BytePositionInLine ?? 0) + 1
            );
            problems.Add(PublishedProblems.NotJson(Why(e), at));
        }

        return null;
    }

    private static Problem Problem(JsonException e, Position at)
    {
        if (e.InnerException is JsonException)
            return PublishedProblems.NotJson(Why(e), at);
        if (Unknown().Match(e.Message) is { Success: true } unknown)
            return PublishedProblems.UnknownField(unknown.Groups[1].Value, at);
        if (Missing().Match(e.Message) is { Success: true } missing)
            return PublishedProblems.MissingField(missing.Groups[1].Value, at);
        return PublishedProblems.WrongValue(e.Path is { Length: > 2 } path ? path[2..] : "the whole", at);
    }

    private static string Why(JsonException e)
    {
        var cut = e.Message.IndexOf(" Path:", StringComparison.Ordinal);
        if (cut < 0)
            cut = e.Message.IndexOf(" LineNumber:", StringComparison.Ordinal);
        return cut < 0 ? e.Message : e.Message[..cut];
    }

    // The reader's exceptions tell which field only in their message.
    [GeneratedRegex("property '([^']*)' could not be mapped")]
    private static partial Regex Unknown();

    [GeneratedRegex("missing required properties including: '([^']*)'")]
    private static partial Regex Missing();
}
