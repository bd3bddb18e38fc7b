namespace SpecLang.LanguageServer.Protocol;

/// <summary>What a command of this server is about. Each command takes one.</summary>
/// <param name="Uri">The document.</param>
/// <param name="Constitution">The name of one of its constitutions.</param>
/// <param name="Example">The name of one of the constitution's examples.</param>
/// <param name="Record">A record as JSON text.</param>
/// <param name="Range">A selection, or a place.</param>
/// <param name="Principle">The name of one of the constitution's principles.</param>
/// <param name="Clause">A clause of the principle, as a report shows it.</param>
public sealed record CommandArgument(
    string Uri, string? Constitution = null, string? Example = null, string? Record = null, Range? Range = null, string? Principle = null, string? Clause = null);
