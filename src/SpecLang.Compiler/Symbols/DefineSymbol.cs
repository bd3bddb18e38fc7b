using System.Collections.Immutable;
using SpecLang.Compiler.Binding;
using SpecLang.Compiler.Syntax;
using SpecLang.Compiler.Text;

namespace SpecLang.Compiler.Symbols;

/// <summary>A named expression with parameters.</summary>
public sealed class DefineSymbol(DefineSyntax syntax, SourceText source, ModuleSymbol module)
    : Symbol(syntax.Name.Value, source, syntax.Name.Span, syntax.Documentation)
{
    public override string Kind => "definition";

    public DefineSyntax Syntax { get; } = syntax;

    public ModuleSymbol Module { get; } = module;

    public ImmutableArray<VariableSymbol> Parameters { get; internal set; } = [];

    /// <summary>The declared type, or the body's.</summary>
    public AlignType Type { get; internal set; } = AlignType.Error;

    public BoundExpression? Body { get; internal set; }

    /// <summary>How deep the body is with all definitions put in.</summary>
    internal int Height { get; set; }
}
