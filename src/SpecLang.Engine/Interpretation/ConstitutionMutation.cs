using System.Collections.Immutable;
using SpecLang.Compiler.Binding;
using SpecLang.Compiler.Symbols;

namespace SpecLang.Engine.Interpretation;

/// <summary>
/// One change of a constitution, to be judged by without binding it anew: what stands in the place of expressions, of one lexicon, or of parts of one
/// principle. What is null or missing is as written. Nothing that stands in an expression's place holds that expression itself.
/// </summary>
internal sealed record ConstitutionMutation
{
    /// <summary>What stands in the place of expressions.</summary>
    public ImmutableDictionary<BoundExpression, BoundExpression> Replaced { get; init; } = ImmutableDictionary<BoundExpression, BoundExpression>.Empty;

    /// <summary>The lexicon that another stands in the place of.</summary>
    public (LexiconSymbol Old, LexiconSymbol New)? Lexicon { get; init; }

    /// <summary>The principle of which a part is changed.</summary>
    public PrincipleSymbol? Principle { get; init; }

    public ImmutableArray<BoundClause>? Clauses { get; init; }

    public ImmutableArray<PrincipleSymbol>? YieldsTo { get; init; }

    public ErrorOutcome? OnError { get; init; }

    public ImmutableArray<ConditionalSeverity>? ConditionalSeverities { get; init; }

    /// <summary>Whether the principle is taken to state no severity, so that it has the default.</summary>
    public bool LacksSeverity { get; init; }

    /// <summary>The least severity that blocks.</summary>
    public PrincipleSeverity? BlockAt { get; init; }

    public BoundExpression InPlaceOf(BoundExpression expression) => Replaced.TryGetValue(expression, out var other) ? other : expression;

    public ImmutableArray<BoundClause> ClausesOf(PrincipleSymbol principle) => IsOf(principle) ? Clauses ?? principle.Clauses : principle.Clauses;

    public ImmutableArray<PrincipleSymbol> YieldsToOf(PrincipleSymbol principle) => IsOf(principle) ? YieldsTo ?? principle.YieldsTo : principle.YieldsTo;

    public ErrorOutcome OnErrorOf(PrincipleSymbol principle) => IsOf(principle) ? OnError ?? principle.OnError : principle.OnError;

    public ImmutableArray<ConditionalSeverity> ConditionalSeveritiesOf(PrincipleSymbol principle) =>
        IsOf(principle) ? ConditionalSeverities ?? principle.ConditionalSeverities : principle.ConditionalSeverities;

    public bool HasStatedSeverity(PrincipleSymbol principle) => principle.HasStatedSeverity && !(LacksSeverity && IsOf(principle));

    public PrincipleSeverity SeverityOf(PrincipleSymbol principle) => LacksSeverity && IsOf(principle) ? PrincipleSeverity.Major : principle.Severity;

    private bool IsOf(PrincipleSymbol principle) => ReferenceEquals(principle, Principle);
}
