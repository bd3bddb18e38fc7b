using SpecLang.Compiler.Binding;
using SpecLang.Compiler.Syntax;
using SpecLang.Compiler.Text;

namespace SpecLang.Compiler.Symbols;

/// <summary>A number about a record that is reported and not judged.</summary>
public sealed class MeasureSymbol(MeasureSyntax syntax, SourceText source, ModuleSymbol module)
    : Symbol(syntax.Name.Value, source, syntax.Name.Span, syntax.Documentation)
{
    public override string Kind => "measure";

    public MeasureSyntax Syntax { get; } = syntax;

    public ModuleSymbol Module { get; } = module;

    public RecordSymbol? Record { get; internal set; }

    /// <summary><see cref="AlignType.Number"/> or <see cref="AlignType.Score"/>.</summary>
    public AlignType Type { get; internal set; } = AlignType.Error;

    /// <summary>What is computed, of type <see cref="Type"/>.</summary>
    public BoundExpression? Value { get; internal set; }
}
