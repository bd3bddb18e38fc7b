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

    public string? Version { get; internal set; }

    public string? Title { get; internal set; }

    public PrincipleSeverity BlockAt { get; internal set; } = PrincipleSeverity.Critical;

    public ImmutableArray<PrincipleSymbol> Principles { get; internal set; } = [];

    /// <summary>Pairs of which the first goes before the second, as written.</summary>
    public ImmutableArray<(PrincipleSymbol Higher, PrincipleSymbol Lower)> Priorities { get; internal set; } = [];

    public ImmutableArray<BoundExample> Examples { get; internal set; } = [];

    public PrincipleSymbol? FindPrinciple(string name) => Principles.FirstOrDefault(p => string.Equals(p.Name, name, StringComparison.Ordinal));
}
