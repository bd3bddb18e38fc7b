using SpecLang.Compiler.Diagnostics;
using SpecLang.Compiler.Symbols;
using SpecLang.Compiler.Syntax;

namespace SpecLang.Compiler.Binding;

internal sealed partial class ExpressionBinder
{
    private BoundExpression BindMember(MemberAccessSyntax syntax, Scope scope)
    {
        var name = syntax.Name.Value;
        if (Unwrap(syntax.Receiver) is NameExpressionSyntax { Name.Value: var alias } && BindValueName(syntax.Receiver, alias, scope) is null && Unwrap(syntax.Receiver) is NameExpressionSyntax { Name: var aliased } && names.ModuleCalled(aliased) is { } module)
        {
            return BindImported(syntax, module, name);
        }

        if (Unwrap(syntax.Receiver) is NameExpressionSyntax { Name.Value: var missing } && names.Module.FailedImports.Contains(missing))
        {
            return new BoundErrorExpression(syntax);
        }

        if (Unwrap(syntax.Receiver) is CallSyntax call && FindCallee(call) is ClassifierSymbol { Labels: { } labels } classifier)
        {
            return BindLabelScore(syntax, call, classifier, labels, scope);
        }

        if (SayField(syntax, scope) is { } plain)
        {
            return plain;
        }

        var receiver = Bind(syntax.Receiver, scope);
        if (receiver.Type.IsError || name.Length == 0)
        {
            return new BoundErrorExpression(syntax);
        }

        switch (receiver.Type)
        {
            case RecordType type when names.FindField(type.Record, syntax.Name) is { } field:
                return Settle(new BoundFieldAccess(syntax, field.Type, receiver, field), scope);
            case RecordType type:
                names.ReportUnknownField(type.Record, syntax.Name);
                break;
            case OptionalType { Element: RecordType }:
                Diagnostics.Report(TypeDiagnostics.MayBeMissing, syntax.Receiver.Span);
                break;
            case ListType { Element: RecordType element } when element.Record.FindField(name) is not null:
                Diagnostics.Report(SyntaxDiagnostics.WriteInstead, syntax.Span, "`any x in " + SourceOf(syntax.Receiver) + " : x." + name + " …`");
                break;
            case ListType when name is "count" or "size" or "len":
                return Rewrite(syntax, "length(" + SourceOf(syntax.Receiver) + ")");
            case not RecordType when FunctionSymbol.All.ContainsKey(name):
                Diagnostics.Report(SyntaxDiagnostics.WriteInstead, syntax.Span, "`" + name + "(" + SourceOf(syntax.Receiver) + ")`");
                break;
            default:
                return WriteInstead(syntax, "`" + SourceOf(syntax.Receiver) + "` alone; it is " + TypeWording.Describe(receiver.Type) + ", and has no `." + name + "`");
        }

        return new BoundErrorExpression(syntax);
    }

    private BoundExpression BindImported(MemberAccessSyntax syntax, ModuleSymbol module, string name)
    {
        if (name.Length == 0)
        {
            return new BoundErrorExpression(syntax);
        }

        switch (names.FindIn(module, syntax.Name))
        {
            case MatcherSymbol matcher:
                return new BoundMatcher(syntax, [new BoundMatcherPart.Named(matcher)]);
            case DefineSymbol { Parameters.IsEmpty: true } define:
                return new BoundDefineCall(syntax, define, []);
            case { } other:
                Diagnostics.Report(NameDiagnostics.WrongKind, syntax.Span, name, other.Kind, other is ClassifierSymbol or DefineSymbol ? "a call with its arguments, as in `" + name + "(…)`," : "a value");
                break;
            default:
                names.ReportUnknown(
                    NameDiagnostics.UnknownName, NamesOf(syntax), syntax.Name.Span, NearestName.Suggest(name, module.ByName.Keys), name);
                break;
        }

        return new BoundErrorExpression(syntax);
    }

    private BoundExpression BindIndex(IndexSyntax syntax, Scope scope)
    {
        var list = Bind(syntax.List, scope);
        var index = Convert(Bind(syntax.Index, scope), AlignType.Int, syntax.Index);
        if (list.Type.IsError || index.Type.IsError)
        {
            return new BoundErrorExpression(syntax);
        }

        if (list.Type is not ListType type)
        {
            Diagnostics.Report(TypeDiagnostics.Mismatch, syntax.List.Span, "a list", TypeWording.Describe(list.Type));
            return new BoundErrorExpression(syntax);
        }

        var element = type.Element is OptionalType ? type.Element : new OptionalType(type.Element);
        return Settle(new BoundIndexAccess(syntax, element, list, index), scope);
    }
}
