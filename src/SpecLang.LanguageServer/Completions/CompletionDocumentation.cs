using System.Globalization;
using SpecLang.Compiler.Library;
using SpecLang.Compiler.Queries;
using SpecLang.Compiler.Symbols;
using SpecLang.Compiler.Syntax;
using SpecLang.Compiler.Text;
using SpecLang.Engine.Documents;
using SpecLang.LanguageServer.Descriptions;
using SpecLang.LanguageServer.Protocol;
using SpecLang.LanguageServer.Workspace;

namespace SpecLang.LanguageServer.Completions;

/// <summary>What is to be said of a completion when its user looks at it.</summary>
internal static class CompletionDocumentation
{
    public static string? Find(CompletionItemData data, WorkspaceState state, ModelFiles models, CancellationToken cancellationToken) => data.Topic switch
    {
        "symbol" => OfSymbol(data, state, models, cancellationToken),
        "word" => OfWord(data.Key),
        "type" => LanguageReference.Types.GetValueOrDefault(data.Key) is { } type ? Entry(type) : null,
        "library" => OfLibrary(data.Key),
        "file" => OfFile(data.Key),
        "citation" => StandardsCatalogue.Parse(data.Key) is { Clause: { } clause } citation ? $"{MarkdownText.Plain(clause.Title)}\n\n{MarkdownText.Plain(citation.Standard.Title)}" : null,
        _ => null,
    };

    private static string Entry(LanguageEntry entry) => MarkdownText.Fenced(entry.Form) + "\n\n" + entry.Text;

    private static string? OfWord(string word) =>
        (LanguageReference.Keywords.GetValueOrDefault(word == "block" ? "block at" : word) ?? LanguageReference.Functions.GetValueOrDefault(word) ?? LanguageReference.Types.GetValueOrDefault(word) ?? LanguageReference.Attacks.GetValueOrDefault(word)) is { } entry ? Entry(entry) : null;

    private static string? OfSymbol(CompletionItemData data, WorkspaceState state, ModelFiles models, CancellationToken cancellationToken)
    {
        var parts = data.Key.Split('|', 3);
        if (data.Uri is null || parts.Length != 3 || !int.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out var start) || state.FindSpec(DocumentUri.Of(data.Uri), cancellationToken) is not { } spec)
        {
            return null;
        }

        var key = new SymbolKey(parts[0], start, parts[2]);
        return spec.Compilation.Modules.SelectMany(m => m.Declarations).SelectMany(WithParts).FirstOrDefault(s => SymbolKey.Of(s) == key) is { } symbol
            ? SymbolDescription.Markdown(symbol, spec.Root, models)
            : null;
    }

    private static IEnumerable<Symbol> WithParts(Symbol symbol) => symbol switch
    {
        RecordSymbol record => record.Fields.Prepend<Symbol>(record),
        ConstitutionSymbol constitution => constitution.Principles.Prepend<Symbol>(constitution),
        _ => [symbol],
    };

    /// <summary>What a file of the standard library declares, each with the first sentence said of it.</summary>
    private static string? OfFile(string path)
    {
        if (StandardLibrary.Tree(path) is not { } tree)
        {
            return null;
        }

        var lines = tree.Root.Declarations.Where(d => d.Documentation is not null && d.Name.Value.Length > 0)
            .Select(d => "- " + MarkdownText.Code(d.Name.Value) + ": " + MarkdownText.Prose(FirstSentence(d.Documentation ?? "")));
        return string.Join('\n', lines);
    }

    private static string FirstSentence(string text)
    {
        var line = text.ReplaceLineEndings(" ");
        var end = line.IndexOf(". ", StringComparison.Ordinal);
        return end < 0 ? line : line[..(end + 1)];
    }

    private static string? OfLibrary(string key)
    {
        var parts = key.Split('|', 2);
        if (parts.Length != 2 || StandardLibrary.Read(parts[0]) is not { } text)
        {
            return null;
        }

        var tree = SyntaxTree.Parse(new SourceText(parts[0], text));
        return tree.Root.Declarations.FirstOrDefault(d => d.Name.Value == parts[1]) is { } declaration
            ? "From " + MarkdownText.Code(parts[0]) + (declaration.Documentation is { } documentation ? "\n\n" + MarkdownText.Prose(documentation) : "")
            : null;
    }
}
