using SpecLang.Compiler.Queries;
using SpecLang.Compiler.Symbols;
using SpecLang.Compiler.Syntax;
using SpecLang.Compiler.Text;
using SpecLang.LanguageServer.Handlers;
using SpecLang.LanguageServer.Workspace;

namespace SpecLang.LanguageServer.Actions;

/// <summary>Gives a selected expression a name: a <c>define</c> above the declaration it stands in, with what it reads as parameters.</summary>
internal static class ExtractDefinition
{
    public static IEnumerable<PlannedAction> Find(SpecSnapshot spec, Range range)
    {
        if (SelectedExpression.Find(spec, range) is not { } expression
            || expression is NameExpressionSyntax or TextExpressionSyntax or NumberExpressionSyntax or RegexExpressionSyntax or BoolExpressionSyntax or NoneExpressionSyntax
            || spec.Model.TypeOf(expression) is not { } type
            || type == AlignType.Matcher || type == AlignType.None
            || AsksPrinciples(spec, expression)
            || spec.Model.Tree.Root.Declarations.FirstOrDefault(d => d.Span.Contains(expression.Span)) is not { } declaration)
        {
            yield break;
        }

        var parameters = Parameters(spec, expression).ToList();
        if (parameters.Exists(p => p.Type.IsError))
        {
            yield break;
        }

        var name = FreeName.Like(spec, type == AlignType.Bool ? "holds" : "value");
        var newLine = spec.Source.Text.Contains("\r\n", StringComparison.Ordinal) ? "\r\n" : "\n";
        var head = $"define {name}({string.Join(", ", parameters.Select(p => $"{Written.Name(p.Name)}: {p.Type.Name}"))}) -> {type.Name} = ";
        var call = $"{name}({string.Join(", ", parameters.Select(p => Written.Name(p.Name)))})";
        yield return new PlannedAction(
            "Give it a name (define)",
            [new TextEdit(new TextSpan(StartOf(spec, declaration), 0), head + spec.Source.ToString(expression.Span) + newLine + newLine), new TextEdit(expression.Span, call)]);
    }

    private static bool AsksPrinciples(SpecSnapshot spec, ExpressionSyntax expression) =>
        expression.Below().OfType<CallSyntax>().Any(c => FunctionSymbol.PrincipleTests.Contains(spec.Source.ToString(c.Callee.Span)) && spec.Model.UseAt(c.Callee.Span.Start) is null);

    /// <summary>The fields and variables that it reads by their bare names, but those of its own quantifiers.</summary>
    private static IEnumerable<(string Name, AlignType Type)> Parameters(SpecSnapshot spec, ExpressionSyntax expression) =>
        expression.Below().OfType<NameExpressionSyntax>().OrderBy(n => n.Span.Start)
            .Select(n => spec.Model.UseAt(n.Span.Start)?.Symbol)
            .Select(s => s switch
            {
                FieldSymbol field => (field.Name, field.Type),
                VariableSymbol variable when !(ReferenceEquals(variable.Source, spec.Source) && expression.Span.Contains(variable.Span)) => (variable.Name, variable.Type),
                _ => default((string Name, AlignType Type)?),
            })
            .OfType<(string Name, AlignType Type)>()
            .DistinctBy(p => p.Name, StringComparer.Ordinal);

    /// <summary>Above the comments that document a declaration.</summary>
    internal static int StartOf(SpecSnapshot spec, DeclarationSyntax declaration)
    {
        var token = spec.Model.Tree.Tokens[spec.Model.Tree.TokenIndexBefore(declaration.Span.Start + 1)];
        var comment = token.LeadingTrivia.Where(t => t.Kind == TriviaKind.DocComment).Select(t => (int?)t.Span.Start).FirstOrDefault();
        return comment ?? declaration.Span.Start;
    }
}
