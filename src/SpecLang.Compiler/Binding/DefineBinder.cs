using System.Collections.Immutable;
using System.Globalization;
using SpecLang.Compiler.Diagnostics;
using SpecLang.Compiler.Symbols;

namespace SpecLang.Compiler.Binding;

/// <summary>Binds definitions: those without a declared type when they are first asked for, so that they may stand in any order.</summary>
internal sealed class DefineBinder(NameLookup names)
{
    /// <summary>Definitions are put in the place of their calls, and every stage walks what comes out by recursion.</summary>
    private const int MaximumHeight = 600;

    public void Bind(ImmutableArray<DefineSymbol> defines)
    {
        foreach (var define in defines)
        {
            DeclareParameters(define);
        }

        // A body without a declared result takes the type of what it calls, so bodies are bound callees first.
        var cycle = Cycle.Find(defines, CalleesOf);
        if (cycle is not null)
        {
            names.Diagnostics.Report(NameDiagnostics.RecursiveDefinition, cycle[0].Span, string.Join(" -> ", cycle.Select(d => d.Name)));
        }

        foreach (var define in DependencyOrder.Of(defines, CalleesOf, new HashSet<DefineSymbol>(cycle ?? [])))
        {
            BindBody(define);
        }
    }

    private void DeclareParameters(DefineSymbol define)
    {
        var types = new TypeBinder(names);
        var parameters = ImmutableArray.CreateBuilder<VariableSymbol>();
        foreach (var syntax in define.Syntax.Parameters)
        {
            if (parameters.Any(p => string.Equals(p.Name, syntax.Name.Value, StringComparison.Ordinal)) && syntax.Name.Value.Length > 0)
            {
                names.Diagnostics.Report(NameDiagnostics.Duplicate, syntax.Name.Span, "parameter", syntax.Name.Value);
            }

            var parameter = new VariableSymbol(syntax.Name.Value, names.Module.Tree.Source, syntax.Name.Span, types.Bind(syntax.Type));
            names.Uses.Add(parameter.Span, parameter);
            parameters.Add(parameter);
        }

        define.Parameters = parameters.ToImmutable();
        if (define.Syntax.Result is { } result)
        {
            define.Type = types.Bind(result);
        }
    }

    private IEnumerable<DefineSymbol> CalleesOf(DefineSymbol define) =>
        NamesIn(define.Syntax.Body)
            .Where(n => !define.Parameters.Any(p => string.Equals(p.Name, n, StringComparison.Ordinal)))
            .Select(n => names.Module.ByName.TryGetValue(n, out var symbol) ? symbol : null)
            .OfType<DefineSymbol>();

    private static IEnumerable<string> NamesIn(Syntax.SyntaxNode node) =>
        (node is Syntax.NameExpressionSyntax name ? [name.Name.Value] : Array.Empty<string>()).Concat(node.Children.SelectMany(NamesIn));

    private void BindBody(DefineSymbol define)
    {
        var scope = define.Parameters.Aggregate(Scope.Empty, (s, p) => s.With(p, list: null));
        var binder = new ExpressionBinder(names, record: null, constitution: null);
        var declared = define.Syntax.Result is null ? null : define.Type;
        var body = declared == AlignType.Bool
            ? binder.BindCondition(define.Syntax.Body, scope)
            : binder.Bind(define.Syntax.Body, scope, declared);
        if (declared is not null)
        {
            body = binder.Convert(body, declared, define.Syntax.Body);
        }

        define.Body = body;
        define.Type = body.Type.IsError ? AlignType.Error : body.Type;
        define.Height = HeightOf(body);
        if (define.Height > MaximumHeight)
        {
            names.Diagnostics.Report(TypeDiagnostics.DefinitionTooDeep, define.Span, define.Name, MaximumHeight.ToString(CultureInfo.InvariantCulture));
            define.Type = AlignType.Error;
        }
    }

    /// <summary>How deep an expression is once definitions are put in, or a little more.</summary>
    private static int HeightOf(BoundExpression expression)
    {
        var below = expression.Children.Select(HeightOf).DefaultIfEmpty().Max();
        return 1 + below + (expression is BoundDefineCall call ? call.Define.Height : 0);
    }
}
