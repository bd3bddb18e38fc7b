using SpecLang.Compiler.Diagnostics;
using SpecLang.Compiler.Library;
using SpecLang.Compiler.Parsing;
using SpecLang.Compiler.Symbols;
using SpecLang.Compiler.Syntax;

namespace SpecLang.Compiler.Binding;

/// <summary>
/// Settles names, types and conversions of expressions. What is wrong is reported once; an expression with an error has the error
/// type, which fits everywhere, so that one mistake has no consequences.
/// </summary>
internal sealed partial class ExpressionBinder(NameLookup names, RecordSymbol? record, ConstitutionSymbol? constitution)
{
    private DiagnosticBag Diagnostics => names.Diagnostics;

    /// <summary>Binds something that must be true or false.</summary>
    public BoundExpression BindCondition(ExpressionSyntax syntax, Scope scope)
    {
        if (Unwrap(syntax) is TextExpressionSyntax text)
        {
            Diagnostics.Report(TypeDiagnostics.TextIsNoCondition, syntax.Span, text.Text.Raw, "any");
            return new BoundErrorExpression(syntax);
        }

        return Convert(Bind(syntax, scope), AlignType.Bool, syntax);
    }

    /// <summary>Binds an expression.</summary>
    /// <param name="syntax">The expression as written.</param>
    /// <param name="scope">The variables and facts that hold there.</param>
    /// <param name="expected">The type that labels are taken from, where the place knows it.</param>
    public BoundExpression Bind(ExpressionSyntax syntax, Scope scope, AlignType? expected = null)
    {
        var bound = BindKind(syntax, scope, expected);
        names.Uses.Add(syntax, bound);
        return bound;
    }

    private BoundExpression BindKind(ExpressionSyntax syntax, Scope scope, AlignType? expected) => syntax switch
    {
        MissingExpressionSyntax => new BoundErrorExpression(syntax),
        ParenthesizedSyntax e => Bind(e.Inner, scope, expected),
        NameExpressionSyntax e => BindName(e, scope, expected),
        TextExpressionSyntax e when LabelSetOf(expected) is { } set => BindLabel(e, e.Text.Value, set),
        TextExpressionSyntax e => new BoundConstant(e, AlignType.Text, new ConstantValue.Text(e.Text.Value)),
        NumberExpressionSyntax e => BindNumber(e),
        RegexExpressionSyntax e => BindMatcher(e, scope),
        BoolExpressionSyntax e => new BoundConstant(e, AlignType.Bool, new ConstantValue.Bool(e.Value)),
        NoneExpressionSyntax e => new BoundConstant(e, AlignType.None, new ConstantValue.None()),
        ListExpressionSyntax e => BindList(e, scope, expected),
        MemberAccessSyntax e => BindMember(e, scope),
        IndexSyntax e => BindIndex(e, scope),
        CallSyntax e => BindCall(e, scope),
        AggregateCallSyntax e => BindAggregate(e, scope),
        NegationSyntax e => BindNegation(e, scope),
        ArithmeticSyntax e => BindArithmetic(e, scope),
        CoalesceSyntax e => BindCoalesce(e, scope, expected),
        ComparisonSyntax e => BindComparison(e, scope),
        MembershipSyntax e => Negate(e.IsNegated, BindMembership(e, scope)),
        RangeTestSyntax e => Negate(e.IsNegated, BindRange(e, scope)),
        TextTestSyntax e => BindTextTest(e, scope),
        StateTestSyntax e => Negate(e.IsNegated, BindStateTest(e, scope)),
        ConceptTestSyntax e => NotSupportedYet(e, "is about"),
        NotSyntax e => BindNot(e, scope),
        ChainSyntax e => BindChain(e, scope),
        ImpliesSyntax e => BindImplies(e, scope),
        ConditionalSyntax e => BindConditional(e, scope, expected),
        QuantifierSyntax e => BindQuantifier(e, scope),
        _ => throw new InvalidOperationException(syntax.GetType().Name + " has no binding."),
    };

