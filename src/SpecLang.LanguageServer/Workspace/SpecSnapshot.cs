using SpecLang.Compiler;
using SpecLang.Compiler.Queries;
using SpecLang.Compiler.Symbols;
using SpecLang.Compiler.Text;
using SpecLang.LanguageServer.Protocol;

namespace SpecLang.LanguageServer.Workspace;

/// <summary>A spec as it was when a request came: its text, what the compiler makes of it, and the state of the workspace around it.</summary>
public sealed class SpecSnapshot
{
    private readonly Lazy<SemanticModel> model;

    internal SpecSnapshot(WorkspaceState state, DocumentUri uri, int? version, string? root, Compilation compilation)
    {
        State = state;
        Uri = uri;
        Version = version;
        Root = root;
        Compilation = compilation;
        model = new Lazy<SemanticModel>(() => SemanticModel.OfRoot(compilation));
    }

    internal WorkspaceState State { get; }

    public DocumentUri Uri { get; }

    /// <summary>The client's version; null for a file that is not open.</summary>
    public int? Version { get; }

    /// <summary>The project's root folder; null for a document that was never saved.</summary>
    public string? Root { get; }

    public Compilation Compilation { get; }

    public SemanticModel Model => model.Value;

    public SourceText Source => Compilation.Root.Tree.Source;

    public int OffsetOf(Position position) => Source.OffsetOf(position);

    public Range RangeOf(TextSpan span) => Source.RangeOf(span);

    /// <summary>The full path of a file of the project.</summary>
    public string? FullPathOf(string path) => Root is null ? null : Path.GetFullPath(Path.Combine(Root, path));

    /// <summary>The address of a file of this compilation, or of the standard library; null where it has none.</summary>
    public DocumentUri? UriOf(SourceText source)
    {
        if (ReferenceEquals(source, Source))
        {
            return Uri;
        }

        return source.Path.StartsWith("std/", StringComparison.Ordinal)
            ? State.Library.UriOf(source.Path)
            : FullPathOf(source.Path) is { } full ? State.UriOfPath(full) : null;
    }

    /// <summary>Where a symbol is declared; null where that can't be shown.</summary>
    public Location? LocationOf(Symbol symbol) => LocationOf(symbol.Source, symbol.Span);

    public Location? LocationOf(SourceText source, TextSpan span) => UriOf(source) is { } uri ? new Location(uri.Text, source.RangeOf(span)) : null;
}
