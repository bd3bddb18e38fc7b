namespace SpecLang.Engine.Mutation;

/// <summary>What became of a mutant.</summary>
public enum MutantState
{
    /// <summary>A test notices it.</summary>
    Noticed,

    /// <summary>No test notices it.</summary>
    Unnoticed,

    /// <summary>No test notices it, and none can: it provably says the same of every record.</summary>
    Equivalent,
}
