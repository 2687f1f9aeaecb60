using Plumbline.Journal;

namespace Plumbline.Field.Vault;

/// <summary>An entry that the installation refused. It stays here, with the reason, until somebody says what becomes of it.</summary>
public sealed record RefusedEntry(Entry Entry, Problem Problem, string Line);
