using System.Collections.Immutable;
using SpecLang.Compiler.Binding;
using SpecLang.Compiler.Syntax;

namespace SpecLang.Compiler.Lowering;

/// <summary>Something that holds of a record, or of an element of a list, or does not.</summary>
/// <param name="Field">The place of the field it is about among those of its scope; −1 where it is about several.</param>
public abstract record LoweredFact(int Field)
{
    /// <summary>How a text is searched.</summary>
    public enum Search
    {
        Contains,
        StartsWith,
        EndsWith,
    }

    /// <summary>What is counted.</summary>
    public enum Amount
    {
        /// <summary>A text's UTF-16 units, or a list's elements.</summary>
        Length,
        Words,
        Sentences,
    }

    /// <summary>The text holds, begins with or ends with a match of one of these.</summary>
    public sealed record Finds(int Field, Search Where, ImmutableArray<BoundMatcherPart> Parts) : LoweredFact(Field)
    {
        public bool Equals(Finds? other) => other is not null && Field == other.Field && Where == other.Where && Parts.SequenceEqual(other.Parts);

        public override int GetHashCode() => (((Field * 31) + (int)Where) * 31) + Parts.Length;
    }

    /// <summary>The text holds so many matches of this, both numbers included.</summary>
    public sealed record HasMatches(int Field, BoundMatcherPart Part, long Least, long Most) : LoweredFact(Field);

    /// <summary>So much of it lies between two numbers, both included.</summary>
    public sealed record HasAmount(int Field, Amount Counted, long Least, long Most) : LoweredFact(Field);

    /// <summary>The field is there.</summary>
    public sealed record IsPresent(int Field) : LoweredFact(Field);

    /// <summary>The truth value is true.</summary>
    public sealed record IsTrue(int Field) : LoweredFact(Field);

    /// <summary>The label is that one.</summary>
    public sealed record IsLabel(int Field, int Label) : LoweredFact(Field);

    /// <summary>The text is that one, unit by unit.</summary>
    public sealed record IsText(int Field, string Text) : LoweredFact(Field);

    /// <summary>The whole number is less than, at most, or that one.</summary>
    public sealed record IsInt(int Field, ComparisonOperator Operator, long Number) : LoweredFact(Field);

    /// <summary>The number is less than, at most, or that one.</summary>
    public sealed record IsNumber(int Field, ComparisonOperator Operator, double Number) : LoweredFact(Field);

    /// <summary>A test over the elements of lists of the scope.</summary>
    public sealed record Derived(FactTest Test) : LoweredFact(-1);

    /// <summary>A condition that only the record itself can answer.</summary>
    public sealed record Residual(BoundExpression Condition) : LoweredFact(-1);
}
