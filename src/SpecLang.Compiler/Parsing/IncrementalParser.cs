using System.Collections.Immutable;
using SpecLang.Compiler.Diagnostics;
using SpecLang.Compiler.Syntax;
using SpecLang.Compiler.Text;

namespace SpecLang.Compiler.Parsing;

/// <summary>
/// Reads a text that differs from one read before inside of one principle, example or declaration: that part is read again with its neighbour
/// behind it, and the rest is taken over, moved where it stands elsewhere now. Where the neighbour does not come out as it was, or anything else is
/// wrong outside of the part, the whole is read.
/// </summary>
internal sealed class IncrementalParser
{
    private readonly SyntaxTree before;
    private readonly SourceText source;
    private readonly TextChange change;

    private IncrementalParser(SyntaxTree before, SourceText source)
    {
        this.before = before;
        this.source = source;
        change = TextChange.Between(before.Source.Text, source.Text);
    }

    /// <summary>The tree of a text, by way of an earlier one; null where the whole must be read.</summary>
    public static SyntaxTree? TryParse(SourceText source, SyntaxTree before, CancellationToken cancellationToken)
    {
        var parser = new IncrementalParser(before, source);
        if (before.Root.Declarations.FirstOrDefault(d => parser.IsInside(d)) is not { } declaration)
        {
            return null;
        }

        var constitution = declaration as ConstitutionSyntax;
        var item = constitution?.Items.FirstOrDefault(i => parser.IsInside(i));
        var changed = (SyntaxNode?)item ?? declaration;
        if (before.Diagnostics.Any(d => !IsOf(changed, d) || d.Descriptor == SyntaxDiagnostics.NestedTooDeeply))
        {
            return null;
        }

        return item is null || constitution is null ? parser.ParseDeclaration(declaration, cancellationToken) : parser.ParseItem(constitution, item, cancellationToken);
    }

    /// <summary>Whether the change lies between the first and the last word of a part, and touches neither.</summary>
    private bool IsInside(SyntaxNode part)
    {
        if (part.Span.Start >= change.Start || change.OldEnd >= part.Span.End)
        {
            return false;
        }

        var first = before.Tokens[TokenAt(part.Span.Start)];
        var last = before.Tokens[TokenAt(part.Span.End) - 1];
        return first.Span.End < change.Start && change.OldEnd <= last.Span.Start && last.Kind == TokenKind.Punctuation;
    }

    /// <summary>Whether a diagnostic is about a part alone. What is said of its first word may be about something before it that does not end.</summary>
    private static bool IsOf(SyntaxNode part, Diagnostic diagnostic) => part.Span.Contains(diagnostic.Span) && diagnostic.Span.Start > part.Span.Start;

    private SyntaxTree? ParseDeclaration(DeclarationSyntax declaration, CancellationToken cancellationToken)
    {
        var index = before.Root.Declarations.IndexOf(declaration);
        var next = index + 1 < before.Root.Declarations.Length ? before.Root.Declarations[index + 1] : null;
        var from = EndBefore(declaration);
        var window = Read("", from, next is null ? source.Text.Length : next.Span.End + change.Shift, "", cancellationToken);
        var declarations = window.Tree.Root.Declarations;
        if (declarations.Length != (next is null ? 1 : 2) || !window.Has(declarations[0], declaration.Span.Start, declaration.Span.End + change.Shift)
            || (next is not null && !window.Has(declarations[1], next.Span.Start + change.Shift, next.Span.End + change.Shift)))
        {
            return null;
        }

        return Compose(window, declaration, declarations[0], SyntaxNode.Moved(declarations[0], window.Shift));
    }

