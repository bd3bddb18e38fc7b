using System.Collections.Immutable;

namespace SpecLang.LanguageServer.Protocol;

/// <summary>When signatures are asked for.</summary>
public sealed record SignatureHelpOptions(ImmutableArray<string> TriggerCharacters, ImmutableArray<string> RetriggerCharacters);