    /// <summary>The value as another type, or an error where it can't be one.</summary>
    public BoundExpression Convert(BoundExpression value, AlignType target, ExpressionSyntax syntax)
    {
        if (value.Type.IsError || target.IsError || value.Type == target)
        {
            return value;
        }

        if (target == AlignType.Number && value.Type.IsNumeric)
        {
            return value is BoundConstant { Value: ConstantValue.Int constant }
                ? new BoundConstant(value.Syntax, AlignType.Number, new ConstantValue.Number(constant.Value))
                : new BoundConversion(value.Syntax, AlignType.Number, value);
        }

        if (target is OptionalType optional)
        {
            return value.Type == AlignType.None
                ? new BoundConstant(value.Syntax, target, new ConstantValue.None())
                : ConvertToOptional(value, optional, syntax);
        }

        if (target == AlignType.Bool && value is BoundMatcher)
        {
            Diagnostics.Report(SyntaxDiagnostics.WriteInstead, syntax.Span, "where to look, as in `" + AnyTextField() + " contains " + SourceOf(syntax) + "`");
            return new BoundErrorExpression(syntax);
        }

        if (target == AlignType.Bool && value.Type == AlignType.Text && value is BoundFieldAccess)
        {
            Diagnostics.Report(SyntaxDiagnostics.WriteInstead, syntax.Span, "what you ask of it, as in `" + SourceOf(syntax) + " contains …` or `" + SourceOf(syntax) + " is not empty`");
            return new BoundErrorExpression(syntax);
        }

        if (target == AlignType.Bool && AsCondition(value, syntax) is { } condition)
        {
            return WriteInstead(syntax, condition);
        }

        if (target == AlignType.Score && value.Type.IsNumeric)
        {
            Diagnostics.Report(SyntaxDiagnostics.WriteInstead, syntax.Span, "`number` for its type; only classifiers and fields give scores");
            return new BoundErrorExpression(syntax);
        }

        if (value.Type is OptionalType inner && (inner.Element == target || (target == AlignType.Number && inner.Element.IsNumeric)))
        {
            Diagnostics.Report(TypeDiagnostics.MayBeMissing, syntax.Span);
            return new BoundErrorExpression(syntax);
        }

        Diagnostics.Report(TypeDiagnostics.Mismatch, syntax.Span, TypeWording.Describe(target), TypeWording.Describe(value.Type));
        return new BoundErrorExpression(syntax);
    }

    private BoundExpression ConvertToOptional(BoundExpression value, OptionalType target, ExpressionSyntax syntax)
    {
        if (value.Type is OptionalType { Element: var element } && element.IsNumeric && target.Element == AlignType.Number)
        {
            return new BoundConversion(value.Syntax, target, value);
        }

        var converted = Convert(value, target.Element, syntax);
        return converted.Type.IsError ? converted : new BoundConversion(value.Syntax, target, converted);
    }

    private BoundExpression BindNot(NotSyntax syntax, Scope scope)
    {
        var operand = BindCondition(syntax.Operand, scope);
        return operand.Type.IsError ? new BoundErrorExpression(syntax) : new BoundNot(syntax, operand);
    }

    private static BoundExpression Negate(bool isNegated, BoundExpression value) => isNegated && !value.Type.IsError ? new BoundNot(value.Syntax, value) : value;

    private static ExpressionSyntax Unwrap(ExpressionSyntax syntax)
    {
        while (syntax is ParenthesizedSyntax parenthesized)
        {
            syntax = parenthesized.Inner;
        }

        return syntax;
    }

    private BoundErrorExpression NotSupportedYet(ExpressionSyntax syntax, string what)
    {
        Diagnostics.Report(SyntaxDiagnostics.NotSupportedYet, syntax.Span, what);
        return new BoundErrorExpression(syntax);
    }

