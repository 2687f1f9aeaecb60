using System.CommandLine;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Plumbline.Web.Commands;

/// <summary>What a verb says: sentences for people, or one JSON document for programs.</summary>
public static class CommandOutput
{
    private static readonly JsonSerializerOptions json = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        // A terminal or a program reads this, never an HTML page.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>Writes the document with <c>--json</c>, otherwise the text.</summary>
    public static void Write(this ParseResult line, object document, params IEnumerable<string> text)
    {
        var output = line.InvocationConfiguration.Output;
        if (line.GetValue(GlobalOptions.Json))
            output.WriteLine(JsonSerializer.Serialize(document, json));
        else
            foreach (var sentence in text)
                output.WriteLine(sentence);
    }

    /// <summary>Lists the problems: as a document on standard output with <c>--json</c>, otherwise on standard error.</summary>
    /// <returns>1, the exit code of a verb that found problems.</returns>
    public static int WriteProblems(this ParseResult line, IReadOnlyList<Problem> problems)
    {
        if (line.GetValue(GlobalOptions.Json))
            line.Write(new { Problems = ForJson(problems) });
        else
            foreach (var problem in problems)
                line.InvocationConfiguration.Error.WriteLine(problem.ToString());
        return 1;
    }

    /// <summary>The shape of problems in every document: code, sentence, file, line, column.</summary>
    public static IEnumerable<object> ForJson(IEnumerable<Problem> problems) =>
        problems.Select(
            object (problem) =>
                new
                {
                    problem.Code,
                    problem.Sentence,
                    problem.Position?.File,
                    problem.Position?.Line,
                    problem.Position?.Column,
                }
        );
}
