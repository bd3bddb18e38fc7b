namespace SpecLang.Compiler.Syntax;

/// <summary>What an example expects of a record.</summary>
public enum OutcomeKind
{
    Complies,
    Violates,
    Escalates,
    NotApplicable,
}
