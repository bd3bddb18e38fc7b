using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace SpecLang.LanguageServer.Protocol;

/// <summary>Asks the server to do something.</summary>
public sealed record ExecuteCommandParams([property: JsonPropertyName("command")] string Name, ImmutableArray<CommandArgument>? Arguments = null);
