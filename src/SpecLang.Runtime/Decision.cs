namespace SpecLang.Runtime;

/// <summary>What is to be done with a record: the sum of its principles' outcomes (language reference, "What a verdict says").</summary>
public enum Decision
{
    Allow,
    Escalate,
    Block,
}
