namespace SpecLang.Compiler.Symbols;

/// <summary>Values of one type, in order.</summary>
public sealed record ListType(AlignType Element) : AlignType
{
    public override string Name => "list<" + Element.Name + ">";
}
