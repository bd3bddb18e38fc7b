namespace SpecLang.LanguageServer.Protocol;

/// <summary>What a command of this server is about. Each command takes one.</summary>
/// <param name="Uri">The document.</param>
/// <param name="Constitution">The name of one of its constitutions.</param>
/// <param name="Example">The name of one of the constitution's examples.</param>
/// <param name="Record">A record as JSON text.</param>
/// <param name="Range">A selection, or a place.</param>
public sealed record CommandArgument(string Uri, string? Constitution = null, string? Example = null, string? Record = null, Range? Range = null);
