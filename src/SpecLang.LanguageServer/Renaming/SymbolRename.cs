using System.Collections.Immutable;
using SpecLang.Compiler.Queries;
using SpecLang.Compiler.Symbols;
using SpecLang.Compiler.Syntax;
using SpecLang.Compiler.Text;
using SpecLang.LanguageServer.Workspace;
using CompilerEdit = SpecLang.Compiler.Text.TextEdit;
using TextEdit = SpecLang.LanguageServer.Protocol.TextEdit;

namespace SpecLang.LanguageServer.Renaming;

/// <summary>What a new name changes in all files, or why it can't be given.</summary>
/// <param name="Edits">The changes of each document.</param>
/// <param name="Refusal">Why not, as a sentence; null where it can.</param>
internal sealed record SymbolRename(ImmutableArray<(DocumentUri Uri, ImmutableArray<TextEdit> Edits)> Edits, string? Refusal = null)
{
    /// <summary>Why a symbol keeps its name whatever the new one is; null where it need not.</summary>
    public static string? WhyNot(Symbol symbol) => symbol.Source.Path.StartsWith("std/", StringComparison.Ordinal) ? $"`{symbol.Name}` belongs to the standard library, which is the same for everybody" : null;

    /// <summary>
    /// Looks where the name stands, writes the new one there, compiles that, and compares: every name must stand for what it stood for. A field goes
    /// on reading the member of its old name.
    /// </summary>
    public static SymbolRename Plan(SpecSnapshot spec, Symbol symbol, string newName, CancellationToken cancellationToken)
    {
        if (WhyNot(symbol) is { } refusal)
        {
            return Refused(refusal);
        }

        if (!Written.IsName(newName))
        {
            return Refused("a name is not empty, stands on one line and has no backtick");
        }

        var uses = WorkspaceSpecs.UsesOf(spec, symbol, cancellationToken).GroupBy(u => u.Spec.Uri.Key).ToList();
        var changes = uses.Select(g => FileChange.Of(g.First().Spec, [.. g.SelectMany(u => EditsOf(u.Spec, u.Use, newName))])).ToList();
        if (RenameCheck.Find(changes, symbol, newName, cancellationToken) is { } clash)
        {
            return Refused(clash);
        }

        var edits = changes.ConvertAll(c => (c.Spec.Uri, c.Edits.Select(e => new TextEdit(c.Spec.RangeOf(e.Span), e.NewText)).ToImmutableArray()));
        if (symbol is ConstitutionSymbol && spec.Root is { } root && ProjectFileEdit.Of(spec.State, root, symbol.Name, newName) is { } project)
        {
            edits.Add(project);
        }

        return new SymbolRename([.. edits]);
    }

    private static SymbolRename Refused(string why) => new([], why);

    private static IEnumerable<CompilerEdit> EditsOf(SpecSnapshot spec, SymbolUse use, string newName)
    {
        // In a template a name stands between braces, and takes no backticks.
        var isInText = spec.Model.Tree.NodeAt<TextSyntax>(use.Span.Start) is not null;
        yield return new CompilerEdit(use.Span, isInText ? newName : Written.Name(newName));
        if (use.Symbol is FieldSymbol { Paths.IsEmpty: true } field && spec.Model.IsDeclaration(use)
            && spec.Model.Tree.NodeAt<FieldSyntax>(use.Span.Start) is { Type.Span.Length: > 0 } syntax && field.Name != newName)
        {
            yield return new CompilerEdit(new TextSpan(syntax.Type.Span.End, 0), " from " + Written.Text(field.Name));
        }
    }
}
