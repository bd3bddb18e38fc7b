namespace SpecLang.Compiler.Syntax;

/// <summary>What a value can be asked to be.</summary>
public enum ValueState
{
    Present,
    Absent,
    Empty,
}
