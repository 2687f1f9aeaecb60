using System.CommandLine;
using Plumbline.Standards;
using Plumbline.Web.Commands;

namespace Plumbline.Web.Standards;

/// <summary>The verb `standards list`: editions with their counts; lines, where words or options narrow them down.</summary>
internal static class ListVerb
{
    /// <param name="inUse">The standards of the installation that a command line names.</param>
    public static Command Create(Func<ParseResult, CatalogReading> inUse)
    {
        var words = new Argument<string[]>("WORDS")
        {
            Description = "Words that the lines hold; endings and typing errors are forgiven",
            Arity = ArgumentArity.ZeroOrMore,
        };
        var options = Facet
            .All.Select(f => new Option<string?>($"--{f.Name}")
            {
                Description = $"Only lines with this: {f.Label}",
            })
            .ToArray();
        var list = new Command(
            "list",
            "Every edition with its requirements, counted by basis; with words or options also the lines that are left."
        )
        {
            words,
        };
        foreach (var option in options)
            list.Add(option);
        list.SetAction(line =>
        {
            var catalog = inUse(line).Require();
            var filter = LineFilter.From(name =>
                name == "q"
                    ? string.Join(' ', line.GetValue(words) ?? [])
                    : line.GetValue(options.First(o => o.Name == $"--{name}"))
            );
            if (!filter.Narrows)
            {
                line.Write(StandardsJson.List(catalog), StandardsText.List(catalog));
                return 0;
            }

            filter = Known(catalog, filter);
            var lines = filter.Of(catalog, Searched(catalog, filter.Search));
            var editions = Left(catalog, lines);
            line.Write(
                StandardsJson.List(editions, lines),
                [
                    .. StandardsText.List(editions),
                    "",
                    .. lines.SelectMany(r =>
                        new[] { r.Id, $"  {r.Text}", $"  {r.Citation}; {Words.Of(r.Basis)}" }
                    ),
                ]
            );
            return 0;
        });
        return list;
    }

    private static IEnumerable<Requirement> Searched(Catalog catalog, string? words) =>
        string.IsNullOrWhiteSpace(words)
            ? catalog.Editions.SelectMany(e => e.Requirements)
            : new LineIndex(catalog).Find(words).Lines;

    /// <summary>The words as the catalog writes them.</summary>
    /// <exception cref="ProblemException">No line has one of them.</exception>
    private static LineFilter Known(Catalog catalog, LineFilter filter)
    {
        foreach (var (name, word) in filter.Chosen)
        {
            var facet = Facet.All.First(f => f.Name == name);
            var known = catalog
                .Editions.SelectMany(e => e.Standards)
                .SelectMany(s => s.Requirements.SelectMany(r => facet.Words(s, r)))
                .ToHashSet(StringComparer.OrdinalIgnoreCase);
            var edition = name == "edition" ? new Resolver(catalog).Edition(word)?.Id : null;
            if (!known.TryGetValue(edition ?? word, out var written))
                throw new ProblemException(FilterProblems.UnknownWord($"--{name}", word, known));

            filter = filter.With(name, written);
        }

        return filter;
    }

    /// <summary>The editions that have lines left, with those lines alone.</summary>
    private static IReadOnlyList<Edition> Left(Catalog catalog, IReadOnlyList<Requirement> lines)
    {
        var left = lines.ToLookup(r => r.Standard);
        return
        [
            .. catalog
                .Editions.Select(e =>
                    e with
                    {
                        Standards =
                        [
                            .. e
                                .Standards.Where(s => left[s.Id].Any())
                                .Select(s => s with { Requirements = [.. left[s.Id]] }),
                        ],
                    }
                )
                .Where(e => e.Standards.Count > 0),
        ];
    }
}
