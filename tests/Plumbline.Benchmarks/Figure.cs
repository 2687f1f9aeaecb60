namespace Plumbline.Benchmarks;

/// <summary>Something measured: what, what it must come to, and how it is measured.</summary>
/// <param name="Measure">The measured value in words, unit included.</param>
internal sealed record Figure(string Name, string Target, Func<Task<string>> Measure);
