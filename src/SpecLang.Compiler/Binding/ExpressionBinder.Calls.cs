using System.Collections.Immutable;
using System.Globalization;
using SpecLang.Compiler.Diagnostics;
using SpecLang.Compiler.Library;
using SpecLang.Compiler.Symbols;
using SpecLang.Compiler.Syntax;

namespace SpecLang.Compiler.Binding;

internal sealed partial class ExpressionBinder
{
    private BoundExpression BindCall(CallSyntax syntax, Scope scope)
    {
        var written = WrittenName(syntax.Callee);
        if (written is null)
        {
            Diagnostics.Report(TypeDiagnostics.Mismatch, syntax.Callee.Span, "the name of a function", "an expression");
            return new BoundErrorExpression(syntax);
        }

        switch (FindCallee(syntax))
        {
            case DefineSymbol define:
                return BindDefineCall(syntax, define, scope);
            case ClassifierSymbol { ResultKind: ClassifierResultKind.EachOf, Labels: { } labels } classifier:
                Diagnostics.Report(TypeDiagnostics.EachOfNeedsLabel, syntax.Span, classifier.Name, labels.Labels.FirstOrDefault() ?? "label");
                return new BoundErrorExpression(syntax);
            case ClassifierSymbol classifier:
                return BindClassifierCall(syntax, syntax, classifier, label: null, classifier.Type, scope);
            case { } other:
                Diagnostics.Report(NameDiagnostics.WrongKind, syntax.Callee.Span, written, other.Kind, "a function, definition or classifier");
                return new BoundErrorExpression(syntax);
            default:
                break;
        }

        if (FunctionSymbol.PrincipleTests.Contains(written))
        {
            return BindPrincipleTest(syntax, written);
        }

        if (FunctionSymbol.NotSupportedYet.Contains(written))
        {
            return NotSupportedYet(syntax, written);
        }

        if (FunctionSymbol.All.TryGetValue(written, out var function))
        {
            if (string.Equals(written, "count", StringComparison.Ordinal) && SayCount(syntax, scope) is { } said)
            {
                return said;
            }

            return BindFunctionCall(syntax, function, scope);
        }

        return UnknownFunction(syntax, written);
    }

    private BoundErrorExpression UnknownFunction(CallSyntax syntax, string written)
    {
        var parts = written.Split('.');
        if (parts.Length > 1 ? names.Module.LacksAlias(parts[0]) : names.Module.LacksNames)
        {
            return new BoundErrorExpression(syntax);
        }

        if ((ForeignNames.Functions.TryGetValue(written, out var own) ? own : names.QualifiedNameOf(written)) is { } meant)
        {
            Diagnostics.Report(NameDiagnostics.UnknownFunction, syntax.Callee.Span, [DiagnosticFix.Replace(syntax.Callee.Span, meant)], written, "; did you mean `" + meant + "`?");
            return new BoundErrorExpression(syntax);
        }

        if (ForeignNames.FunctionHints.TryGetValue(written, out var hint))
        {
            Diagnostics.Report(NameDiagnostics.UnknownFunction, syntax.Callee.Span, written, "; write " + hint);
            return new BoundErrorExpression(syntax);
        }

        if (parts.Length == 1 && names.ModuleCalled(written)?.Declarations.OfType<DefineSymbol>().OrderByDescending(d => d.Name.TakeWhile((c, i) => i < written.Length && c == written[i]).Count()).FirstOrDefault() is { } inside)
        {
            Diagnostics.Report(NameDiagnostics.UnknownFunction, syntax.Callee.Span, written, "; it names an import, in which there is `" + written + "." + inside.Name + "`");
            return new BoundErrorExpression(syntax);
        }

        if (parts.Length == 2 && names.ModuleCalled(parts[0]) is null && names.Knows<DefineSymbol>(parts[1]))
        {
            Diagnostics.Report(NameDiagnostics.UnknownFunction, syntax.Callee.Span, [DiagnosticFix.Replace(syntax.Callee.Span, parts[1])], written, "; write `" + parts[1] + "`, since its import has no `as`");
            return new BoundErrorExpression(syntax);
        }

        if (parts.Length == 2 && Unwrap(syntax.Callee) is MemberAccessSyntax { Receiver: NameExpressionSyntax receiver } && FunctionSymbol.All.ContainsKey(parts[1]) && names.ModuleCalled(parts[0]) is null)
        {
            var arguments = string.Concat(syntax.Arguments.Select(a => ", " + SourceOf(a)));
            Diagnostics.Report(SyntaxDiagnostics.WriteInstead, syntax.Span, "`" + parts[1] + "(" + receiver.Name.Value + arguments + ")`");
            return new BoundErrorExpression(syntax);
        }

        if (parts.Length == 1 && StandardLibrary.FileDeclaring(written) is { } file)
        {
            Diagnostics.Report(NameDiagnostics.UnknownFunction, syntax.Callee.Span, written, "; import \"" + file + "\" to use it");
            return new BoundErrorExpression(syntax);
        }

        var known = FunctionSymbol.All.Keys.Concat(FunctionSymbol.PrincipleTests).Concat(names.KnownNames<DefineSymbol>()).Concat(names.KnownNames<ClassifierSymbol>());
        names.ReportUnknown(NameDiagnostics.UnknownFunction, NamesOf(syntax.Callee), syntax.Callee.Span, NearestName.Suggest(written, known), written);
        return new BoundErrorExpression(syntax);
    }

