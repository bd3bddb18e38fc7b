namespace SpecLang.Engine.Examples;

/// <summary>What became of an example.</summary>
public enum ExampleStatus
{
    Passed,
    Failed,

    /// <summary>It reads a classifier for which it gives no answer, and there is no model to ask.</summary>
    NotRun,
}
