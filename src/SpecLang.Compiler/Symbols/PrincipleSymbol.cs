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

    public PrincipleSeverity Severity { get; internal set; } = PrincipleSeverity.Major;

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
