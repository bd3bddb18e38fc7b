using System.Collections.Immutable;
using SpecLang.Compiler.Binding;
using SpecLang.Compiler.Syntax;

namespace SpecLang.Compiler.Symbols;

/// <summary>One rule of a constitution, bound.</summary>
public sealed class PrincipleSymbol(PrincipleSyntax syntax, ConstitutionSymbol declaredIn, PrincipleSymbol? overrides, int ordinal)
    : Symbol(syntax.Name.Value, declaredIn.Source, syntax.Name.Span, syntax.Documentation)
{
    public override string Kind => "principle";

    public PrincipleSyntax Syntax { get; } = syntax;

    /// <summary>The place among the constitution's principles, from 0.</summary>
    public int Ordinal { get; } = ordinal;

    /// <summary>The constitution in which it is written: another than the one it belongs to where that inherits it.</summary>
    public ConstitutionSymbol DeclaredIn { get; } = declaredIn;

    /// <summary>The principle in whose place this one stands; null where it is written with no <c>override</c>.</summary>
    public PrincipleSymbol? Overrides { get; } = overrides;

    /// <summary>Whether constitutions that extend this one must leave it as it is.</summary>
    public bool IsLocked => Syntax.IsLocked;

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

    /// <summary>How a reader is asked for what is wrong with a violating answer.</summary>
    public BoundTemplate? Critique { get; internal set; }

    /// <summary>How a writer is asked to mend a violating answer.</summary>
    public BoundTemplate? Revise { get; internal set; }

    public ImmutableArray<string> Citations { get; internal set; } = [];

    public ImmutableArray<string> Tags { get; internal set; } = [];
}
