using System.Collections.Immutable;
using SpecLang.Compiler.Binding;

namespace SpecLang.Compiler.Lowering;

/// <summary>A condition over facts: Kleene's truth of them.</summary>
public abstract record FactTest
{
    private FactTest()
    {
    }

    public static FactTest All(params FactTest[] operands) => operands.Length == 1 ? operands[0] : new Chain(IsAnd: true, [.. operands]);

    public static FactTest Any(params FactTest[] operands) => operands.Length == 1 ? operands[0] : new Chain(IsAnd: false, [.. operands]);

    /// <summary>Always the same.</summary>
    public sealed record Constant(bool Value) : FactTest;

    /// <summary>A fact.</summary>
    /// <param name="Variable">Of which element: the place among the quantifiers around it, from the outermost; −1 of the scope itself.</param>
    /// <param name="Fact">The fact, one of that element's or of the scope's.</param>
    public sealed record Of(int Variable, LoweredFact Fact) : FactTest;

    public sealed record Not(FactTest Operand) : FactTest;

    /// <summary>All of, or any of, several.</summary>
    public sealed record Chain(bool IsAnd, ImmutableArray<FactTest> Operands) : FactTest
    {
        public bool Equals(Chain? other) => other is not null && IsAnd == other.IsAnd && Operands.SequenceEqual(other.Operands);

        public override int GetHashCode() => Operands.Length == 0 ? 0 : Operands[0].GetHashCode() ^ Operands.Length;
    }

    /// <summary>One of two, or where it is not known which, what both say.</summary>
    public sealed record Choice(FactTest Condition, FactTest WhenTrue, FactTest WhenFalse) : FactTest;

    /// <summary>What another principle says of the record.</summary>
    public sealed record Principle(PrincipleTestKind Kind, int Ordinal) : FactTest;

    /// <summary>At least so many elements of a list satisfy a test.</summary>
    /// <param name="List">The list's place among the scope's fields.</param>
    /// <param name="Needed">So many.</param>
    /// <param name="Range">Which elements are gone through.</param>
    /// <param name="Element">The test of one.</param>
    public sealed record AtLeast(int List, long Needed, ElementChoice Range, FactTest Element) : FactTest;

    /// <summary>How many elements of a list satisfy a test lies between two numbers, both included.</summary>
    /// <param name="List">The list's place among the scope's fields.</param>
    /// <param name="Least">The least number.</param>
    /// <param name="Most">The greatest number.</param>
    /// <param name="Range">Which elements are gone through.</param>
    /// <param name="Element">The test of one.</param>
    public sealed record Counts(int List, long Least, long Most, ElementChoice Range, FactTest Element) : FactTest;
}