    private SyntaxTree? ParseItem(ConstitutionSyntax constitution, ConstitutionItemSyntax item, CancellationToken cancellationToken)
    {
        var index = constitution.Items.IndexOf(item);
        var next = index + 1 < constitution.Items.Length ? constitution.Items[index + 1] : null;
        var place = before.Root.Declarations.IndexOf(constitution);
        var following = place + 1 < before.Root.Declarations.Length ? before.Root.Declarations[place + 1] : null;
        var brace = before.Tokens.Skip(TokenAt(constitution.Span.Start)).First(t => IsSign(t, '{'));
        var header = before.Source.Text.Substring(constitution.Span.Start, brace.Span.End - constitution.Span.Start);
        var to = next?.Span.End ?? following?.Span.End ?? constitution.Span.End;
        var window = Read(header, EndBefore(item), to + change.Shift, next is null ? "" : "}", cancellationToken);
        var declarations = window.Tree.Root.Declarations;
        if (declarations.Length != (next is null && following is not null ? 2 : 1) || declarations[0] is not ConstitutionSyntax { Items: var items }
            || items.Length != (next is null ? 1 : 2) || !window.Has(items[0], item.Span.Start, item.Span.End + change.Shift)
            || (next is not null && !window.Has(items[1], next.Span.Start + change.Shift, next.Span.End + change.Shift))
            || (next is null && declarations[0].Span.End + window.Shift != constitution.Span.End + change.Shift))
        {
            return null;
        }

        ImmutableArray<ConstitutionItemSyntax> all =
        [
            .. constitution.Items.Take(index), SyntaxNode.Moved(items[0], window.Shift), .. constitution.Items.Skip(index + 1).Select(i => SyntaxNode.Moved(i, change.Shift)),
        ];
        var span = new TextSpan(constitution.Span.Start, constitution.Span.Length + change.Shift);
        var made = new ConstitutionSyntax(span, constitution.Name, constitution.Documentation, constitution.Record, constitution.Extends, all);
        return Compose(window, item, items[0], made);
    }

    /// <summary>Puts the tree together from what was before, what was read again, and what is behind it.</summary>
    /// <param name="window">What was read again.</param>
    /// <param name="old">The part as it was.</param>
    /// <param name="read">The part as it was read, where it stands in the window.</param>
    /// <param name="declaration">The new declaration that the part is, or is in.</param>
    private SyntaxTree? Compose(Window window, SyntaxNode old, SyntaxNode read, DeclarationSyntax declaration)
    {
        if (window.Tree.Diagnostics.Any(d => !IsOf(read, d)))
        {
            return null;
        }

        var root = before.Root;
        var index = root.Declarations.IndexOf(root.Declarations.First(d => d.Span.Contains(old.Span)));
        ImmutableArray<DeclarationSyntax> declarations =
        [
            .. root.Declarations.Take(index), declaration, .. root.Declarations.Skip(index + 1).Select(d => SyntaxNode.Moved(d, change.Shift)),
        ];
        var file = new FileSyntax(new TextSpan(0, source.Text.Length), root.Version, root.Namespace, root.Imports, declarations);
        var tokens = ImmutableArray.CreateBuilder<SyntaxToken>(before.Tokens.Length);
        tokens.AddRange(before.Tokens.Take(TokenAt(old.Span.Start)));
        tokens.AddRange(window.Tree.Tokens.Where(t => read.Span.Contains(t.Span) && t.Kind != TokenKind.EndOfFile).Select(t => t.MovedBy(window.Shift)));
        tokens.AddRange(before.Tokens.Skip(TokenAt(old.Span.End)).Select(t => t.MovedBy(change.Shift)));
        return new SyntaxTree(source, file, tokens.ToImmutable(), [.. window.Tree.Diagnostics.Select(d => d.MovedTo(source, window.Shift))]);
    }

    /// <summary>Reads a stretch of the new text, between texts of its own.</summary>
    private Window Read(string head, int from, int to, string tail, CancellationToken cancellationToken)
    {
        var text = head + source.Text.Substring(from, to - from) + tail;
        return new Window(SourceParser.Parse(new SourceText(source.Path, text), cancellationToken), from - head.Length);
    }

    private int EndBefore(SyntaxNode part)
    {
        var index = TokenAt(part.Span.Start);
        return index == 0 ? 0 : before.Tokens[index - 1].Span.End;
    }

    /// <summary>The index of the first token that begins at a place or behind it.</summary>
    private int TokenAt(int position)
    {
        var low = 0;
        var high = before.Tokens.Length;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (before.Tokens[middle].Span.Start < position)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low;
    }

    private bool IsSign(SyntaxToken token, char sign) => token.Span.Length == 1 && before.Source.Text[token.Span.Start] == sign;

    /// <param name="Tree">What was read.</param>
    /// <param name="Shift">How far its places are from those of the file.</param>
    private sealed record Window(SyntaxTree Tree, int Shift)
    {
        /// <summary>Whether a node of the window stands at places of the file.</summary>
        public bool Has(SyntaxNode node, int start, int end) => node.Span.Start + Shift == start && node.Span.End + Shift == end;
    }
}