    private static string? WrittenName(ExpressionSyntax callee) => Unwrap(callee) switch
    {
        NameExpressionSyntax name => name.Name.Value,
        MemberAccessSyntax { Receiver: NameExpressionSyntax alias } member => alias.Name.Value + "." + member.Name.Value,
        _ => null,
    };

    private static ImmutableArray<NameSyntax> NamesOf(ExpressionSyntax callee) => Unwrap(callee) switch
    {
        NameExpressionSyntax name => [name.Name],
        MemberAccessSyntax { Receiver: NameExpressionSyntax alias } member => [alias.Name, member.Name],
        _ => [],
    };

    private Symbol? FindCallee(CallSyntax syntax) => Unwrap(syntax.Callee) switch
    {
        NameExpressionSyntax name => names.Find(name.Name.Value, name.Span),
        MemberAccessSyntax { Receiver: NameExpressionSyntax alias } member => names.FindQualified([alias.Name, member.Name]),
        _ => null,
    };

    private bool CheckArity(CallSyntax syntax, string name, int least, int most)
    {
        var given = syntax.Arguments.Length;
        if (given >= least && given <= most)
        {
            return true;
        }

        var takes = most == int.MaxValue ? Values(least) + " or more" : Values(least);
        Diagnostics.Report(TypeDiagnostics.WrongArity, syntax.Span, name, takes, given == 1 ? "1 is" : given.ToString(CultureInfo.InvariantCulture) + " are");
        return false;
    }

    private static string Values(int count) => count == 1 ? "1 value" : count.ToString(CultureInfo.InvariantCulture) + " values";

    private BoundExpression BindDefineCall(CallSyntax syntax, DefineSymbol define, Scope scope)
    {
        if (!CheckArity(syntax, define.Name, define.Parameters.Length, define.Parameters.Length))
        {
            return new BoundErrorExpression(syntax);
        }

        ImmutableArray<BoundExpression> arguments =
        [
            .. syntax.Arguments.Zip(define.Parameters, (a, p) => Convert(Bind(a, scope, p.Type), p.Type, a)),
        ];
        return arguments.Any(a => a.Type.IsError) || define.Type.IsError ? new BoundErrorExpression(syntax) : new BoundDefineCall(syntax, define, arguments);
    }

    private BoundExpression BindLabelScore(MemberAccessSyntax syntax, CallSyntax call, ClassifierSymbol classifier, LabelSetType labels, Scope scope)
    {
        var label = syntax.Name.Value;
        if (labels.Labels.Contains(label))
        {
            return BindClassifierCall(syntax, call, classifier, label, AlignType.Score, scope);
        }

        if (label.Length > 0)
        {
            Diagnostics.Report(NameDiagnostics.UnknownLabel, syntax.Name.Span, NearestName.Suggest(label, labels.Labels), label, string.Join(", ", labels.Labels));
        }

        return new BoundErrorExpression(syntax);
    }

    private BoundExpression BindClassifierCall(ExpressionSyntax syntax, CallSyntax call, ClassifierSymbol classifier, string? label, AlignType type, Scope scope)
    {
        if (!CheckArity(call, classifier.Name, classifier.Parameters.Length, classifier.Parameters.Length))
        {
            return new BoundErrorExpression(syntax);
        }

        ImmutableArray<BoundExpression> arguments = [.. call.Arguments.Select(a => Convert(Bind(a, scope), AlignType.Text, a))];
        return arguments.Any(a => a.Type.IsError) || type.IsError ? new BoundErrorExpression(syntax) : new BoundClassifierCall(syntax, type, classifier, arguments, label);
    }

