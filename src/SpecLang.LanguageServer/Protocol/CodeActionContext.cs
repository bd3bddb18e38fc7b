using System.Collections.Immutable;

namespace SpecLang.LanguageServer.Protocol;

/// <summary>What the client knows of a place it wants actions for.</summary>
public sealed record CodeActionContext(ImmutableArray<Diagnostic> Diagnostics, ImmutableArray<string>? Only = null, int? TriggerKind = null);
