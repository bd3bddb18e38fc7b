using System.Collections.Immutable;
using SpecLang.Compiler.Binding;
using SpecLang.Compiler.Linting;
using SpecLang.Compiler.Symbols;
using SpecLang.Compiler.Syntax;
using SpecLang.Compiler.Text;
using SpecLang.Engine.Interpretation;

namespace SpecLang.Engine.Mutation;

/// <summary>Mutants of the parts of one condition, or of a definition's body.</summary>
/// <param name="text">The clause or definition they stand in.</param>
/// <param name="owner">Its name.</param>
/// <param name="principle">The principle whose clause it is; null in a definition.</param>
internal sealed partial class ExpressionCandidates(MutantText text, string owner, PrincipleSymbol? principle)
{
    /// <summary>Questions whether something is present: what stands beside them may stand there only because they are asked, so no author could change them alone.</summary>
    private readonly HashSet<BoundExpression> guards = [];

    /// <summary>Whether an expression asks whether something is present.</summary>
    public static bool IsGuard(BoundExpression expression) => expression is BoundStateTest { State: ValueState.Present or ValueState.Absent } || (expression is BoundNot not && IsGuard(not.Operand));

    /// <summary>All mutants of an expression and of what stands below it, without recursion.</summary>
    public IEnumerable<Candidate> All(BoundExpression root)
    {
        var pending = new Stack<BoundExpression>();
        pending.Push(root);
        while (pending.TryPop(out var expression))
        {
            guards.UnionWith(expression is BoundChain or BoundImplies or BoundConditional ? expression.Children.Where(IsGuard).SelectMany(g => g.Children.Append(g)) : []);
            foreach (var candidate in guards.Contains(expression) ? [] : Of(expression))
            {
                yield return candidate;
            }

            foreach (var child in expression.Children.Reverse())
            {
                pending.Push(child);
            }
        }
    }

    private IEnumerable<Candidate> Of(BoundExpression expression) => expression switch
    {
        BoundComparison e => OfComparison(e),
        BoundRangeTest e => OfRange(e),
        BoundQuantifier e => OfQuantifier(e),
        BoundTextTest e => OfTextTest(e),
        BoundMembership { List: BoundListLiteral list } e => OfMembership(e, list),
        BoundStateTest e => OfState(e),
        BoundChain e => OfChain(e),
        BoundImplies e => OfImplies(e),
        BoundNot e => OfNot(e),
        BoundConditional e => OfConditional(e),
        _ => [],
    };

    private IEnumerable<Candidate> OfChain(BoundChain e)
    {
        var operands = e.Operands.Select(o => text.OfOperand(o.Syntax.Span)).ToList();
        if (!e.Operands.Any(IsGuard))
        {
            yield return Create(MutantKind.Connective, e, new BoundChain(e.Syntax, e.Operands, !e.IsAnd), Joined(e, operands, isAnd: !e.IsAnd));
        }

        for (var i = 0; i < e.Operands.Length; i++)
        {
            if (IsGuard(e.Operands[i]))
            {
                continue;
            }

            var rest = e.Operands.RemoveAt(i);
            var words = Joined(e, [.. operands.Where((_, j) => j != i)], e.IsAnd);
            yield return Create(MutantKind.Connective, e, rest.Length == 1 ? rest[0] : new BoundChain(e.Syntax, rest, e.IsAnd), words, touched: e.Operands[i]);
        }
    }

    /// <summary>A chain in the place of a part of another one stands in parentheses.</summary>
    private string Joined(BoundChain e, List<string> operands, bool isAnd)
    {
        var joined = string.Join(isAnd ? " and " : " or ", operands);
        return operands.Count > 1 && isAnd != e.IsAnd && !IsWhole(e) ? "(" + joined + ")" : joined;
    }

    private bool IsWhole(BoundExpression e) => text.Whole.End == e.Syntax.Span.End && e.Syntax.Span.Start - text.Whole.Start < "escalate when ".Length + 8;

    private IEnumerable<Candidate> OfImplies(BoundImplies e)
    {
        var (premise, conclusion) = (text.OfOperand(e.Premise.Syntax.Span), text.OfOperand(e.Conclusion.Syntax.Span));
        yield return Create(MutantKind.Connective, e, new BoundChain(e.Syntax, [e.Premise, e.Conclusion], isAnd: true), $"{premise} and {conclusion}");
        if (!IsGuard(e.Premise))
        {
            yield return Create(MutantKind.Connective, e, e.Conclusion, conclusion);
        }
    }

    private IEnumerable<Candidate> OfNot(BoundNot e)
    {
        var operand = e.Operand.Syntax.Span;
        var words = operand == e.Syntax.Span ? WithoutNot(text.Of(operand)) : text.Of(operand);
        yield return Create(MutantKind.Connective, e, e.Operand, words);
    }

    /// <summary><c>is not empty</c>, <c>not in</c> and their like hold their <c>not</c> inside.</summary>
    private static string WithoutNot(string words)
    {
        var at = words.IndexOf(" not ", StringComparison.Ordinal);
        return at < 0 ? words : words[..at] + words[(at + " not".Length)..];
    }

    private IEnumerable<Candidate> OfConditional(BoundConditional e)
    {
        if (IsGuard(e.Condition))
        {
            yield break;
        }

        var (condition, whenTrue, whenFalse) = (text.Of(e.Condition.Syntax.Span), text.Of(e.WhenTrue.Syntax.Span), text.Of(e.WhenFalse.Syntax.Span));
        yield return Create(MutantKind.Connective, e, new BoundConditional(e.Syntax, e.Type, e.Condition, e.WhenFalse, e.WhenTrue), $"if {condition} then {whenFalse} else {whenTrue}");
    }

    private Candidate Create(MutantKind kind, BoundExpression target, BoundExpression replacement, string words, BoundExpression? touched = null) =>
        Create(kind, target, replacement, target.Syntax.Span, words, touched);

    private Candidate Create(MutantKind kind, BoundExpression target, BoundExpression replacement, TextSpan part, string words, BoundExpression? touched = null)
    {
        var change = new ConstitutionMutation { Replaced = ImmutableDictionary.Create<BoundExpression, BoundExpression>().Add(target, replacement) };
        var mutant = new Mutant(kind, owner, text.Source.Path, text.LineOf(part), text.Before, text.After(part, words));
        return new Candidate(mutant, part.Start, change, touched ?? target, principle)
        {
            IsEquivalent = () => principle is not null && ClauseEquality.IsProven(principle.Clauses, principle.Clauses, change.Replaced),
        };
    }
}