    private BoundExpression BindPrincipleTest(CallSyntax syntax, string test)
    {
        if (!CheckArity(syntax, test, 1, 1))
        {
            return new BoundErrorExpression(syntax);
        }

        if (constitution is null)
        {
            Diagnostics.Report(TypeDiagnostics.PrincipleOutsideConstitution, syntax.Span, test);
            return new BoundErrorExpression(syntax);
        }

        if (Unwrap(syntax.Arguments[0]) is not NameExpressionSyntax { Name: var name })
        {
            Diagnostics.Report(TypeDiagnostics.Mismatch, syntax.Arguments[0].Span, "the name of a principle of this constitution", "something else");
            return new BoundErrorExpression(syntax);
        }

        if (Words.BindPrinciple(name, constitution, names) is not { } principle)
        {
            return new BoundErrorExpression(syntax);
        }

        return test switch
        {
            "margin" => new BoundPrincipleMargin(syntax, principle),
            "violates" => new BoundPrincipleTest(syntax, PrincipleTestKind.Violates, principle),
            "complies" => new BoundPrincipleTest(syntax, PrincipleTestKind.Complies, principle),
            _ => new BoundPrincipleTest(syntax, PrincipleTestKind.Applies, principle),
        };
    }

    private BoundExpression BindFunctionCall(CallSyntax syntax, FunctionSymbol function, Scope scope)
    {
        if (!CheckArity(syntax, function.Name, function.Parameters.Length, function.Repeats ? int.MaxValue : function.Parameters.Length))
        {
            return new BoundErrorExpression(syntax);
        }

        var arguments = ImmutableArray.CreateBuilder<BoundExpression>(syntax.Arguments.Length);
        for (var i = 0; i < syntax.Arguments.Length; i++)
        {
            arguments.Add(BindArgument(syntax.Arguments[i], function, function.Parameters[Math.Min(i, function.Parameters.Length - 1)], scope));
        }

        if (arguments.Any(a => a.Type.IsError && a is not BoundListLiteral))
        {
            return new BoundErrorExpression(syntax);
        }

        if (function.Result is { } result)
        {
            return new BoundFunctionCall(syntax, result, function, arguments.ToImmutable());
        }

        var type = arguments.All(a => a.Type == AlignType.Int) ? AlignType.Int : AlignType.Number;
        return new BoundFunctionCall(syntax, type, function, [.. arguments.Select(a => Convert(a, type, a.Syntax))]);
    }

    private BoundExpression BindArgument(ExpressionSyntax syntax, FunctionSymbol function, AlignType parameter, Scope scope)
    {
        if (parameter == AlignType.Matcher)
        {
            return BindMatcher(syntax, scope);
        }

        var value = Bind(syntax, scope);
        if (function.Result is null)
        {
            return value.Type.IsNumeric ? value : Convert(value, AlignType.Number, syntax);
        }

        return string.Equals(function.Name, "length", StringComparison.Ordinal) && value.Type is ListType ? value : Convert(value, parameter, syntax);
    }

    private BoundExpression BindAggregate(AggregateCallSyntax syntax, Scope scope)
    {
        var name = WrittenName(syntax.Callee);
        if (name is not ("count" or "sum"))
        {
            Diagnostics.Report(NameDiagnostics.UnknownFunction, syntax.Callee.Span, name ?? "this", "; only `count(x in xs : …)` and `sum(x in xs : …)` go through a list");
            return new BoundErrorExpression(syntax);
        }

        if (BindIteration(syntax.Binding, scope) is not { } bound)
        {
            return new BoundErrorExpression(syntax);
        }

        var (iteration, inner) = bound;
        var isCount = string.Equals(name, "count", StringComparison.Ordinal);
        var body = isCount ? BindCondition(syntax.Body, inner) : BindNumeric(syntax.Body, inner);
        if (body.Type.IsError)
        {
            return new BoundErrorExpression(syntax);
        }

        if (isCount)
        {
            return new BoundCountOver(syntax, iteration, body);
        }

        var type = body.Type == AlignType.Int ? AlignType.Int : AlignType.Number;
        return new BoundSumOver(syntax, type, iteration, Convert(body, type, syntax.Body));
    }
}
