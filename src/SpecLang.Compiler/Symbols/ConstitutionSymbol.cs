using System.Collections.Immutable;
using SpecLang.Compiler.Binding;
using SpecLang.Compiler.Syntax;
using SpecLang.Compiler.Text;

namespace SpecLang.Compiler.Symbols;

/// <summary>Principles over one record, bound.</summary>
public sealed class ConstitutionSymbol(ConstitutionSyntax syntax, SourceText source, ModuleSymbol module)
    : Symbol(syntax.Name.Value, source, syntax.Name.Span, syntax.Documentation)
{
    public override string Kind => "constitution";

    public ConstitutionSyntax Syntax { get; } = syntax;

    public ModuleSymbol Module { get; } = module;

    public RecordSymbol? Record { get; internal set; }

    /// <summary>The constitution it extends, where it extends one.</summary>
    public ConstitutionSymbol? Base { get; internal set; }

    /// <summary>Whether it may have principles that nobody knows: it extends what can't be found, or a part of it could not be read.</summary>
    internal bool LacksPrinciples { get; set; }

    public string? Version { get; internal set; }

    public string? Title { get; internal set; }

    public PrincipleSeverity BlockAt { get; internal set; } = PrincipleSeverity.Critical;

    /// <summary>
    /// All principles that hold: the inherited ones in the order of the base, each overriding one in the place of what it overrides, then
    /// those that are new. All are bound for this constitution: what they say of one another means the principles of this list.
    /// </summary>
    public ImmutableArray<PrincipleSymbol> Principles { get; internal set; } = [];

    /// <summary>Pairs of which the first goes before the second: the inherited ones, then those written here.</summary>
    public ImmutableArray<(PrincipleSymbol Higher, PrincipleSymbol Lower)> Priorities { get; internal set; } = [];

    /// <summary>The examples written here; those of a base speak of the base.</summary>
    public ImmutableArray<BoundExample> Examples { get; internal set; } = [];

    /// <summary>The measures over the same record that the same file declares, in written order: verdicts report them.</summary>
    public ImmutableArray<MeasureSymbol> Measures { get; internal set; } = [];

    /// <summary>Whether a principle of this constitution is written in a base.</summary>
    public bool Inherits(PrincipleSymbol principle) => !ReferenceEquals(principle.DeclaredIn, this);

    public PrincipleSymbol? FindPrinciple(string name) => Principles.FirstOrDefault(p => string.Equals(p.Name, name, StringComparison.Ordinal));
}
