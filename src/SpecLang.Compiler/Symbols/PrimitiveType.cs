namespace SpecLang.Compiler.Symbols;

/// <summary>A type without parts.</summary>
public sealed record PrimitiveType : AlignType
{
    internal PrimitiveType(string name) => Name = name;

    public override string Name { get; }
}
