using System.Collections.Immutable;
using SpecLang.Compiler.Binding;
using SpecLang.Compiler.Symbols;
using SpecLang.Compiler.Syntax;
using SpecLang.Engine.Interpretation;
using SpecLang.Engine.Projects;

namespace SpecLang.Engine.Mutation;

/// <summary>The mutants of a constitution: of its principles, and of the definitions and lexicons of the project that they read.</summary>
internal sealed class MutationPlan
{
    private readonly ConstitutionSymbol constitution;
    private readonly ImmutableArray<Candidate>.Builder candidates = ImmutableArray.CreateBuilder<Candidate>();
    private readonly Dictionary<Symbol, HashSet<PrincipleSymbol>> readers = [];

    public MutationPlan(ConstitutionSymbol constitution, SpecFiles files)
    {
        this.constitution = constitution;
        foreach (var principle in constitution.Principles)
        {
            AddPrinciple(principle);
        }

        foreach (var (symbol, _) in readers.OrderBy(r => r.Key.Source.Path, StringComparer.Ordinal).ThenBy(r => r.Key.Span.Start))
        {
            candidates.AddRange(symbol switch
            {
                DefineSymbol { Module.IsLibrary: false, Body: { } body } define => new ExpressionCandidates(new MutantText(define.Source, define.Syntax.Span), define.Name, principle: null).All(body),
                LexiconSymbol { Module.IsLibrary: false } lexicon => LexiconCandidates.Of(lexicon, files, IsOnlySearched(lexicon)),
                _ => [],
            });
        }

        AddConstitution();
    }

    public ImmutableArray<Candidate> Candidates => candidates.ToImmutable();

    /// <summary>The places of the principles that a mutant may touch: those that read what it changes, and those that ask for them.</summary>
    public ImmutableArray<int> AffectedBy(Candidate candidate)
    {
        if (candidate.Mutant.Kind == MutantKind.Constitution)
        {
            return [];
        }

        HashSet<PrincipleSymbol> affected = candidate.Principle is { } principle ? [principle] : [.. ReadersOf(candidate)];
        var grows = true;
        while (grows)
        {
            var more = constitution.Principles.Where(p => !affected.Contains(p) && AskedBy(p).Any(affected.Contains)).ToList();
            affected.UnionWith(more);
            grows = more.Count > 0;
        }

        return [.. affected.Select(p => p.Ordinal).Order()];
    }

    /// <summary>Whether a principle's margin is asked for: then parts of it count that its own verdict does not read.</summary>
    public bool ReadsMargins => constitution.Principles.Any(p => ExpressionsOf(p).Any(e => e is BoundPrincipleMargin));

    private IEnumerable<PrincipleSymbol> ReadersOf(Candidate candidate)
    {
        var symbol = readers.Keys.FirstOrDefault(s => candidate.Change.Lexicon is { } lexicon
            ? ReferenceEquals(s, lexicon.Old)
            : s is DefineSymbol define && string.Equals(define.Source.Path, candidate.Mutant.File, StringComparison.Ordinal) && define.Syntax.Span.Start <= candidate.Start && candidate.Start < define.Syntax.Span.End);
        return symbol is null ? constitution.Principles : readers[symbol];
    }

    private void AddPrinciple(PrincipleSymbol principle)
    {
        candidates.AddRange(new ClauseCandidates(principle).All());
        foreach (var clause in principle.Clauses)
        {
            candidates.AddRange(new ExpressionCandidates(new MutantText(principle.Source, clause.Syntax.Span), principle.Name, principle).All(clause.Condition));
        }

        foreach (var severity in principle.ConditionalSeverities)
        {
            var syntax = principle.Syntax.Clauses.OfType<SeverityClauseSyntax>().First(s => s.Span.Contains(severity.Condition.Syntax.Span));
            candidates.AddRange(new ExpressionCandidates(new MutantText(principle.Source, syntax.Span), principle.Name, principle).All(severity.Condition)
                .Select(c => c with { IsEquivalent = static () => false }));
        }

        foreach (var symbol in ExpressionsOf(principle).SelectMany(Named))
        {
            if (!readers.TryGetValue(symbol, out var known))
            {
                readers.Add(symbol, known = []);
            }

            known.Add(principle);
        }
    }

    /// <summary>Whether all places that read a lexicon ask for any of its entries.</summary>
    private bool IsOnlySearched(LexiconSymbol lexicon)
    {
        var expressions = constitution.Principles.SelectMany(ExpressionsOf).ToList();
        var searching = expressions.OfType<BoundTextTest>().Where(t => !t.IsAll).Select(t => t.Matcher).ToHashSet();
        return expressions.OfType<BoundMatcher>().Where(m => Named(m).Contains(lexicon)).All(searching.Contains);
    }

    private void AddConstitution()
    {
        if (constitution.Syntax.Items.OfType<BlockAtSyntax>().FirstOrDefault() is { } syntax)
        {
            var text = new MutantText(constitution.Source, syntax.Span);
            foreach (var severity in new[] { constitution.BlockAt - 1, constitution.BlockAt + 1 }.Where(s => Enum.IsDefined(s)))
            {
                var mutant = new Mutant(MutantKind.Constitution, constitution.Name, constitution.Source.Path, text.LineOf(syntax.Span), text.Before, "block at " + severity.ToString().ToLowerInvariant());
                candidates.Add(new Candidate(mutant, syntax.Span.Start, new ConstitutionMutation { BlockAt = severity }, Touched: null, Principle: null));
            }
        }
    }

    private static IEnumerable<PrincipleSymbol> AskedBy(PrincipleSymbol principle) => principle.YieldsTo.Concat(ExpressionsOf(principle).SelectMany(e => e switch
    {
        BoundPrincipleTest test => (IEnumerable<PrincipleSymbol>)[test.Principle],
        BoundPrincipleMargin margin => [margin.Principle],
        _ => [],
    }));

    private static IEnumerable<Symbol> Named(BoundExpression expression) => expression switch
    {
        BoundDefineCall call => [call.Define],
        BoundMatcher matcher => matcher.Parts.OfType<BoundMatcherPart.Named>().Select(p => p.Symbol),
        _ => [],
    };

    /// <summary>All that a principle reads, with the bodies of the definitions it calls, each once. Without recursion, however deep it is.</summary>
    private static IEnumerable<BoundExpression> ExpressionsOf(PrincipleSymbol principle)
    {
        var pending = new Stack<BoundExpression>(principle.Clauses.Select(c => c.Condition).Concat(principle.ConditionalSeverities.Select(s => s.Condition)));
        var defines = new HashSet<DefineSymbol>();
        while (pending.TryPop(out var expression))
        {
            yield return expression;
            if (expression is BoundDefineCall { Define: { Body: { } body } define } && defines.Add(define))
            {
                pending.Push(body);
            }

            foreach (var child in expression.Children)
            {
                pending.Push(child);
            }
        }
    }
}
