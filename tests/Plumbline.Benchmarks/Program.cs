using Plumbline.Benchmarks;
using Plumbline.Benchmarks.Checklist;
using Plumbline.Benchmarks.Inspections;
using Plumbline.Benchmarks.Journal;
using Plumbline.Benchmarks.Layout;
using Plumbline.Benchmarks.Reports;
using Plumbline.Benchmarks.Standards;
using Plumbline.Benchmarks.Worksheets;

// Every room adds its figures here.
Figure[] figures =
[
    .. JournalFigures.All,
    .. StandardsFigures.All,
    .. PageFigures.All,
    .. FieldFigures.All,
    .. FileFigures.All,
    .. ScopeFigures.All,
    .. ReportFigures.All,
    .. WorksheetFigures.All,
];

var wanted = figures
    .Where(f => args.Length == 0 || args.Any(a => f.Name.Contains(a, StringComparison.OrdinalIgnoreCase)))
    .ToList();
if (wanted.Count == 0)
{
    Console.Error.WriteLine(
        $"No figure is called so. There are: {string.Join(", ", figures.Select(f => f.Name))}"
    );
    return 2;
}

Console.WriteLine(
    $"{DateTime.UtcNow:yyyy-MM-dd}, {Environment.ProcessorCount} cores, .NET {Environment.Version}"
);
Console.WriteLine();
Console.WriteLine("| figure | measured | target |");
Console.WriteLine("|---|---|---|");
foreach (var figure in wanted)
    Console.WriteLine($"| {figure.Name} | {await figure.Measure()} | {figure.Target} |");
return 0;