    private BoundExpression BindNumber(NumberExpressionSyntax syntax)
    {
        var number = syntax.Number;
        if (!number.IsInteger && !double.IsInfinity(number.Value))
        {
            return new BoundConstant(syntax, AlignType.Number, new ConstantValue.Number(number.Value));
        }

        if (number.IsInteger && NumberLiteral.ToInt(number, isNegative: false) is { } value)
        {
            return new BoundConstant(syntax, AlignType.Int, new ConstantValue.Int(value));
        }

        Diagnostics.Report(TypeDiagnostics.NumberTooLarge, syntax.Span, number.Raw, number.IsInteger ? "int" : "number");
        return new BoundErrorExpression(syntax);
    }

    private BoundExpression BindName(NameExpressionSyntax syntax, Scope scope, AlignType? expected)
    {
        var name = syntax.Name.Value;
        var value = BindValueName(syntax, name, scope);
        if (LabelSetOf(expected) is { } set && set.Labels.Contains(name))
        {
            if (value is null)
            {
                return BindLabel(syntax, name, set);
            }

            Diagnostics.Report(NameDiagnostics.LabelIsAlsoName, syntax.Span, [DiagnosticFix.Replace(syntax.Span, WrittenText.Of(name))], name, value is BoundVariable ? "name" : "field");
            return new BoundErrorExpression(syntax);
        }

        if (value is not null)
        {
            return value;
        }

        switch (names.Find(name, syntax.Span))
        {
            case MatcherSymbol matcher:
                return new BoundMatcher(syntax, [new BoundMatcherPart.Named(matcher)]);
            case DefineSymbol { Parameters.IsEmpty: true } define:
                return new BoundDefineCall(syntax, define, []);
            case RecordSymbol when record?.Fields.FirstOrDefault(f => string.Equals(f.Name, name, StringComparison.OrdinalIgnoreCase)) is { } field:
                return Rewrite(syntax, field.Name, ", in small letters, for the field");
            case { } other:
                Diagnostics.Report(NameDiagnostics.WrongKind, syntax.Span, name, other.Kind, other is ClassifierSymbol or DefineSymbol ? "a call with its arguments, as in `" + name + "(…)`," : "a value");
                return new BoundErrorExpression(syntax);
            default:
                return UnknownName(syntax, name, scope, LabelSetOf(expected));
        }
    }

    /// <summary>A variable or a field of the record, known to be there where a test before says so.</summary>
    private BoundExpression? BindValueName(ExpressionSyntax syntax, string name, Scope scope)
    {
        var written = Unwrap(syntax) is NameExpressionSyntax { Name: var own } ? own : new NameSyntax(syntax.Span, name);
        if (scope.Variables.TryGetValue(name, out var variable))
        {
            names.Uses.Add(written.Span, variable);
            return Settle(new BoundVariable(syntax, variable), scope);
        }

        return record is not null && names.FindField(record, written) is { } field
            ? Settle(new BoundFieldAccess(syntax, field.Type, new BoundRecordRoot(syntax, new RecordType(record)), field), scope)
            : null;
    }

    private static BoundExpression Settle(BoundExpression value, Scope scope) =>
        value.Type is OptionalType optional && PresenceFacts.PlaceOf(value) is { } place && scope.Present.Contains(place)
            ? new BoundConversion(value.Syntax, optional.Element, value)
            : value;

