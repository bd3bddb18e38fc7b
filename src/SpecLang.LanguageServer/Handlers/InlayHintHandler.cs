using System.Collections.Immutable;
using SpecLang.Compiler.Binding;
using SpecLang.Compiler.Queries;
using SpecLang.Compiler.Symbols;
using SpecLang.Compiler.Syntax;
using SpecLang.LanguageServer.Examples;
using SpecLang.LanguageServer.Protocol;
using SpecLang.LanguageServer.Workspace;

namespace SpecLang.LanguageServer.Handlers;

/// <summary>What stands in grey between the author's words: types that are not written, names of parameters, and the numbers of judged examples.</summary>
internal sealed class InlayHintHandler(ExampleJudge examples) : IDocumentHandler<TextDocumentRangeParams, ImmutableArray<InlayHint>>
{
    public ImmutableArray<InlayHint> Handle(TextDocumentRangeParams request, SpecSnapshot spec, CancellationToken cancellationToken) => spec.State.Settings.InlayHints
        ? [.. Types(spec).Concat(Parameters(spec)).Concat(Numbers(spec)).Where(h => request.Range.Start <= h.Position && h.Position <= request.Range.End).OrderBy(h => h.Position)]
        : [];

    private static IEnumerable<InlayHint> Types(SpecSnapshot spec)
    {
        foreach (var define in spec.Model.Module.Declarations.OfType<DefineSymbol>().Where(d => d.Syntax.Result is null && !d.Type.IsError))
        {
            var close = spec.Source.Text.LastIndexOf(')', Math.Max(define.Syntax.Body.Span.Start - 1, 0));
            if (close > define.Span.End)
            {
                yield return new InlayHint(spec.Source.PositionOf(close + 1), "-> " + define.Type.Name, InlayHintKind.Type, PaddingLeft: true);
            }
        }

        foreach (var use in spec.Model.Uses.Where(u => u.Symbol is VariableSymbol { Type.IsError: false } && spec.Model.IsDeclaration(u)))
        {
            if (spec.Model.Tree.NodeAt<BindingSyntax>(use.Span.Start) is { } binding && binding.Variable.Span == use.Span)
            {
                yield return new InlayHint(spec.Source.PositionOf(use.Span.End), ": " + ((VariableSymbol)use.Symbol).Type.Name, InlayHintKind.Type);
            }
        }
    }

    /// <summary>Only where a number or a text stands that nobody can tell the meaning of.</summary>
    private static IEnumerable<InlayHint> Parameters(SpecSnapshot spec)
    {
        foreach (var call in spec.Model.Tree.Nodes<CallSyntax>().Where(c => c.Arguments.Length > 1))
        {
            ImmutableArray<string> names = spec.Model.BoundOf(call) switch
            {
                BoundFunctionCall { Function: { Repeats: false } function } => LanguageReference.Functions.TryGetValue(function.Name, out var entry) ? entry.Parameters : [],
                BoundDefineCall define => [.. define.Define.Parameters.Select(p => p.Name)],
                BoundClassifierCall classifier => classifier.Classifier.Parameters,
                _ => [],
            };
            foreach (var (argument, name) in call.Arguments.Zip(names).Where(p => p.First is NumberExpressionSyntax or TextExpressionSyntax))
            {
                yield return new InlayHint(spec.Source.PositionOf(argument.Span.Start), name + ":", InlayHintKind.Parameter, PaddingRight: true);
            }
        }
    }

    private IEnumerable<InlayHint> Numbers(SpecSnapshot spec)
    {
        foreach (var constitution in spec.Compilation.Constitutions)
        {
            foreach (var example in constitution.Examples)
            {
                if (examples.Find(spec, constitution, example) is { IsCurrent: true } judged && ExampleWording.Numbers(judged.Result) is { } numbers)
                {
                    yield return new InlayHint(spec.Source.PositionOf(example.Syntax.Outcome.Span.End), numbers, PaddingLeft: true);
                }
            }
        }
    }
}
