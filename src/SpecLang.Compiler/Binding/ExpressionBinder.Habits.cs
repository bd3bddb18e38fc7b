using System.Globalization;
using SpecLang.Compiler.Diagnostics;
using SpecLang.Compiler.Symbols;
using SpecLang.Compiler.Syntax;

namespace SpecLang.Compiler.Binding;

/// <summary>What people write who mean something that is said otherwise here, and what only the types tell.</summary>
internal sealed partial class ExpressionBinder
{
    private BoundErrorExpression WriteInstead(ExpressionSyntax syntax, string instead) => WriteInstead(syntax, syntax, instead);

    private BoundErrorExpression WriteInstead(ExpressionSyntax whole, ExpressionSyntax place, string instead)
    {
        Diagnostics.Report(SyntaxDiagnostics.WriteInstead, place.Span, instead);
        return new BoundErrorExpression(whole);
    }

    /// <summary>The same, where the text to write is known.</summary>
    private BoundErrorExpression Rewrite(ExpressionSyntax syntax, string text, string behind = "")
    {
        Diagnostics.Report(SyntaxDiagnostics.WriteInstead, syntax.Span, [DiagnosticFix.Replace(syntax.Span, text)], "`" + text + "`" + behind);
        return new BoundErrorExpression(syntax);
    }

    /// <summary>The text field that a hint takes for its example: the last one, which mostly is the answer.</summary>
    private string AnyTextField() => record?.Fields.LastOrDefault(f => f.Type == AlignType.Text) is { } field ? Parsing.WrittenName.Of(field.Name) : "response";

    /// <summary>The type of a field or variable, found without a word about what else may stand there.</summary>
    private AlignType? TypeOfName(ExpressionSyntax syntax, Scope scope) => Unwrap(syntax) is NameExpressionSyntax name ? BindValueName(name, name.Name.Value, scope)?.Type : null;

    /// <summary>How a value becomes a condition; null where nothing is known of it.</summary>
    private string? AsCondition(BoundExpression value, ExpressionSyntax syntax)
    {
        var source = SourceOf(syntax);
        return value.Type switch
        {
            OptionalType { Element: var element } when element != AlignType.Bool => "`" + source + " is present`",
            LabelSetType { Labels: { Length: > 0 } labels } => "what it is compared with, as in `" + source + " == " + Parsing.WrittenName.Of(labels[0]) + "`",
            ListType => "`" + source + " is not empty`",
            { IsNumeric: true } => "what it is compared with, as in `" + source + (value.Type == AlignType.Score ? " >= 0.5`" : " > 0`"),
            _ => null,
        };
    }

    /// <summary>A comparison of values that have none, where it is clear what was meant; null elsewhere.</summary>
    private BoundErrorExpression? SayComparison(ComparisonSyntax syntax, BoundExpression left, BoundExpression right)
    {
        var isEquality = syntax.Operator is ComparisonOperator.Equal or ComparisonOperator.NotEqual;
        if (left.Type is LabelSetType && left.Type == right.Type && !isEquality)
        {
            return WriteInstead(syntax, "`==`, or `in [ … ]` for several; labels have no order");
        }

        if (left.Type == AlignType.Text && right.Type == AlignType.Text && !isEquality)
        {
            return WriteInstead(syntax, "a comparison of numbers; texts, and dates among them, have no order");
        }

        if (left.Type == AlignType.Bool && right is BoundConstant && (right.Type == AlignType.Text || right.Type.IsNumeric))
        {
            return WriteInstead(syntax, "`" + SourceOf(syntax.Left) + "` or `not " + SourceOf(syntax.Left) + "`, without a comparison");
        }

        if (left.Type.IsNumeric && right is BoundConstant { Value: ConstantValue.Text { Value: var digits } } && double.TryParse(digits, NumberStyles.Float, CultureInfo.InvariantCulture, out _))
        {
            return Rewrite(syntax.Right, digits, ", without quotes");
        }

        return left.Type == AlignType.Text && right.Type.IsNumeric && left is BoundFieldAccess or BoundVariable
            ? WriteInstead(syntax, syntax.Left, "what is counted, as in `word_count(" + SourceOf(syntax.Left) + ")` or `length(" + SourceOf(syntax.Left) + ")`")
            : null;
    }

    /// <summary><c>(a or b) contains …</c> and <c>[a, b] contains …</c>: each text is asked for itself.</summary>
    private BoundErrorExpression? SaySeveralTexts(TextTestSyntax syntax, Scope scope)
    {
        var (texts, joint) = Unwrap(syntax.Text) switch
        {
            ChainSyntax chain => (chain.Operands.ToList(), chain.IsAnd ? " and " : " or "),
            ListExpressionSyntax list => ([.. list.Items], " or "),
            ArithmeticSyntax { Operator: ArithmeticOperator.Add } sum => ([sum.Left, sum.Right], " or "),
            _ => (new List<ExpressionSyntax>(), ""),
        };
        if (texts.Count < 2 || !texts.All(t => Unwrap(t) is NameExpressionSyntax name && BindValueName(name, name.Name.Value, scope) is { } value && value.Type == AlignType.Text))
        {
            return null;
        }

        var test = names.Module.Tree.Source.ToString(Text.TextSpan.FromBounds(syntax.Text.Span.End, syntax.Span.End));
        return Rewrite(syntax, string.Join(joint, texts.Select(t => SourceOf(t) + test)));
    }

