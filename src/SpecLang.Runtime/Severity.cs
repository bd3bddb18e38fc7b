namespace SpecLang.Runtime;

/// <summary>How much a violation weighs, from least to most.</summary>
public enum Severity
{
    Info,
    Minor,
    Major,
    Critical,
}
