using SpecLang.Compiler.Queries;
using SpecLang.Compiler.Symbols;
using SpecLang.LanguageServer.Protocol;
using SpecLang.LanguageServer.Workspace;

namespace SpecLang.LanguageServer.Completions;

/// <summary>A place that something is to be written at, and how its client takes what is offered.</summary>
internal sealed class CompletionPlace(SpecSnapshot spec, int position, ExpectedWords expected, bool takesSnippets)
{
    private readonly Lazy<PlaceScope> scope = new(() => PlaceScope.Of(spec, position, expected.Before));

    public SpecSnapshot Spec { get; } = spec;

    public int Position { get; } = position;

    public ExpectedWords Expected { get; } = expected;

    /// <summary>The fields and variables that can be named here.</summary>
    public PlaceScope Scope => scope.Value;

    /// <summary>The constitution around the place, or the one that the suite, monitor or probe around it is for.</summary>
    public ConstitutionSymbol? Judging => Spec.Model.ConstitutionAt(Position);

    /// <summary>The constitution around the place.</summary>
    public ConstitutionSymbol? Constitution => Spec.Model.DeclarationAt(Position) as ConstitutionSymbol;

    /// <summary>An item that is written as it is called.</summary>
    public CompletionItem Plain(string label, CompletionItemKind kind, string sort, string? detail = null, CompletionItemData? data = null) =>
        Insert(label, label, kind, sort, detail, data);

    /// <summary>An item that is written in another way than it is called, without places to fill in.</summary>
    public CompletionItem Insert(string label, string text, CompletionItemKind kind, string sort, string? detail = null, CompletionItemData? data = null) => new(label)
    {
        Kind = kind,
        Detail = detail,
        SortText = sort + label,
        TextEdit = new TextEdit(Spec.RangeOf(Expected.Replaced), text),
        Data = data,
    };

    /// <summary>An item with places to fill in, as <c>$1</c> and <c>${1|a,b|}</c>; a client without them gets the text up to the first.</summary>
    public CompletionItem Snippet(string label, string snippet, CompletionItemKind kind, string sort, string? detail = null, CompletionItemData? data = null) => takesSnippets
        ? Insert(label, snippet, kind, sort, detail, data) with { InsertTextFormat = InsertTextFormat.Snippet }
        : Insert(label, snippet.Split('$')[0], kind, sort, detail, data);

    public CompletionItemData DataOf(Symbol symbol) => new("symbol", SymbolKey.Of(symbol) is var key ? FormattableString.Invariant($"{key.Path}|{key.Start}|{key.Name}") : "", Spec.Uri.Text);
}
