using SpecLang.Compiler.Text;

namespace SpecLang.Compiler.Symbols;

/// <summary>A name for a value inside an expression: a quantifier's element or a definition's parameter.</summary>
public sealed class VariableSymbol(string name, SourceText source, TextSpan span, AlignType type) : Symbol(name, source, span)
{
    public override string Kind => "name";

    public AlignType Type { get; } = type;
}
