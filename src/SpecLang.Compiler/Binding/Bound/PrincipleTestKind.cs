namespace SpecLang.Compiler.Binding;

/// <summary>What is asked of another principle.</summary>
public enum PrincipleTestKind
{
    Violates,
    Complies,
    Applies,
}
