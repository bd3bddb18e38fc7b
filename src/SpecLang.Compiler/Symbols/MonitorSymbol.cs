using System.Collections.Immutable;
using SpecLang.Compiler.Binding;
using SpecLang.Compiler.Syntax;
using SpecLang.Compiler.Text;

namespace SpecLang.Compiler.Symbols;

/// <summary>What is expected of a constitution's verdicts in use, beside those of a baseline, bound.</summary>
public sealed class MonitorSymbol(MonitorSyntax syntax, SourceText source, ModuleSymbol module)
    : Symbol(syntax.Name.Value, source, syntax.Name.Span, syntax.Documentation)
{
    public override string Kind => "monitor";

    public MonitorSyntax Syntax { get; } = syntax;

    public ModuleSymbol Module { get; } = module;

    /// <summary>What it watches; null where that is not known.</summary>
    public ConstitutionSymbol? Constitution { get; internal set; }

    /// <summary>The file with the summary of the run it compares with; null where the spec names none.</summary>
    public SuiteFile? Baseline { get; internal set; }

    /// <summary>What it expects, in written order.</summary>
    public ImmutableArray<BoundMonitorExpectation> Expectations { get; internal set; } = [];
}
