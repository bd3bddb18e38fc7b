using System.Collections.Immutable;
using SpecLang.Compiler.Binding;
using SpecLang.Compiler.Syntax;
using SpecLang.Compiler.Text;

namespace SpecLang.Compiler.Symbols;

/// <summary>Recorded cases that test a constitution, bound.</summary>
public sealed class SuiteSymbol(SuiteSyntax syntax, SourceText source, ModuleSymbol module)
    : Symbol(syntax.Name.Value, source, syntax.Name.Span, syntax.Documentation)
{
    public override string Kind => "suite";

    public SuiteSyntax Syntax { get; } = syntax;

    public ModuleSymbol Module { get; } = module;

    /// <summary>What it tests; null where that is not known.</summary>
    public ConstitutionSymbol? Constitution { get; internal set; }

    /// <summary>The files of its cases, in written order, each once.</summary>
    public ImmutableArray<SuiteFile> Cases { get; internal set; } = [];

    /// <summary>The file in which the verdicts of the cases are kept; null where they are not.</summary>
    public SuiteFile? Snapshot { get; internal set; }

    /// <summary>What is expected of all cases together, in written order.</summary>
    public ImmutableArray<BoundSuiteExpectation> Expectations { get; internal set; } = [];
}
