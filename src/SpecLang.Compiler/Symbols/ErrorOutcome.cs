namespace SpecLang.Compiler.Symbols;

/// <summary>What replaces an undetermined outcome.</summary>
public enum ErrorOutcome
{
    Undetermined,
    Violates,
    Complies,
}
