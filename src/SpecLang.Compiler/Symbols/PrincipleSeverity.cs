namespace SpecLang.Compiler.Symbols;

/// <summary>How much a violation weighs, from least to most.</summary>
public enum PrincipleSeverity
{
    Info,
    Minor,
    Major,
    Critical,
}
