using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using SpecLang.Compiler.Binding;
using SpecLang.Compiler.Symbols;
using SpecLang.Compiler.Syntax;
using SpecLang.Compiler.Text;

namespace SpecLang.Compiler.Provenance;

/// <summary>The rules of a constitution as written, with what each reads, so that two states of a spec can be compared without either's tree.</summary>
public sealed class WrittenRules
{
    private const int FingerprintBytes = 8;

    private readonly Dictionary<Symbol, string> texts = [];
    private readonly Dictionary<Symbol, string> fingerprints = [];
    private readonly Dictionary<Symbol, ImmutableArray<Symbol>> reads = [];

    /// <summary>What the constitution itself says of all its principles: <c>priority</c>, <c>block at</c>; those of a base first.</summary>
    public ImmutableArray<WrittenRule> Of(ConstitutionSymbol constitution)
    {
        var inherited = constitution.Base is { } extended ? Of(extended) : [];
        var own = constitution.Syntax.Items
            .Where(i => i is PrioritySyntax or BlockAtSyntax)
            .Select(i => RuleOf(constitution.Module.Tree, i.Span, []));
        return [.. inherited, .. own];
    }

    /// <summary>The clauses of a principle that take part in its verdict, in written order.</summary>
    public ImmutableArray<WrittenRule> Of(PrincipleSymbol principle) =>
        [.. principle.Syntax.Clauses.Where(IsRule).Select(c => RuleOf(principle.DeclaredIn.Module.Tree, c.Span, ReadsOf(c, principle)))];

    private static bool IsRule(PrincipleClauseSyntax clause) => clause is ConditionClauseSyntax or SeverityClauseSyntax or YieldsClauseSyntax or OnErrorClauseSyntax;

    private WrittenRule RuleOf(SyntaxTree tree, TextSpan span, ImmutableArray<Symbol> reads) => new(
        RuleText.Of(tree, span),
        tree.Source.Path,
        tree.Source.GetPosition(span.Start).Line + 1,
        [.. reads.Select(s => new ReadDeclaration(s.Kind, s.Name, s.Source.Path, s.Source.GetPosition(s.Span.Start).Line + 1, FingerprintOf(s)))]);

    private static ImmutableArray<Symbol> ReadsOf(PrincipleClauseSyntax clause, PrincipleSymbol principle) => clause switch
    {
        ConditionClauseSyntax condition => [.. principle.Clauses.Where(c => ReferenceEquals(c.Syntax, condition)).SelectMany(c => ReadsOf(c.Condition)).Distinct()],
        SeverityClauseSyntax severity => [.. principle.ConditionalSeverities.Where(s => severity.Span.Contains(s.Condition.Syntax.Span)).SelectMany(s => ReadsOf(s.Condition)).Distinct()],
        YieldsClauseSyntax yields => [.. principle.YieldsTo.Where(p => yields.Names.Any(n => string.Equals(n.Value, p.Name, StringComparison.Ordinal)))],
        _ => [],
    };

    /// <summary>The declarations that an expression names. Without recursion, however deep it is.</summary>
    private static IEnumerable<Symbol> ReadsOf(BoundExpression expression)
    {
        var pending = new Stack<BoundExpression>();
        pending.Push(expression);
        while (pending.Count > 0)
        {
            var current = pending.Pop();
            foreach (var symbol in NamedBy(current))
            {
                yield return symbol;
            }

            foreach (var child in current.Children.Reverse())
            {
                pending.Push(child);
            }
        }
    }

    private static IEnumerable<Symbol> NamedBy(BoundExpression expression) => expression switch
    {
        BoundDefineCall call => [call.Define],
        BoundClassifierCall call => [call.Classifier],
        BoundPrincipleTest test => [test.Principle],
        BoundPrincipleMargin margin => [margin.Principle],
        BoundMatcher matcher => matcher.Parts.OfType<BoundMatcherPart.Named>().Select(p => p.Symbol),
        _ => [],
    };

    private string FingerprintOf(Symbol symbol)
    {
        if (!fingerprints.TryGetValue(symbol, out var known))
        {
            fingerprints.Add(symbol, known = ComputeFingerprint(symbol));
        }

        return known;
    }

    private string ComputeFingerprint(Symbol symbol)
    {
        var closure = new HashSet<Symbol> { symbol };
        var pending = new Stack<Symbol>(closure);
        while (pending.Count > 0)
        {
            foreach (var next in DirectReadsOf(pending.Pop()).Where(closure.Add))
            {
                pending.Push(next);
            }
        }

        var parts = closure.Select(s => s.Source.Path + "\n" + s.Name + "\n" + TextOf(s)).OrderBy(t => t, StringComparer.Ordinal);
        using var sha = SHA256.Create();
        var hash = sha.ComputeHash(Encoding.UTF8.GetBytes(string.Join("\0", parts)));
        return string.Concat(hash.Take(FingerprintBytes).Select(b => b.ToString("x2", CultureInfo.InvariantCulture)));
    }

    private ImmutableArray<Symbol> DirectReadsOf(Symbol symbol)
    {
        if (!reads.TryGetValue(symbol, out var found))
        {
            found = symbol switch
            {
                DefineSymbol { Body: { } body } => [.. ReadsOf(body)],
                PrincipleSymbol principle => [.. principle.Syntax.Clauses.Where(IsRule).SelectMany(c => ReadsOf(c, principle))],
                _ => [],
            };
            reads.Add(symbol, found);
        }

        return found;
    }

    private string TextOf(Symbol symbol)
    {
        if (!texts.TryGetValue(symbol, out var text))
        {
            text = symbol switch
            {
                DefineSymbol define => RuleText.Of(define.Module.Tree, define.Syntax.Span),
                ClassifierSymbol classifier => RuleText.Of(classifier.Module.Tree, classifier.Syntax.Span),
                PatternSymbol pattern => RuleText.Of(pattern.Module.Tree, pattern.Syntax.Span),
                LexiconSymbol lexicon => string.Join("\n", lexicon.Entries),
                PrincipleSymbol principle => string.Join("\n", principle.Syntax.Clauses.Where(IsRule).Select(c => RuleText.Of(principle.DeclaredIn.Module.Tree, c.Span))),
                _ => "",
            };
            texts.Add(symbol, text);
        }

        return text;
    }
}
