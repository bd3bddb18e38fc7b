using System.Globalization;
using SpecLang.Compiler.Binding;
using SpecLang.Compiler.Symbols;
using SpecLang.Compiler.Syntax;
using SpecLang.Compiler.Text;

namespace SpecLang.Engine.Mutation;

internal sealed partial class ExpressionCandidates
{
    /// <summary>How far a threshold of a score is moved.</summary>
    private const double ScoreStep = 0.1;

    /// <summary>How far any other number with a fraction is moved, as a part of it.</summary>
    private const double NumberStep = 0.1;

    private IEnumerable<Candidate> OfComparison(BoundComparison e)
    {
        var other = e.Operator switch
        {
            ComparisonOperator.Less => ComparisonOperator.LessOrEqual,
            ComparisonOperator.LessOrEqual => ComparisonOperator.Less,
            ComparisonOperator.Greater => ComparisonOperator.GreaterOrEqual,
            ComparisonOperator.GreaterOrEqual => ComparisonOperator.Greater,
            ComparisonOperator.Equal => ComparisonOperator.NotEqual,
            _ => ComparisonOperator.Equal,
        };
        if (e.Syntax is ComparisonSyntax syntax)
        {
            yield return Create(MutantKind.Operator, e, new BoundComparison(e.Syntax, other, e.Left, e.Right), MutantText.Between(syntax.Left, syntax.Right), $" {Words(other)} ");
        }

        foreach (var (right, words) in Moved(e.Right, IsScore(e.Left)))
        {
            yield return Create(MutantKind.Threshold, e, new BoundComparison(e.Syntax, e.Operator, e.Left, right), e.Right.Syntax.Span, words);
        }

        foreach (var (left, words) in Moved(e.Left, IsScore(e.Right)))
        {
            yield return Create(MutantKind.Threshold, e, new BoundComparison(e.Syntax, e.Operator, left, e.Right), e.Left.Syntax.Span, words);
        }
    }

    private IEnumerable<Candidate> OfRange(BoundRangeTest e)
    {
        var isScore = IsScore(e.Value);
        if (e.Syntax is RangeTestSyntax syntax)
        {
            yield return Create(
                MutantKind.Operator, e, new BoundRangeTest(e.Syntax, e.Value, e.Low, e.High, !e.IsHighExcluded), MutantText.Between(syntax.Low, syntax.High), e.IsHighExcluded ? " .. " : " ..< ");
        }

        foreach (var (low, words) in Moved(e.Low, isScore))
        {
            yield return Create(MutantKind.Threshold, e, new BoundRangeTest(e.Syntax, e.Value, low, e.High, e.IsHighExcluded), e.Low.Syntax.Span, words);
        }

        foreach (var (high, words) in Moved(e.High, isScore))
        {
            yield return Create(MutantKind.Threshold, e, new BoundRangeTest(e.Syntax, e.Value, e.Low, high, e.IsHighExcluded), e.High.Syntax.Span, words);
        }
    }

    private static bool IsScore(BoundExpression e) => e is BoundConversion conversion ? IsScore(conversion.Operand) : e.Type == AlignType.Score;

    /// <summary>A constant number moved up and down; nothing for all else.</summary>
    private static IEnumerable<(BoundExpression Value, string Words)> Moved(BoundExpression expression, bool isScore)
    {
        switch (expression)
        {
            case BoundConversion conversion:
                return Moved(conversion.Operand, isScore).Select(m => ((BoundExpression)new BoundConversion(conversion.Syntax, conversion.Type, m.Value), m.Words));
            case BoundConstant { Value: ConstantValue.Int { Value: var whole } } constant when whole is > long.MinValue and < long.MaxValue:
                return new[] { whole - 1, whole + 1 }.Select(v => ((BoundExpression)new BoundConstant(constant.Syntax, constant.Type, new ConstantValue.Int(v)), v.ToString(CultureInfo.InvariantCulture)));
            case BoundConstant { Value: ConstantValue.Number { Value: var number } } constant:
                return Steps(number, isScore).Select(v => ((BoundExpression)new BoundConstant(constant.Syntax, constant.Type, new ConstantValue.Number(v)), v.ToString("0.######", CultureInfo.InvariantCulture)));
            default:
                return [];
        }
    }

    private static IEnumerable<double> Steps(double number, bool isScore)
    {
        var step = isScore ? ScoreStep : number == 0 ? 1 : Math.Abs(number) * NumberStep;
        return new[] { Math.Round(number - step, 6), Math.Round(number + step, 6) }.Where(v => !isScore || v is >= 0 and <= 1);
    }

