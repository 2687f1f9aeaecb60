using Plumbline.Standards;

namespace Plumbline.Web.Standards;

/// <summary>What a brought file says, as the nodes of an edition's files; every node stands where the file has it.</summary>
/// <param name="Edition">Null where the file does not describe its edition.</param>
internal sealed record ImportedFiles(Mapping? Edition, IReadOnlyList<Mapping> Standards);
