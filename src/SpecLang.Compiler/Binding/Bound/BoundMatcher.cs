using System.Collections.Immutable;
using SpecLang.Compiler.Symbols;
using SpecLang.Compiler.Syntax;

namespace SpecLang.Compiler.Binding;

/// <summary>What a text is searched for.</summary>
public sealed class BoundMatcher(ExpressionSyntax syntax, ImmutableArray<BoundMatcherPart> parts) : BoundExpression(syntax, AlignType.Matcher)
{
    public ImmutableArray<BoundMatcherPart> Parts { get; } = parts;

    public override IEnumerable<BoundExpression> Children => [.. Parts.OfType<BoundMatcherPart.Dynamic>().Select(p => p.Text)];
}
