using SpecLang.Compiler.Diagnostics;
using SpecLang.Compiler.Symbols;
using SpecLang.Compiler.Syntax;

namespace SpecLang.Compiler.Binding;

internal sealed partial class ExpressionBinder
{
    private BoundExpression BindQuantifier(QuantifierSyntax syntax, Scope scope)
    {
        if (BindIteration(syntax.Binding, scope) is not { } bound)
        {
            return new BoundErrorExpression(syntax);
        }

        var (iteration, inner) = bound;
        var body = BindCondition(syntax.Body, inner);
        return body.Type.IsError ? new BoundErrorExpression(syntax) : new BoundQuantifier(syntax, syntax.Kind, syntax.Count, iteration, body);
    }

    private (BoundIteration Iteration, Scope Inner)? BindIteration(BindingSyntax syntax, Scope scope)
    {
        var list = Bind(syntax.List, scope);
        if (list.Type is OptionalType { Element: ListType })
        {
            Diagnostics.Report(TypeDiagnostics.MayBeMissing, syntax.List.Span);
            return null;
        }

        if (list.Type == AlignType.Text)
        {
            WriteInstead(syntax.List, "`words(" + SourceOf(syntax.List) + ")`, `sentences(" + SourceOf(syntax.List) + ")` or `lines(" + SourceOf(syntax.List) + ")` to go through a text");
            return null;
        }

        if (!list.Type.IsError && list.Type is not ListType)
        {
            Diagnostics.Report(TypeDiagnostics.Mismatch, syntax.List.Span, "a list", TypeWording.Describe(list.Type));
        }

        if (list.Type.IsError || list.Type is not ListType { Element: var element })
        {
            return null;
        }

        var place = PresenceFacts.PlaceOf(list);
        VariableSymbol? anchor = null;
        if (syntax.Anchor is { } name)
        {
            if (!scope.Variables.TryGetValue(name.Value, out anchor) || scope.ListOf[anchor] is not { } anchored || !string.Equals(anchored, place, StringComparison.Ordinal))
            {
                Diagnostics.Report(TypeDiagnostics.AnchorOfOtherList, name.Span, syntax.IsBefore ? "before" : "after", name.Value);
                return null;
            }

            names.Uses.Add(name.Span, anchor);
        }

        var variable = new VariableSymbol(syntax.Variable.Value, names.Module.Tree.Source, syntax.Variable.Span, element);
        names.Uses.Add(variable.Span, variable);
        var inner = scope.With(variable, place);
        BoundExpression? where = null;
        if (syntax.Where is not null)
        {
            where = BindCondition(syntax.Where, inner);
            if (where.Type.IsError)
            {
                return null;
            }

            inner = inner.Knowing(PresenceFacts.WhenTrue(where));
        }

        return (new BoundIteration(variable, list, anchor, syntax.IsBefore, where), inner);
    }
}
