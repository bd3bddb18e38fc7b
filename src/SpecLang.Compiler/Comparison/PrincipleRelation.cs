namespace SpecLang.Compiler.Comparison;

/// <summary>What can be proved of the records that violate a principle before and after a change, of records whose every score is known.</summary>
public enum PrincipleRelation
{
    /// <summary>Nothing could be proved.</summary>
    Unknown,

    /// <summary>The same records violate it.</summary>
    Same,

    /// <summary>Whatever violated it still does, and more may.</summary>
    Stricter,

    /// <summary>Whatever violates it did so before, and less may.</summary>
    Looser,
}