    private BoundErrorExpression UnknownName(NameExpressionSyntax syntax, string name, Scope scope, LabelSetType? labels)
    {
        if (labels is not null)
        {
            Diagnostics.Report(NameDiagnostics.UnknownLabel, syntax.Span, NearestName.Suggest(name, labels.Labels), name, string.Join(", ", labels.Labels));
            return new BoundErrorExpression(syntax);
        }

        if (record is { IsBroken: true })
        {
            return new BoundErrorExpression(syntax);
        }

        if (ForeignNames.Values.TryGetValue(name, out var own))
        {
            Diagnostics.Report(NameDiagnostics.UnknownName, syntax.Span, [DiagnosticFix.Replace(syntax.Span, own)], name, "; write `" + own + "`");
        }
        else if (HintFor(name, scope) is var (hint, text))
        {
            IEnumerable<DiagnosticFix> fixes = text is null ? [] : [DiagnosticFix.Replace(syntax.Span, text)];
            Diagnostics.Report(NameDiagnostics.UnknownName, syntax.Span, fixes, name, hint);
        }
        else if (names.QualifiedNameOf(name) is { } qualified)
        {
            Diagnostics.Report(NameDiagnostics.UnknownName, syntax.Span, [DiagnosticFix.Replace(syntax.Span, qualified)], name, "; did you mean `" + qualified + "`?");
        }
        else if (!names.Module.LacksNames && StandardLibrary.FileDeclaring(name) is { } file)
        {
            Diagnostics.Report(NameDiagnostics.UnknownName, syntax.Span, name, "; import \"" + file + "\" to use it");
        }
        else
        {
            names.ReportUnknown(NameDiagnostics.UnknownName, [syntax.Name], syntax.Span, Nearest(name, scope), name);
        }

        return new BoundErrorExpression(syntax);
    }

    /// <summary>A value that is near goes before a declaration that is.</summary>
    private Suggestion Nearest(string name, Scope scope)
    {
        var fields = record?.Fields.Select(f => f.Name).ToList() ?? [];
        var value = NearestName.Find(name, scope.Variables.Keys) ?? NearestName.Find(name, fields);
        var any = NearestName.Suggest(name, NamesIn(scope));
        if (any.Name is null)
        {
            return NearestName.SuggestAmong(name, fields, "the fields are");
        }

        return value is not null && char.IsLower(name[0]) && names.Knows<RecordSymbol>(any.Name) ? new Suggestion(value) : any;
    }

    private IEnumerable<string> NamesIn(Scope scope) => scope.Variables.Keys.Concat(record?.Fields.Select(f => f.Name) ?? []).Concat(names.KnownNames());

    private string SourceOf(ExpressionSyntax syntax) => names.Module.Tree.Source.ToString(syntax.Span);

    private static LabelSetType? LabelSetOf(AlignType? type) => type switch
    {
        LabelSetType set => set,
        OptionalType { Element: LabelSetType set } => set,
        _ => null,
    };

    private BoundExpression BindLabel(ExpressionSyntax syntax, string label, LabelSetType set)
    {
        if (set.Labels.Contains(label))
        {
            return new BoundConstant(syntax, set, new ConstantValue.Label(label, set));
        }

        Diagnostics.Report(NameDiagnostics.UnknownLabel, syntax.Span, NearestName.Suggest(label, set.Labels), label, string.Join(", ", set.Labels));
        return new BoundErrorExpression(syntax);
    }

    private BoundExpression BindList(ListExpressionSyntax syntax, Scope scope, AlignType? expected)
    {
        var expectedElement = (expected as ListType)?.Element;
        var items = syntax.Items.Select(i => Bind(i, scope, expectedElement)).ToList();
        if (items.Any(i => i.Type.IsError))
        {
            return new BoundErrorExpression(syntax);
        }

        if (items.Count == 0)
        {
            return new BoundListLiteral(syntax, new ListType(expectedElement ?? AlignType.Error), []);
        }

        var element = items.All(i => i.Type.IsNumeric) && items.Any(i => i.Type != items[0].Type) ? AlignType.Number : items[0].Type;
        if (items.FirstOrDefault(i => i.Type != element && !(element == AlignType.Number && i.Type.IsNumeric)) is { } other)
        {
            Diagnostics.Report(TypeDiagnostics.MixedList, other.Syntax.Span, TypeWording.Describe(element), TypeWording.Describe(other.Type));
            return new BoundErrorExpression(syntax);
        }

        return new BoundListLiteral(syntax, new ListType(element), [.. items.Select(i => Convert(i, element, i.Syntax))]);
    }
}
