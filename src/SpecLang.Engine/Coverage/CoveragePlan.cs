using System.Collections.Immutable;
using SpecLang.Compiler.Binding;
using SpecLang.Compiler.Symbols;
using SpecLang.Compiler.Syntax;
using SpecLang.Compiler.Text;
using SpecLang.Engine.Explanations;
using SpecLang.Engine.Projects;

namespace SpecLang.Engine.Coverage;

/// <summary>
/// What there is to exercise in a constitution and in the definitions and lexicons it reads. The standard library has tests of its own, so what is
/// written there does not count.
/// </summary>
internal sealed class CoveragePlan
{
    private readonly ImmutableArray<CoveragePoint>.Builder points = ImmutableArray.CreateBuilder<CoveragePoint>();
    private readonly Dictionary<BoundExpression, List<int>> conditions = [];
    private readonly Dictionary<(PrincipleSymbol, PrincipleSymbol), int> yields = [];
    private readonly Dictionary<PrincipleSymbol, int> onErrors = [];
    private readonly Dictionary<BoundTextTest, List<SearchedEntries>> searches = [];
    private readonly Dictionary<LexiconSymbol, SearchedEntries> lexicons = [];
    private readonly HashSet<DefineSymbol> defines = [];
    private readonly SpecFiles files;

    public CoveragePlan(ConstitutionSymbol constitution, SpecFiles files)
    {
        this.files = files;
        foreach (var principle in constitution.Principles)
        {
            Add(principle);
        }
    }

    public IReadOnlyList<CoveragePoint> Points => points;

    /// <summary>The points that an expression's truth counts for.</summary>
    public IReadOnlyList<int> PointsOf(BoundExpression expression) => conditions.TryGetValue(expression, out var found) ? found : [];

    public int? PointOfYields(PrincipleSymbol principle, PrincipleSymbol other) => yields.TryGetValue((principle, other), out var point) ? point : null;

    public int? PointOfOnError(PrincipleSymbol principle) => onErrors.TryGetValue(principle, out var point) ? point : null;

    /// <summary>The entries that a text test looks for.</summary>
    public IReadOnlyList<SearchedEntries> EntriesOf(BoundTextTest test) => searches.TryGetValue(test, out var found) ? found : [];

    private void Add(PrincipleSymbol principle)
    {
        var scope = new SourceScope(principle.Source, Caller: null);
        foreach (var clause in principle.Clauses)
        {
            AddCondition(CoveragePointKind.Clause, clause.Condition, clause.Syntax.Span, scope, principle.Name);
            AddParts(clause.Condition, scope, principle.Name);
        }

        foreach (var severity in principle.ConditionalSeverities)
        {
            var syntax = principle.Syntax.Clauses.OfType<SeverityClauseSyntax>().First(s => s.Span.Contains(severity.Condition.Syntax.Span));
            AddCondition(CoveragePointKind.Clause, severity.Condition, syntax.Span, scope, principle.Name);
            AddParts(severity.Condition, scope, principle.Name);
        }

        foreach (var syntax in principle.Syntax.Clauses)
        {
            if (syntax is OnErrorClauseSyntax)
            {
                onErrors.TryAdd(principle, AddPoint(CoveragePointKind.OnError, syntax.Span, scope, principle.Name, scope.TextOf(syntax.Span)));
            }

            foreach (var name in syntax is YieldsClauseSyntax { Names: var names } ? names : [])
            {
                if (principle.YieldsTo.FirstOrDefault(p => string.Equals(p.Name, name.Value, StringComparison.Ordinal)) is { } other && !yields.ContainsKey((principle, other)))
                {
                    yields.Add((principle, other), AddPoint(CoveragePointKind.Yields, name.Span, scope, principle.Name, "yields to " + other.Name));
                }
            }
        }
    }

    private void AddCondition(CoveragePointKind kind, BoundExpression condition, TextSpan span, SourceScope scope, string owner)
    {
        var point = AddPoint(kind, span, scope, owner, scope.TextOf(span));
        if (!conditions.TryGetValue(condition, out var known))
        {
            conditions.Add(condition, known = []);
        }

        known.Add(point);
    }

    /// <summary>The parts of a condition, without recursion, however deep it is.</summary>
    private void AddParts(BoundExpression condition, SourceScope scope, string owner)
    {
        var pending = new Stack<(BoundExpression Expression, SourceScope Scope, string Owner)>();
        pending.Push((condition, scope, owner));
        while (pending.TryPop(out var next))
        {
            foreach (var branch in BranchesOf(next.Expression))
            {
                AddCondition(CoveragePointKind.Branch, branch, branch.Syntax.Span, next.Scope, next.Owner);
            }

            if (next.Expression is BoundTextTest test)
            {
                AddEntries(test, next.Scope, next.Owner);
            }

            if (next.Expression is BoundDefineCall { Define: { Body: { } body, Module.IsLibrary: false } define } && defines.Add(define))
            {
                pending.Push((body, new SourceScope(define.Source, Caller: null), define.Name));
            }

            foreach (var child in next.Expression.Children)
            {
                pending.Push((child, next.Scope, next.Owner));
            }
        }
    }

    private static IEnumerable<BoundExpression> BranchesOf(BoundExpression expression) => expression switch
    {
        BoundChain chain => chain.Operands,
        BoundConditional conditional => [conditional.Condition],
        BoundImplies implies => [implies.Premise, implies.Conclusion],
        _ => [],
    };

    private void AddEntries(BoundTextTest test, SourceScope scope, string owner)
    {
        var found = new List<SearchedEntries>();
        foreach (var part in test.Matcher.Parts)
        {
            switch (part)
            {
                case BoundMatcherPart.Named { Symbol: LexiconSymbol { Module.IsLibrary: false } lexicon }:
                    if (!lexicons.TryGetValue(lexicon, out var known))
                    {
                        lexicons.Add(lexicon, known = new SearchedEntries(lexicon.Entries, [.. new LexiconPlaces(lexicon, files).Places.Select(AddEntry)]));
                    }

                    found.Add(known);
                    break;
                case BoundMatcherPart.Entries { Texts: { Length: > 1 } texts } when test.Matcher.Syntax is ListExpressionSyntax list:
                    found.Add(new SearchedEntries(texts, [.. texts.Select(t => AddEntry(PlaceOf(t, list, scope, owner)))]));
                    break;
            }
        }

        if (found.Count > 0)
        {
            searches.TryAdd(test, found);
        }
    }

    private static CoveragePoint PlaceOf(string text, ListExpressionSyntax list, SourceScope scope, string owner)
    {
        var span = list.Items.OfType<TextExpressionSyntax>().FirstOrDefault(i => string.Equals(i.Text.Value, text, StringComparison.Ordinal))?.Span ?? list.Span;
        return new CoveragePoint(CoveragePointKind.Entry, scope.Source.Path, scope.Source.GetPosition(span.Start).Line + 1, span.Start, span.Length, owner, text);
    }

    private int AddEntry(CoveragePoint point)
    {
        points.Add(point);
        return points.Count - 1;
    }

    private int AddPoint(CoveragePointKind kind, TextSpan span, SourceScope scope, string owner, string text) =>
        AddEntry(new CoveragePoint(kind, scope.Source.Path, scope.Source.GetPosition(span.Start).Line + 1, span.Start, span.Length, owner, text));
}
