namespace SpecLang.Differential.Tests.Generation;

/// <summary>A clause of a principle: its words, and its expression where it has one.</summary>
internal sealed record GeneratedClause(string Words, Node? Expression = null)
{
    public bool IsBody => Words is "require" or "forbid";

    public override string ToString() => Expression is null ? Words : Words + " " + Expression;
}
