namespace SpecLang.Compiler.Symbols;

/// <summary>A value or nothing.</summary>
public sealed record OptionalType(AlignType Element) : AlignType
{
    public override string Name => Element.Name + "?";
}
