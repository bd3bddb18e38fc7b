using System.Collections.Immutable;
using SpecLang.Compiler.Binding;
using SpecLang.Compiler.Symbols;
using SpecLang.Engine.Interpretation;

namespace SpecLang.Engine.Evasions;

/// <summary>A constitution as it would be with <c>fold</c> around every text that it searches: <c>fold(prompt) contains "…"</c>. What else it reads stays.</summary>
internal static class FoldedSearch
{
    private static readonly FunctionSymbol Fold = FunctionSymbol.All["fold"];

    /// <summary>What judges so.</summary>
    /// <exception cref="SpecTooLargeException">A principle becomes too large when its definitions are put in.</exception>
    public static ConstitutionInterpreter Of(ConstitutionSymbol constitution)
    {
        var replaced = ImmutableDictionary.CreateBuilder<BoundExpression, BoundExpression>();
        var seen = new HashSet<BoundExpression>();
        var open = new Stack<BoundExpression>(constitution.Principles.SelectMany(p => p.Clauses.Select(c => c.Condition).Concat(p.ConditionalSeverities.Select(s => s.Condition))));
        while (open.TryPop(out var expression))
        {
            if (!seen.Add(expression))
            {
                continue;
            }

            if (Folded(expression) is { } folded)
            {
                replaced.Add(expression, folded);
            }

            foreach (var child in expression is BoundDefineCall { Define.Body: { } body } ? expression.Children.Append(body) : expression.Children)
            {
                open.Push(child);
            }
        }

        return ConstitutionInterpreter.Create(constitution, new ConstitutionMutation { Replaced = replaced.ToImmutable() });
    }

    private static BoundExpression? Folded(BoundExpression expression) => expression switch
    {
        BoundTextTest test when !IsFolded(test.Text) => new BoundTextTest(test.Syntax, FoldOf(test.Text), test.Operator, test.Matcher, test.IsAll),
        BoundFunctionCall { Function.Name: "count" } call when !IsFolded(call.Arguments[0]) =>
            new BoundFunctionCall(call.Syntax, call.Type, call.Function, call.Arguments.SetItem(0, FoldOf(call.Arguments[0]))),
        _ => null,
    };

    private static bool IsFolded(BoundExpression text) => text is BoundFunctionCall { Function.Name: "fold" };

    private static BoundFunctionCall FoldOf(BoundExpression text) => new(text.Syntax, AlignType.Text, Fold, [text]);
}
