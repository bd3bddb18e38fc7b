using SpecLang.Compiler.Binding;
using SpecLang.Compiler.Syntax;

namespace SpecLang.Engine.Interpretation;

/// <summary>How far a quantifier has come.</summary>
/// <param name="Needed">How many elements must satisfy the test.</param>
/// <param name="IsDenied">Whether the quantifier says that they don't.</param>
/// <param name="Remaining">How many elements have not been read.</param>
internal sealed record Tally(long Needed, bool IsDenied, int Remaining)
{
    private long Holding { get; init; }

    private long Unknown { get; init; }

    /// <summary>
    /// <c>any</c> and <c>at least n</c> ask for so many elements; <c>no</c> denies that there is one, <c>all</c> that there is one whose body
    /// fails, <c>at most n</c> that there are n + 1.
    /// </summary>
    public Tally(BoundQuantifier quantifier, int elements)
        : this(NeededOf(quantifier), quantifier.Kind is QuantifierKind.All or QuantifierKind.No or QuantifierKind.AtMost, elements)
    {
    }

    /// <summary>Whether it makes no difference what the remaining elements are.</summary>
    public bool IsSettled => Kleene.AtLeast(Needed, Holding, Unknown) == Kleene.AtLeast(Needed, Holding + Remaining, Unknown);

    /// <summary>The quantifier's truth.</summary>
    public bool? Result => IsDenied ? Kleene.Not(Kleene.AtLeast(Needed, Holding, Unknown)) : Kleene.AtLeast(Needed, Holding, Unknown);

    /// <summary>With one element more read.</summary>
    public Tally With(bool? test) => this with
    {
        Remaining = Remaining - 1,
        Holding = Holding + (test == true ? 1 : 0),
        Unknown = Unknown + (test is null ? 1 : 0),
    };

    private static long NeededOf(BoundQuantifier quantifier) => quantifier.Kind switch
    {
        QuantifierKind.AtLeast => quantifier.Count,
        QuantifierKind.AtMost => quantifier.Count == long.MaxValue ? long.MaxValue : quantifier.Count + 1,
        _ => 1,
    };
}
