using System.Collections.Immutable;
using System.Text;
using SpecLang.Compiler.Formatting;
using SpecLang.Compiler.Syntax;
using SpecLang.Compiler.Text;
using SpecLang.LanguageServer.Protocol;
using SpecLang.LanguageServer.Workspace;
using TextEdit = SpecLang.LanguageServer.Protocol.TextEdit;

namespace SpecLang.LanguageServer.Handlers;

/// <summary>Lays out those lines of a document that a selection touches, where the rest can stay as it is.</summary>
internal sealed class RangeFormattingHandler : IDocumentHandler<DocumentRangeFormattingParams, ImmutableArray<TextEdit>>
{
    public ImmutableArray<TextEdit> Handle(DocumentRangeFormattingParams request, SpecSnapshot spec, CancellationToken cancellationToken)
    {
        ImmutableArray<TextEdit> chosen = [.. FormattingEdits.Of(spec).Where(e => e.Range.Touches(request.Range))];
        if (chosen.IsEmpty)
        {
            return [];
        }

        // A part of the changes is sound where the layout of what comes out is the layout of the whole.
        var changed = SyntaxTree.Parse(new SourceText(spec.Source.Path, Apply(spec.Source, chosen)), cancellationToken);
        return Formatter.Format(changed) == Formatter.Format(spec.Model.Tree) ? chosen : [];
    }

    private static string Apply(SourceText source, ImmutableArray<TextEdit> edits)
    {
        var text = new StringBuilder();
        var at = 0;
        foreach (var edit in edits)
        {
            var span = source.SpanOf(edit.Range);
            text.Append(source.Text, at, span.Start - at).Append(edit.NewText);
            at = span.End;
        }

        return text.Append(source.Text, at, source.Text.Length - at).ToString();
    }
}
