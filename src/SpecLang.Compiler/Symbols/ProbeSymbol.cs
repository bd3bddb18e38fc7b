using System.Collections.Immutable;
using SpecLang.Compiler.Binding;
using SpecLang.Compiler.Syntax;
using SpecLang.Compiler.Text;

namespace SpecLang.Compiler.Symbols;

/// <summary>What is tried on a model, or on a constitution's own rules: seeds, each in several variants, and what is expected of the verdicts. Bound.</summary>
public sealed class ProbeSymbol(ProbeSyntax syntax, SourceText source, ModuleSymbol module)
    : Symbol(syntax.Name.Value, source, syntax.Name.Span, syntax.Documentation)
{
    public override string Kind => "probe";

    public ProbeSyntax Syntax { get; } = syntax;

    public ModuleSymbol Module { get; } = module;

    /// <summary>What judges; null where that is not known.</summary>
    public ConstitutionSymbol? Constitution { get; internal set; }

    /// <summary>The files of its seeds, in written order, each once.</summary>
    public ImmutableArray<SuiteFile> Seeds { get; internal set; } = [];

    /// <summary>How fields are varied, in written order. Of several, every variant of one is tried with every one of the others; on one field, a later one changes what an earlier one made.</summary>
    public ImmutableArray<BoundVariation> Variations { get; internal set; } = [];

    /// <summary>What it expects, in written order.</summary>
    public ImmutableArray<BoundProbeExpectation> Expectations { get; internal set; } = [];
}
