using System.Collections.Immutable;

namespace SpecLang.LanguageServer.Protocol;

/// <summary>Something that can be done at a place.</summary>
public sealed record CodeAction(string Title, string Kind)
{
    public ImmutableArray<Diagnostic>? Diagnostics { get; init; }

    public bool? IsPreferred { get; init; }

    public WorkspaceEdit? Edit { get; init; }

    public Command? Command { get; init; }
}
