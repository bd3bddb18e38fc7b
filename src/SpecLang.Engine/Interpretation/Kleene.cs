namespace SpecLang.Engine.Interpretation;

/// <summary>
/// Kleene's strong three-valued logic; null is unknown. Source: S. C. Kleene, Introduction to Metamathematics (1952), section 64.
/// </summary>
internal static class Kleene
{
    public static bool? Not(bool? a) => !a;

    /// <summary>False where either is false, true where both are true.</summary>
    public static bool? And(bool? a, bool? b) => a & b;

    /// <summary>True where either is true, false where both are false.</summary>
    public static bool? Or(bool? a, bool? b) => a | b;

    /// <summary>Whether at least so many of some truths hold.</summary>
    /// <param name="needed">How many must hold.</param>
    /// <param name="holding">How many are true.</param>
    /// <param name="unknown">How many are unknown.</param>
    public static bool? AtLeast(long needed, long holding, long unknown) => holding >= needed ? true : holding + unknown < needed ? false : null;
}
