using SpecLang.Compiler.Binding;
using SpecLang.Compiler.Linting;
using SpecLang.Compiler.Symbols;
using SpecLang.Compiler.Syntax;
using SpecLang.Engine.Interpretation;

namespace SpecLang.Engine.Mutation;

/// <summary>Mutants of whole clauses: each gone, and each condition turned into its opposite.</summary>
internal sealed class ClauseCandidates(PrincipleSymbol principle)
{
    private readonly ConstitutionMutation unchanged = new() { Principle = principle };

    public IEnumerable<Candidate> All() => principle.Clauses.SelectMany(OfClause).Concat(principle.Syntax.Clauses.SelectMany(OfOther));

    private IEnumerable<Candidate> OfClause(BoundClause clause)
    {
        var text = new MutantText(principle.Source, clause.Syntax.Span);
        var others = principle.Clauses.Remove(clause);
        var isBody = IsBody(clause);
        if (ExpressionCandidates.IsGuard(clause.Condition) && !isBody)
        {
            yield break;
        }

        // A principle that asks for nothing is no principle.
        if (!isBody || others.Any(IsBody))
        {
            yield return Create(clause.Syntax, after: null, unchanged with { Clauses = others }, clause) with
            {
                IsEquivalent = () => ClauseEquality.IsProven(principle.Clauses, others, unchanged.Replaced),
            };
        }

        if (Opposite(clause.Kind) is not { } kind)
        {
            yield break;
        }

        var words = kind.ToString().ToLowerInvariant();
        var length = clause.Kind.ToString().Length;
        var turned = principle.Clauses.Replace(clause, clause with { Kind = kind });
        yield return Create(clause.Syntax, text.After(new(clause.Syntax.Span.Start, length), words), unchanged with { Clauses = turned }, clause) with
        {
            IsEquivalent = () => ClauseEquality.IsProven(principle.Clauses, turned, unchanged.Replaced),
        };
    }

    private static bool IsBody(BoundClause clause) => clause.Kind is ConditionKind.Require or ConditionKind.Forbid;

    private static ConditionKind? Opposite(ConditionKind kind) => kind switch
    {
        ConditionKind.When => ConditionKind.Unless,
        ConditionKind.Unless => ConditionKind.When,
        ConditionKind.Require => ConditionKind.Forbid,
        ConditionKind.Forbid => ConditionKind.Require,
        _ => null,
    };

    private IEnumerable<Candidate> OfOther(PrincipleClauseSyntax syntax)
    {
        switch (syntax)
        {
            case OnErrorClauseSyntax when principle.OnError != ErrorOutcome.Undetermined:
                yield return Create(syntax, after: null, unchanged with { OnError = ErrorOutcome.Undetermined }, OnErrorKey(principle));
                break;
            case SeverityClauseSyntax { Condition: null } when principle.Severity != PrincipleSeverity.Major || principle.ConditionalSeverities.Any(s => s.Severity < PrincipleSeverity.Major):
                yield return Create(syntax, after: null, unchanged with { LacksSeverity = true }, touched: null);
                break;
            case SeverityClauseSyntax { Condition: not null }:
                foreach (var severity in principle.ConditionalSeverities.Where(s => syntax.Span.Contains(s.Condition.Syntax.Span)))
                {
                    yield return Create(syntax, after: null, unchanged with { ConditionalSeverities = principle.ConditionalSeverities.Remove(severity) }, severity.Condition);
                }

                break;
            case YieldsClauseSyntax { Names: var names }:
                foreach (var other in principle.YieldsTo.Where(p => names.Any(n => string.Equals(n.Value, p.Name, StringComparison.Ordinal))))
                {
                    var rest = principle.YieldsTo.Remove(other);
                    var after = names.Length == 1 ? null : "yields to " + string.Join(", ", names.Select(n => n.Value).Where(n => !string.Equals(n, other.Name, StringComparison.Ordinal)));
                    yield return Create(syntax, after, unchanged with { YieldsTo = rest }, YieldsKey(principle, other));
                }

                break;
        }
    }

    /// <summary>What a test has read that asked whether one principle yields to another.</summary>
    public static object YieldsKey(PrincipleSymbol principle, PrincipleSymbol other) => (principle, other);

    /// <summary>What a test has read in which a failed classifier left a principle open.</summary>
    public static object OnErrorKey(PrincipleSymbol principle) => (principle, nameof(PrincipleSymbol.OnError));

    private Candidate Create(SyntaxNode syntax, string? after, ConstitutionMutation change, object? touched)
    {
        var text = new MutantText(principle.Source, syntax.Span);
        return new Candidate(new Mutant(MutantKind.Clause, principle.Name, principle.Source.Path, text.LineOf(syntax.Span), text.Before, after), syntax.Span.Start, change, touched, principle);
    }
}
