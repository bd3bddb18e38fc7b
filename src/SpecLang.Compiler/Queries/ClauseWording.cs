using SpecLang.Compiler.Syntax;
using SpecLang.Compiler.Text;

namespace SpecLang.Compiler.Queries;

/// <summary>What clauses say, in English sentences, for readers who meet the language for the first time.</summary>
public sealed class ClauseWording
{
    private const int MostParts = 6;

    private readonly SourceText source;

    public ClauseWording(SourceText source) => this.source = source;

    /// <summary>A clause as a sentence.</summary>
    public string Of(ConditionClauseSyntax clause)
    {
        var condition = Condition(clause.Condition);
        return clause.Kind switch
        {
            ConditionKind.When => "It applies only where " + condition + ".",
            ConditionKind.Unless => "It does not apply where " + condition + ".",
            ConditionKind.Require => "A record complies only if " + condition + ".",
            ConditionKind.Forbid => "A record violates it if " + condition + ".",
            _ => "A person looks at the record where " + condition + ".",
        };
    }

    /// <summary>A severity with its condition as a sentence.</summary>
    public string Of(SeverityClauseSyntax clause) => clause.Condition is { } condition
        ? "A violation is " + clause.Severity.Value + " where " + Condition(condition) + "."
        : "A violation is " + clause.Severity.Value + ".";

    /// <summary>All that decides about a principle, one sentence a clause.</summary>
    public IEnumerable<string> Of(PrincipleSyntax principle) => principle.Clauses.Select(c => c switch
    {
        ConditionClauseSyntax condition => Of(condition),
        SeverityClauseSyntax severity => Of(severity),
        _ => null,
    }).OfType<string>();

    /// <summary>A condition as the end of a sentence.</summary>
    public string Condition(ExpressionSyntax syntax) => syntax switch
    {
        ParenthesizedSyntax e => Condition(e.Inner),
        ChainSyntax e => string.Join(e.IsAnd ? ", and " : ", or ", e.Operands.Select(Operand)),
        NotSyntax e => "it is not so that " + Operand(e.Operand),
        ImpliesSyntax e => "where " + Operand(e.Premise) + ", also " + Operand(e.Conclusion),
        ComparisonSyntax e => Value(e.Left) + " " + ComparisonWords(e.Operator) + " " + Value(e.Right),
        RangeTestSyntax e => Value(e.Value) + (e.IsNegated ? " does not lie" : " lies") + " between " + Value(e.Low) + " and " + Value(e.High) + (e.IsHighExcluded ? " (without " + Value(e.High) + ")" : ""),
        MembershipSyntax e => Value(e.Value) + (e.IsNegated ? " is none of " : " is one of ") + Parts(e.List, "and"),
        TextTestSyntax e => TextTest(e),
        StateTestSyntax e => Value(e.Operand) + " is " + (e.IsNegated ? "not " : "") + (e.State switch { ValueState.Present => "there", ValueState.Absent => "missing", _ => "empty" }),
        QuantifierSyntax e => Quantifier(e),
        ConditionalSyntax e => Condition(e.WhenTrue) + " (where " + Condition(e.Condition) + "; else: " + Condition(e.WhenFalse) + ")",
        CallSyntax e => Call(e),
        NameExpressionSyntax e => Value(e) + " holds",
        _ => Value(syntax),
    };

    private string Operand(ExpressionSyntax syntax) => syntax is ParenthesizedSyntax { Inner: ChainSyntax or ImpliesSyntax or QuantifierSyntax } e ? "(" + Condition(e.Inner) + ")" : Condition(syntax);

    private string TextTest(TextTestSyntax e)
    {
        var verb = e.Operator switch
        {
            TextOperator.Contains => " contains ",
            TextOperator.Matches => " matches ",
            TextOperator.StartsWith => " begins with ",
            _ => " ends with ",
        };
        return Value(e.Text) + verb + Parts(e.Pattern, e.IsAll ? "and" : "or");
    }

    private string Quantifier(QuantifierSyntax e)
    {
        var list = "`" + e.Binding.Variable.Value + "` in " + Value(e.Binding.List)
            + (e.Binding.Anchor is { } anchor ? (e.Binding.IsBefore ? " before `" : " after `") + anchor.Value + "`" : "")
            + (e.Binding.Where is { } where ? " for which " + Condition(where) : "");
        var body = Condition(e.Body);
        return e.Kind switch
        {
            QuantifierKind.Any => "for some " + list + ", " + body,
            QuantifierKind.All => "for every " + list + ", " + body,
            QuantifierKind.No => "for no " + list + ", " + body,
            QuantifierKind.AtLeast => FormattableString.Invariant($"for at least {e.Count} ") + list + ", " + body,
            _ => FormattableString.Invariant($"for at most {e.Count} ") + list + ", " + body,
        };
    }

    private string Call(CallSyntax e)
    {
        var name = source.ToString(e.Callee.Span);
        var first = e.Arguments.Length > 0 ? source.ToString(e.Arguments[0].Span) : "";
        return name switch
        {
            "violates" => "`" + first + "` is violated",
            "complies" => "`" + first + "` is complied with",
            "applies" => "`" + first + "` applies",
            _ => Value(e) + " holds",
        };
    }

    private string Parts(ExpressionSyntax syntax, string last)
    {
        if (syntax is not ListExpressionSyntax list)
        {
            return Value(syntax);
        }

        var parts = list.Items.Take(MostParts).Select(Value).ToList();
        if (list.Items.Length > MostParts)
        {
            parts.Add(FormattableString.Invariant($"{list.Items.Length - MostParts} more"));
        }

        return parts.Count < 2 ? string.Concat(parts) : string.Join(", ", parts.Take(parts.Count - 1)) + " " + last + " " + parts[parts.Count - 1];
    }

    private string Value(ExpressionSyntax syntax) => "`" + string.Join(" ", source.ToString(syntax.Span).Replace('`', '\'').Split([' ', '\t', '\r', '\n'], StringSplitOptions.RemoveEmptyEntries)) + "`";

    private static string ComparisonWords(ComparisonOperator comparison) => comparison switch
    {
        ComparisonOperator.Equal => "is",
        ComparisonOperator.NotEqual => "is not",
        ComparisonOperator.Less => "is below",
        ComparisonOperator.LessOrEqual => "is at most",
        ComparisonOperator.Greater => "is above",
        _ => "is at least",
    };
}
