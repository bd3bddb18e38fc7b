using SpecLang.Compiler.Binding;
using SpecLang.Compiler.Symbols;
using SpecLang.Compiler.Syntax;
using SpecLang.Compiler.Text;
using SpecLang.Engine.Interpretation;
using SpecLang.Engine.Runs;
using SpecLang.Runtime;
using Binding = SpecLang.Engine.Interpretation.Binding;

namespace SpecLang.Engine.Calibration;

/// <summary>Finds the constants that a constitution's principles compare classifiers' scores with, also inside of definitions.</summary>
public sealed class ThresholdFinder
{
    private readonly List<FoundThreshold> found = [];

    /// <summary>The thresholds, in the order of principles and clauses; one that a principle reaches in several ways stands once.</summary>
    public static ValueList<Threshold> Find(ConstitutionSymbol constitution) => ValueList.Create<Threshold>([.. FindCalls(constitution).Select(f => f.Threshold)]);

    /// <summary>The same, with their calls.</summary>
    internal static IReadOnlyList<FoundThreshold> FindCalls(ConstitutionSymbol constitution)
    {
        ArgumentNullException.ThrowIfNull(constitution);
        var finder = new ThresholdFinder();
        foreach (var principle in constitution.Principles)
        {
            foreach (var clause in principle.Clauses)
            {
                finder.Visit(clause.Condition, new Place(principle.Name, clause.Kind, principle.Source), scope: null);
            }
        }

        return [.. finder.found.DistinctBy(f => f.Threshold)];
    }

    private void Visit(BoundExpression expression, Place place, Scope? scope) => DeepStack.Run(() =>
    {
        switch (expression)
        {
            case BoundComparison comparison:
                Add(comparison.Left, comparison.Operator, comparison.Right, place, scope);
                Add(comparison.Right, Turned(comparison.Operator), comparison.Left, place, scope);
                break;
            case BoundRangeTest range:
                Add(range.Value, ComparisonOperator.GreaterOrEqual, range.Low, place, scope);
                Add(range.Value, range.IsHighExcluded ? ComparisonOperator.Less : ComparisonOperator.LessOrEqual, range.High, place, scope);
                break;
            case BoundDefineCall { Define: { Body: { } body } define } call:
                Visit(body, place with { Source = define.Source }, Scope.Of(call, scope));
                return true;
            case BoundQuantifier quantifier:
                VisitElements(quantifier, quantifier.Iteration, place, scope);
                return true;
        }

        foreach (var child in expression.Children)
        {
            Visit(child, place, scope);
        }

        return true;
    });

    private void VisitElements(BoundQuantifier quantifier, BoundIteration iteration, Place place, Scope? scope)
    {
        var element = new InterpretedElement(InterpretedValue.Nothing.Value, CallName.Of(iteration.List, scope), Index: 0);
        var inner = new Scope(iteration.Variable, new Binding.Element(element), scope);
        Visit(iteration.List, place, scope);
        foreach (var part in new[] { iteration.Where, quantifier.Body }.OfType<BoundExpression>())
        {
            Visit(part, place, inner);
        }
    }

    private void Add(BoundExpression score, ComparisonOperator comparison, BoundExpression constant, Place place, Scope? scope)
    {
        if (ScoreIn(score, scope) is var (call, at) && NumberOf(constant) is { } number)
        {
            var name = CallName.Of(call, at);
            var threshold = new Threshold(
                ScoreTally.NameOf(name),
                place.Principle,
                place.Clause,
                comparison,
                number.Value,
                place.Source.Path,
                place.Source.GetPosition(number.Span.Start).Line + 1,
                number.Span);
            found.Add(new FoundThreshold(threshold, call, at, IsOfElements: name != threshold.Call));
        }
    }

    /// <summary>The classifier's call that a value is, through definitions and parameters.</summary>
    private static (BoundClassifierCall Call, Scope? Scope)? ScoreIn(BoundExpression expression, Scope? scope) => expression switch
    {
        BoundClassifierCall call when call.Type == AlignType.Score => (call, scope),
        BoundConversion conversion => ScoreIn(conversion.Operand, scope),
        BoundDefineCall { Define.Body: { } body } call => ScoreIn(body, Scope.Of(call, scope)),
        BoundVariable variable when Scope.Find(scope, variable.Variable) is Binding.Argument argument => ScoreIn(argument.Expression, argument.Scope),
        _ => null,
    };

    private static (double Value, TextSpan Span)? NumberOf(BoundExpression expression) => expression switch
    {
        BoundConversion conversion => NumberOf(conversion.Operand),
        BoundConstant { Value: ConstantValue.Number number } => (number.Value, expression.Syntax.Span),
        BoundConstant { Value: ConstantValue.Int number } => (number.Value, expression.Syntax.Span),
        _ => null,
    };

    private static ComparisonOperator Turned(ComparisonOperator comparison) => comparison switch
    {
        ComparisonOperator.Less => ComparisonOperator.Greater,
        ComparisonOperator.LessOrEqual => ComparisonOperator.GreaterOrEqual,
        ComparisonOperator.Greater => ComparisonOperator.Less,
        ComparisonOperator.GreaterOrEqual => ComparisonOperator.LessOrEqual,
        _ => comparison,
    };

    /// <summary>Where an expression stands.</summary>
    private sealed record Place(string Principle, ConditionKind Clause, SourceText Source);
}