    private IEnumerable<Candidate> OfQuantifier(BoundQuantifier e)
    {
        var span = e.Syntax.Span;
        var rest = text.Of(span);
        var start = rest.IndexOf(Words(e.Kind), StringComparison.Ordinal);
        var head = new TextSpan(span.Start + Math.Max(0, start), Words(e.Kind).Length);
        var other = e.Kind switch
        {
            QuantifierKind.Any => QuantifierKind.All,
            QuantifierKind.All => QuantifierKind.Any,
            QuantifierKind.No => QuantifierKind.Any,
            QuantifierKind.AtLeast => QuantifierKind.AtMost,
            _ => QuantifierKind.AtLeast,
        };
        yield return Create(MutantKind.Operator, e, new BoundQuantifier(e.Syntax, other, e.Count, e.Iteration, e.Body), head, Words(other));
        if (e.Kind is QuantifierKind.AtLeast or QuantifierKind.AtMost && e.Count < long.MaxValue)
        {
            foreach (var count in new[] { e.Count - 1, e.Count + 1 }.Where(c => c >= 0))
            {
                var words = $"{Words(e.Kind)} {count.ToString(CultureInfo.InvariantCulture)} ";
                var numbered = TextSpan.FromBounds(head.Start, e.Syntax is QuantifierSyntax quantifier ? quantifier.Binding.Span.Start : head.End);
                yield return Create(MutantKind.Threshold, e, new BoundQuantifier(e.Syntax, e.Kind, count, e.Iteration, e.Body), numbered, words);
            }
        }

        if (e.Iteration is { Anchor: { } anchor } && e.Syntax is QuantifierSyntax { Binding: { Anchor: { } name, List: var list } })
        {
            var words = e.Iteration.IsBefore ? " after " : " before ";
            yield return Create(MutantKind.Operator, e, new BoundQuantifier(e.Syntax, e.Kind, e.Count, e.Iteration with { IsBefore = !e.Iteration.IsBefore }, e.Body), MutantText.Between(list, name), words);
            yield return Create(MutantKind.Operator, e, new BoundQuantifier(e.Syntax, e.Kind, e.Count, e.Iteration with { Anchor = null }, e.Body), TextSpan.FromBounds(list.Span.End, name.Span.End), "");
        }

        if (e.Iteration.Where is not null && e.Syntax is QuantifierSyntax { Binding: { Where: { } where } binding })
        {
            var end = binding.Anchor?.Span.End ?? binding.List.Span.End;
            yield return Create(MutantKind.Connective, e, new BoundQuantifier(e.Syntax, e.Kind, e.Count, e.Iteration with { Where = null }, e.Body), TextSpan.FromBounds(end, where.Span.End), "");
        }
    }

    private IEnumerable<Candidate> OfTextTest(BoundTextTest e)
    {
        if (e.Syntax is not TextTestSyntax syntax)
        {
            yield break;
        }

        var between = MutantText.Between(syntax.Text, syntax.Pattern);
        if (e.Operator is TextOperator.StartsWith or TextOperator.EndsWith)
        {
            yield return Create(MutantKind.Operator, e, new BoundTextTest(e.Syntax, e.Text, TextOperator.Contains, e.Matcher, e.IsAll), between, text.Of(between).Replace(e.Operator == TextOperator.StartsWith ? "starts with" : "ends with", "contains", StringComparison.Ordinal));
        }

        if (e.Matcher.Parts is not [BoundMatcherPart.Entries { Texts: var texts }] || e.Matcher.Syntax is not ListExpressionSyntax list)
        {
            yield break;
        }

        if (texts.Length > 1)
        {
            yield return Create(MutantKind.Operator, e, new BoundTextTest(e.Syntax, e.Text, e.Operator, e.Matcher, !e.IsAll), between, text.Of(between).Replace(" any ", " ", StringComparison.Ordinal).Replace(" all ", " ", StringComparison.Ordinal).TrimEnd() + (e.IsAll ? " any " : " all "));
            for (var i = 0; i < texts.Length; i++)
            {
                var entry = texts[i];
                var left = texts.RemoveAt(i);
                var words = "[" + string.Join(", ", list.Items.Where(t => !(t is TextExpressionSyntax item && string.Equals(item.Text.Value, entry, StringComparison.Ordinal))).Select(t => text.Of(t.Span))) + "]";
                var matcher = new BoundMatcher(e.Matcher.Syntax, [new BoundMatcherPart.Entries(left)]);
                yield return Create(MutantKind.Entry, e, new BoundTextTest(e.Syntax, e.Text, e.Operator, matcher, e.IsAll), list.Span, words) with { Touched = e.IsAll ? e : EntryKey(e, entry) };
            }
        }
    }

    /// <summary>What a test has read in which a text test found an entry.</summary>
    public static object EntryKey(object searched, string entry) => (searched, entry);

    private IEnumerable<Candidate> OfMembership(BoundMembership e, BoundListLiteral list)
    {
        foreach (var item in list.Items.Where(_ => list.Items.Length > 1))
        {
            var words = "[" + string.Join(", ", list.Items.Where(i => !ReferenceEquals(i, item)).Select(i => text.Of(i.Syntax.Span))) + "]";
            yield return Create(MutantKind.Entry, e, new BoundMembership(e.Syntax, e.Value, new BoundListLiteral(list.Syntax, list.Type, list.Items.Remove(item))), list.Syntax.Span, words);
        }
    }

    private IEnumerable<Candidate> OfState(BoundStateTest e)
    {
        if (e.State is ValueState.Present or ValueState.Absent)
        {
            var (other, words) = e.State == ValueState.Present ? (ValueState.Absent, "absent") : (ValueState.Present, "present");
            var part = TextSpan.FromBounds(e.Operand.Syntax.Span.End, e.Syntax.Span.End);
            yield return Create(MutantKind.Operator, e, new BoundStateTest(e.Syntax, e.Operand, other), part, " is " + words);
        }
    }

    private static string Words(ComparisonOperator comparison) => comparison switch
    {
        ComparisonOperator.Equal => "==",
        ComparisonOperator.NotEqual => "!=",
        ComparisonOperator.Less => "<",
        ComparisonOperator.LessOrEqual => "<=",
        ComparisonOperator.Greater => ">",
        _ => ">=",
    };

    private static string Words(QuantifierKind kind) => kind switch
    {
        QuantifierKind.AtLeast => "at least",
        QuantifierKind.AtMost => "at most",
        _ => kind.ToString().ToLowerInvariant(),
    };
}
