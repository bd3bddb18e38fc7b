namespace SpecLang.Compiler.Syntax;

/// <summary>Which clause a condition stands in.</summary>
public enum ConditionKind
{
    When,
    Unless,
    Require,
    Forbid,
    Escalate,
}
