using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace SpecLang.LanguageServer.Protocol;

/// <summary>Something the client can be asked to do, or to have the server do.</summary>
public sealed record Command(string Title, [property: JsonPropertyName("command")] string Name, ImmutableArray<CommandArgument>? Arguments = null);
