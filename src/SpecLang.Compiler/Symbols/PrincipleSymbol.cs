using System.Collections.Immutable;
using SpecLang.Compiler.Binding;
using SpecLang.Compiler.Syntax;
using SpecLang.Compiler.Text;

namespace SpecLang.Compiler.Symbols;

/// <summary>One rule of a constitution, bound.</summary>
public sealed class PrincipleSymbol(PrincipleSyntax syntax, SourceText source, int ordinal)
    : Symbol(syntax.Name.Value, source, syntax.Name.Span, syntax.Documentation)
{
    public override string Kind => "principle";

    public PrincipleSyntax Syntax { get; } = syntax;

    /// <summary>The place in the constitution, from 0, in order of declaration.</summary>
    public int Ordinal { get; } = ordinal;

    /// <summary>The severity without a condition; <c>major</c> where none is stated.</summary>
    public PrincipleSeverity Severity { get; internal set; } = PrincipleSeverity.Major;

    /// <summary>Whether <see cref="Severity"/> is stated, and so holds beside the conditional ones instead of standing in where none of them does.</summary>
    public bool HasStatedSeverity { get; internal set; }

    public ImmutableArray<ConditionalSeverity> ConditionalSeverities { get; internal set; } = [];

    public ImmutableArray<BoundClause> Clauses { get; internal set; } = [];

    public ImmutableArray<PrincipleSymbol> YieldsTo { get; internal set; } = [];

    public ErrorOutcome OnError { get; internal set; } = ErrorOutcome.Undetermined;

    public bool RedactsEvidence { get; internal set; }

    public BoundTemplate? Message { get; internal set; }

    public BoundTemplate? Critique { get; internal set; }

    public BoundTemplate? Revise { get; internal set; }

    public ImmutableArray<string> Citations { get; internal set; } = [];

    public ImmutableArray<string> Tags { get; internal set; } = [];
}
