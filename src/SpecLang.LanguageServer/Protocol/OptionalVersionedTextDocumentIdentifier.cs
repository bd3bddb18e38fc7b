using System.Text.Json.Serialization;

namespace SpecLang.LanguageServer.Protocol;

/// <summary>A document in one version, or as it is on disk where that is null.</summary>
public sealed record OptionalVersionedTextDocumentIdentifier(string Uri, [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] int? Version);
