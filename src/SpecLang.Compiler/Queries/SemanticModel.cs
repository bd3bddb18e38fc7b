using System.Collections.Immutable;
using SpecLang.Compiler.Binding;
using SpecLang.Compiler.Symbols;
using SpecLang.Compiler.Syntax;
using SpecLang.Compiler.Text;

namespace SpecLang.Compiler.Queries;

/// <summary>What tools ask of one file of a compilation: what a name stands for, where else it stands, what an expression is. Safe for many threads.</summary>
public sealed class SemanticModel
{
    private readonly Lazy<ImmutableArray<SymbolUse>> uses;

    public SemanticModel(Compilation compilation, ModuleSymbol module)
    {
        Compilation = compilation;
        Module = module;
        uses = new Lazy<ImmutableArray<SymbolUse>>(() => [.. module.Uses.All.Concat(Declared()).GroupBy(u => u.Span.Start).Select(g => g.Last()).OrderBy(u => u.Span.Start)]);
    }

    public Compilation Compilation { get; }

    public ModuleSymbol Module { get; }

    public SyntaxTree Tree => Module.Tree;

    /// <summary>All names of the file that stand for something declared, declarations among them, by place.</summary>
    public ImmutableArray<SymbolUse> Uses => uses.Value;

    /// <summary>Those declarations of a file that another declaration of it is made of.</summary>
    public static IEnumerable<Symbol> PartsOfOthers(ModuleSymbol module) =>
        module.Uses.All.Where(u => u.Span.Start != u.Symbol.Span.Start && module.Declarations.Contains(u.Symbol)).Select(u => u.Symbol).Distinct();

    /// <summary>The file of a compilation that was asked for.</summary>
    public static SemanticModel OfRoot(Compilation compilation) => new(compilation, compilation.Root);

    /// <summary>The name at a place, or one that ends there; null where none stands that is known.</summary>
    public SymbolUse? UseAt(int position)
    {
        var next = FirstFrom(position + 1);
        return next > 0 && Uses[next - 1].Span.End >= position ? Uses[next - 1] : null;
    }

    /// <summary>The index of the first name that begins at a place or behind it.</summary>
    private int FirstFrom(int position)
    {
        var low = 0;
        var high = Uses.Length;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (Uses[middle].Span.Start < position)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low;
    }

    /// <summary>The names in a part of the file, by place.</summary>
    public IEnumerable<SymbolUse> UsesIn(TextSpan span)
    {
        for (var i = FirstFrom(span.Start); i < Uses.Length && Uses[i].Span.End <= span.End; i++)
        {
            yield return Uses[i];
        }
    }

    /// <summary>Where a symbol's name stands in this file.</summary>
    public IEnumerable<SymbolUse> UsesOf(SymbolKey key) => Uses.Where(u => string.Equals(u.Symbol.Name, key.Name, StringComparison.Ordinal) && SymbolKey.Of(u.Symbol) == key);

    /// <summary>Whether a name is where its symbol is declared.</summary>
    public bool IsDeclaration(SymbolUse use) => ReferenceEquals(use.Symbol.Source, Tree.Source) && use.Symbol.Span == use.Span;

    /// <summary>What an expression was bound to; null for one in a part that was not bound.</summary>
    public BoundExpression? BoundOf(ExpressionSyntax syntax) => Module.Uses.Expressions.TryGetValue(syntax, out var bound) ? bound : null;

    /// <summary>The type of an expression; null where it has none, or an error.</summary>
    public AlignType? TypeOf(ExpressionSyntax syntax) => BoundOf(syntax) is { Type: { IsError: false } type } ? type : null;

    /// <summary>The constitution, record or other declaration around a place.</summary>
    public Symbol? DeclarationAt(int position) =>
        Module.Tree.Root.Declarations.LastOrDefault(d => d.Span.Start <= position && position <= d.Span.End) is { } syntax
            ? Module.Declarations.FirstOrDefault(s => s.Span == syntax.Name.Span)
            : null;

    /// <summary>The record whose fields are names at a place, as in the clauses of a constitution.</summary>
    public RecordSymbol? RecordAt(int position) => DeclarationAt(position) switch
    {
        ConstitutionSymbol constitution => constitution.Record,
        ObjectiveSymbol objective => objective.Record,
        MeasureSymbol measure => measure.Record,
        SuiteSymbol or MonitorSymbol or ProbeSymbol => ConstitutionAt(position)?.Record,
        _ => null,
    };

    /// <summary>The constitution around a place, or the one that the suite, monitor or probe around it is for.</summary>
    public ConstitutionSymbol? ConstitutionAt(int position) => DeclarationAt(position) switch
    {
        ConstitutionSymbol constitution => constitution,
        SuiteSymbol suite => suite.Constitution,
        MonitorSymbol monitor => monitor.Constitution,
        ProbeSymbol probe => probe.Constitution,
        _ => null,
    };

    /// <summary>What may be named at a place by its name alone: the file's own declarations, then those of imports without an alias.</summary>
    public IEnumerable<Symbol> NamesInSight() => Module.ByName.Values
        .Concat(Module.Imports.Where(i => i.Alias is null).SelectMany(i => i.Module.ByName.Values.Where(s => !Module.ByName.ContainsKey(s.Name))))
        .Concat(Module.Aliases);

    private IEnumerable<SymbolUse> Declared()
    {
        foreach (var symbol in Module.Declarations.Where(s => s.Name.Length > 0))
        {
            yield return new SymbolUse(symbol.Span, symbol);
            IEnumerable<Symbol> below = symbol switch
            {
                RecordSymbol record => record.Fields,
                ConstitutionSymbol constitution => constitution.Principles.Where(p => ReferenceEquals(p.DeclaredIn, constitution)),
                _ => [],
            };
            foreach (var inner in below)
            {
                yield return new SymbolUse(inner.Span, inner);
            }
        }

        foreach (var alias in Module.Aliases)
        {
            yield return new SymbolUse(alias.Span, alias);
        }
    }
}
