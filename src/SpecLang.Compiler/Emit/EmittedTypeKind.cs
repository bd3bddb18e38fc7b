namespace SpecLang.Compiler.Emit;

/// <summary>What a type of C# is.</summary>
public enum EmittedTypeKind
{
    RecordClass,
    Class,
    Enum,
}
