using SpecLang.Compiler.Binding;
using SpecLang.Compiler.Library;
using SpecLang.Compiler.Queries;
using SpecLang.Compiler.Symbols;
using SpecLang.Compiler.Syntax;
using SpecLang.Compiler.Text;
using SpecLang.Engine.Documents;
using SpecLang.Engine.Examples;
using SpecLang.Engine.Explanations;
using SpecLang.LanguageServer.Completions;
using SpecLang.LanguageServer.Descriptions;
using SpecLang.LanguageServer.Examples;
using SpecLang.LanguageServer.Protocol;
using SpecLang.LanguageServer.Workspace;
using SpecLang.Runtime.Classifiers;

namespace SpecLang.LanguageServer.Handlers;

/// <summary>What is to be said of the word at a place.</summary>
internal sealed class HoverHandler(ModelFiles models, ExampleJudge examples) : IDocumentHandler<TextDocumentPositionParams, Hover?>
{
    public Hover? Handle(TextDocumentPositionParams request, SpecSnapshot spec, CancellationToken cancellationToken)
    {
        var position = spec.OffsetOf(request.Position);
        if (spec.Model.Tree.IsInComment(position))
        {
            return null;
        }

        if (spec.Model.UseAt(position) is { } use)
        {
            return Say(spec, use.Span, SymbolDescription.Markdown(use.Symbol, spec.Root, models));
        }

        var nodes = spec.Model.Tree.NodesAt(position);
        return nodes[^1] switch
        {
            TextSyntax text when nodes.Length > 1 && nodes[^2] is CitesClauseSyntax => Citation(spec, text),
            NameSyntax when nodes.Length > 1 && nodes[^2] is AttackSyntax attack && LanguageReference.Attacks.GetValueOrDefault(attack.Name.Value) is { } entry => Say(spec, attack.Name.Span, MarkdownText.Fenced(entry.Form) + "\n\n" + entry.Text),
            TextSyntax text when nodes.Length > 1 && nodes[^2] is ImportSyntax => Import(spec, text),
            TextSyntax text when nodes.Length > 1 && nodes[^2] is LexiconSyntax lexicon && lexicon.Entries.Contains(text) => Say(spec, text.Span, Entry(text.Value)),
            TextSyntax text when nodes.Length > 1 && nodes[^2] is ExampleSyntax example && ReferenceEquals(example.Name, text) => Example(spec, example, cancellationToken),
            LabelSyntax => null,
            NumberSyntax or TextSyntax or RegexSyntax => Expression(spec, nodes[^1].Span, nodes.OfType<ExpressionSyntax>().LastOrDefault()),
            _ => Word(spec, position, nodes),
        };
    }

    private static Hover Say(SpecSnapshot spec, TextSpan span, string markdown) => new(MarkupContent.Markdown(markdown), spec.RangeOf(span));

    private static Hover? Citation(SpecSnapshot spec, TextSyntax text) => StandardsCatalogue.Parse(text.Value) is { Clause: { } clause } citation
        ? Say(spec, text.Span, $"**{MarkdownText.Plain(citation.Standard.Name)} {MarkdownText.Plain(citation.Number)}**: {MarkdownText.Plain(clause.Title)}\n\n{MarkdownText.Plain(citation.Standard.Title)}")
        : null;

