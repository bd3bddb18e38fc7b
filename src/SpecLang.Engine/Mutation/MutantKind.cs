namespace SpecLang.Engine.Mutation;

/// <summary>What a mutant changes.</summary>
public enum MutantKind
{
    /// <summary>A comparison, a text test, a quantifier.</summary>
    Operator,

    /// <summary>A number that something is compared with.</summary>
    Threshold,

    /// <summary><c>and</c>, <c>or</c>, <c>not</c>, <c>implies</c>, and what they connect.</summary>
    Connective,

    /// <summary>A clause: gone, or turned into its opposite.</summary>
    Clause,

    /// <summary>An entry of a lexicon or of a list in place: gone.</summary>
    Entry,

    /// <summary>What the constitution says of all: <c>block at</c>.</summary>
    Constitution,
}
