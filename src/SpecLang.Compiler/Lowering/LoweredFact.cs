using System.Collections.Immutable;
using SpecLang.Compiler.Binding;

namespace SpecLang.Compiler.Lowering;

/// <summary>Something that holds of one text field of the record, or does not.</summary>
/// <param name="Field">The field's place in the record.</param>
public abstract record LoweredFact(int Field)
{
    /// <summary>The text holds a match of one of these.</summary>
    public sealed record Contains(int Field, ImmutableArray<BoundMatcherPart> Parts) : LoweredFact(Field)
    {
        public bool Equals(Contains? other) => other is not null && Field == other.Field && Parts.SequenceEqual(other.Parts);

        public override int GetHashCode() => (Field * 31) + Parts.Length;
    }

    /// <summary>The text's length in UTF-16 units lies between two numbers, both included.</summary>
    public sealed record HasLength(int Field, long Least, long Most) : LoweredFact(Field);

    /// <summary>The text is there.</summary>
    public sealed record IsPresent(int Field) : LoweredFact(Field);
}