    /// <summary>What a word or phrase of a lexicon finds.</summary>
    private static string Entry(string entry)
    {
        var word = MarkdownText.Code(entry.Trim('*'));
        return (entry.StartsWith('*'), entry.EndsWith('*')) switch
        {
            (true, true) => $"Finds {word} anywhere, also inside of a word, in any case.",
            (true, false) => $"Finds {word} as a whole word or at the end of one, in any case.",
            (false, true) => $"Finds {word} as a whole word or at the beginning of one, in any case.",
            _ => $"Finds {word} as whole words, in any case. Longer words are not found; `*` at the end lets the word go on: {MarkdownText.Code("\"" + entry + "*\"")}.",
        };
    }

    private Hover? Example(SpecSnapshot spec, ExampleSyntax syntax, CancellationToken cancellationToken)
    {
        var constitution = spec.Compilation.Constitutions.FirstOrDefault(c => c.Span.Start <= syntax.Span.Start && c.Examples.Any(e => ReferenceEquals(e.Syntax, syntax)));
        var example = constitution?.Examples.First(e => ReferenceEquals(e.Syntax, syntax));
        if (constitution is null || example is null)
        {
            return null;
        }

        var expected = spec.Source.ToString(syntax.Outcome.Span);
        if (examples.Find(spec, constitution, example) is not { } judged)
        {
            return Say(spec, syntax.Name.Span, MarkdownText.Plain(ExampleWording.Waiting(spec.Compilation.HasErrors)));
        }

        var reason = judged.Result.Reason is { } said ? "\n\n" + MarkdownText.Plain(said) : "";
        var why = judged is { IsCurrent: true, Result.Status: ExampleStatus.Failed } ? WhyNot(spec, constitution, example, cancellationToken) : "";
        return Say(spec, syntax.Name.Span, MarkdownText.Plain(ExampleWording.Title(judged, expected)) + reason + why);
    }

    /// <summary>The reasoning of the principles that an example that fails is about: those it names, and those that are violated.</summary>
    private string WhyNot(SpecSnapshot spec, ConstitutionSymbol constitution, BoundExample example, CancellationToken cancellationToken)
    {
        try
        {
            var named = example.Principles.Select(p => p.Name).ToHashSet(StringComparer.Ordinal);
            var trial = new RecordTrial(examples.Interpret(constitution), examples.ModelsOf(spec));
            return trial.Explain(example, cancellationToken).Explanation is not { } explanation ? ""
                : "\n\n" + ExplanationMarkdown.Of(explanation with { Principles = [.. explanation.Principles.Where(p => named.Contains(p.Verdict.Name) || p.Verdict.Outcome == Runtime.Outcome.Violates)] });
        }
        catch (ModelLoadException e)
        {
            return "\n\n" + MarkdownText.Plain(e.Message);
        }
    }

    private static Hover? Import(SpecSnapshot spec, TextSyntax text)
    {
        var target = spec.Compilation.Root.Imports.Select(i => i.Module).FirstOrDefault(m => m.Path == text.Value || m.Path == Compiler.SpecPath.Resolve(spec.Compilation.Root.Path, text.Value));
        return target is null ? null
            : target.IsLibrary && CompletionDocumentation.OfFile(target.Path) is { } said ? Say(spec, text.Span, said)
            : Say(spec, text.Span, "Declares " + string.Join(", ", target.Declarations.Where(d => d.Name.Length > 0).Select(d => $"{d.Kind} `{d.Name}`")) + ".");
    }

    private static Hover? Expression(SpecSnapshot spec, TextSpan span, ExpressionSyntax? expression) =>
        expression is not null && spec.Model.TypeOf(expression) is { } type ? Say(spec, span, MarkdownText.Code(type.Name)) : null;

    /// <summary>A word of the language: what it means here, then what it means at all.</summary>
    private static Hover? Word(SpecSnapshot spec, int position, IReadOnlyList<SyntaxNode> nodes)
    {
        var tree = spec.Model.Tree;
        var token = tree.TokenBefore(position + 1) is { } at && at.Span.End >= position ? at : null;
        if (token is not { Kind: TokenKind.Keyword or TokenKind.Name or TokenKind.Punctuation })
        {
            return null;
        }

        var word = tree.TextOf(token);
        if (token.Kind == TokenKind.Punctuation)
        {
            return Expression(spec, token.Span, nodes.OfType<ExpressionSyntax>().LastOrDefault());
        }

        var entry = LanguageReference.Functions.GetValueOrDefault(word) is { } function && nodes[^1] is NameSyntax ? function
            : LanguageReference.Keywords.GetValueOrDefault(word) ?? LanguageReference.Keywords.GetValueOrDefault(word == "block" ? "block at" : word) ?? LanguageReference.Types.GetValueOrDefault(word) ?? LanguageReference.Functions.GetValueOrDefault(word);
        if (entry is null)
        {
            return null;
        }

        var here = nodes.OfType<PrincipleClauseSyntax>().LastOrDefault() is { } clause && clause.Span.Start == token.Span.Start ? Meaning(spec, clause) : null;
        var text = (here is null ? "" : here + "\n\n") + MarkdownText.Fenced(entry.Form) + "\n\n" + entry.Text;
        return Say(spec, token.Span, text);
    }

    private static string? Meaning(SpecSnapshot spec, PrincipleClauseSyntax clause) => clause switch
    {
        ConditionClauseSyntax condition => new ClauseWording(spec.Source).Of(condition),
        SeverityClauseSyntax severity => new ClauseWording(spec.Source).Of(severity),
        _ => null,
    };
}
