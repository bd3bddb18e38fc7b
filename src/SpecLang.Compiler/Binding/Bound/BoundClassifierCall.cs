using System.Collections.Immutable;
using SpecLang.Compiler.Symbols;
using SpecLang.Compiler.Syntax;

namespace SpecLang.Compiler.Binding;

/// <summary>A model's answer for its texts; with a label, that label's score.</summary>
public sealed class BoundClassifierCall(ExpressionSyntax syntax, AlignType type, ClassifierSymbol classifier, ImmutableArray<BoundExpression> arguments, string? label) : BoundExpression(syntax, type)
{
    public ClassifierSymbol Classifier { get; } = classifier;

    public ImmutableArray<BoundExpression> Arguments { get; } = arguments;

    public string? Label { get; } = label;

    public override IEnumerable<BoundExpression> Children => Arguments;
}
