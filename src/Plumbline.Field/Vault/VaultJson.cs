using System.Text.Json;
using System.Text.Json.Serialization;

namespace Plumbline.Field.Vault;

[JsonSourceGenerationOptions(
    JsonSerializerDefaults.Web,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    GenerationMode = JsonSourceGenerationMode.Metadata
)]
[JsonSerializable(typeof(JournalFacts))]
[JsonSerializable(typeof(List<JournalFacts>))]
[JsonSerializable(typeof(Person))]
[JsonSerializable(typeof(FileRecord))]
internal sealed partial class VaultJson : JsonSerializerContext;