    /// <summary>A text test of something that is no text.</summary>
    private BoundErrorExpression? SayTested(TextTestSyntax syntax, BoundExpression tested)
    {
        var (source, sought) = (SourceOf(syntax.Text), SourceOf(syntax.Pattern));
        switch (tested.Type)
        {
            case LabelSetType when syntax.Operator == TextOperator.Contains:
                return WriteInstead(syntax, "`" + source + " == " + sought + "`; a label is compared");
            case ListType { Element: var element } when element == AlignType.Text:
                return WriteInstead(syntax, "`any x in " + source + " : x contains " + sought + "`");
            case ListType { Element: RecordType { Record: var record } } when record.Fields.FirstOrDefault(f => f.Type == AlignType.Text) is { } field:
                return WriteInstead(syntax, "`any x in " + source + " : x." + field.Name + " contains " + sought + "`");
            default:
                return null;
        }
    }

    /// <summary><c>contains (A or B)</c></summary>
    private BoundErrorExpression? SaySeveralSought(ExpressionSyntax syntax, Scope scope)
    {
        if (Unwrap(syntax) is not ChainSyntax chain || !chain.Operands.All(o => IsSearched(o, scope)))
        {
            return null;
        }

        var list = string.Join(", ", chain.Operands.Select(SourceOf));
        var quantity = chain.IsAnd ? "all" : "any";
        Diagnostics.Report(TypeDiagnostics.TextIsNoCondition, syntax.Span, [DiagnosticFix.Replace(syntax.Span, quantity + " [" + list + "]")], list, quantity);
        return new BoundErrorExpression(syntax);
    }

    /// <summary>What an unknown name may be a part of: a field of the element that is gone through, a principle, a field of the record.</summary>
    private (string Hint, string? Fix)? HintFor(string name, Scope scope)
    {
        if (scope.Variables.FirstOrDefault(v => v.Value.Type is RecordType type && type.Record.FindField(name) is not null) is { Key: { } variable })
        {
            return ("; did you mean `" + variable + "." + name + "`?", variable + "." + name);
        }

        if (record is not null && NearestName.Opposite(name, record.Fields.Where(f => f.Type == AlignType.Bool).Select(f => f.Name)) is { } opposite)
        {
            return ("; write `not " + opposite + "`", "not " + opposite);
        }

        if (Queries.LanguageReference.Functions.TryGetValue(name, out var function))
        {
            var takesText = record is not null && function.Parameters.Length == 1 && function.Parameters[0] is "t";
            var call = name + "(" + (takesText ? AnyTextField() : string.Join(", ", function.Parameters)) + ")";
            return ("; it is a function, so write `" + call + "`", takesText ? call : null);
        }

        if (constitution?.FindPrinciple(name) is not null)
        {
            return ("; to ask for a principle, write `violates(" + name + ")`, `complies(" + name + ")` or `applies(" + name + ")`", null);
        }

        if (record is null && names.Module.Declarations.OfType<RecordSymbol>().Any(r => r.FindField(name) is not null))
        {
            return ("; a definition knows only its parameters, so add it to them, as in `(" + name + ": text)`", null);
        }

        return ForeignNames.Hints.TryGetValue(name, out var hint) ? ("; write " + hint, null) : null;
    }

    /// <summary>The field that is meant by the name of the record, or of something above it.</summary>
    private BoundErrorExpression? SayField(MemberAccessSyntax syntax, Scope scope)
    {
        var field = syntax.Name.Value;
        return Unwrap(syntax.Receiver) is NameExpressionSyntax { Name.Value: { Length: > 0 } owner } && BindValueName(syntax.Receiver, owner, scope) is null && record?.FindField(field) is not null
            && (!names.Knows<Symbol>(owner) || names.Knows<RecordSymbol>(owner)) && !scope.Variables.Keys.Any(v => string.Equals(NearestName.Find(owner, [v]), v, StringComparison.Ordinal))
            ? Rewrite(syntax, field, ", without `" + owner + ".`")
            : null;
    }

    /// <summary><c>count</c> with one argument.</summary>
    private BoundErrorExpression? SayCount(CallSyntax syntax, Scope scope)
    {
        if (syntax.Arguments.Length != 1)
        {
            return null;
        }

        var argument = syntax.Arguments[0];
        switch (Unwrap(argument))
        {
            case MembershipSyntax { Value: NameExpressionSyntax } or TextTestSyntax { Text: NameExpressionSyntax }:
                return Unwrap(argument) is TextTestSyntax test
                    ? Rewrite(syntax, "count(" + SourceOf(test.Text) + ", " + SourceOf(test.Pattern) + ")")
                    : WriteInstead(syntax, "`count(" + SourceOf(argument) + " : …)` with a condition, or `length(…)` for all of a list");
            case CallSyntax { Callee: NameExpressionSyntax { Name.Value: "words" or "sentences" }, Arguments.Length: 1 } call:
                return Rewrite(syntax, (SourceOf(call.Callee) == "words" ? "word_count(" : "sentence_count(") + SourceOf(call.Arguments[0]) + ")");
            case NameExpressionSyntax name when BindValueName(name, name.Name.Value, scope)?.Type is ListType:
                return Rewrite(syntax, "length(" + SourceOf(argument) + ")", " for how many there are");
            default:
                return null;
        }
    }
}
