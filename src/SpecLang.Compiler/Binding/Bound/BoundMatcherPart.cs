using System.Collections.Immutable;
using SpecLang.Compiler.Symbols;

namespace SpecLang.Compiler.Binding;

/// <summary>One of the things that a text is searched for.</summary>
public abstract record BoundMatcherPart
{
    private BoundMatcherPart()
    {
    }

    /// <summary>Texts in place: together they are one lexicon without a name.</summary>
    public sealed record Entries(ImmutableArray<string> Texts) : BoundMatcherPart
    {
        public bool Equals(Entries? other) => other is not null && Texts.SequenceEqual(other.Texts, StringComparer.Ordinal);

        public override int GetHashCode() => Texts.Length == 0 ? 0 : StringComparer.Ordinal.GetHashCode(Texts[0]);
    }

    /// <summary>A declared lexicon or pattern.</summary>
    public sealed record Named(MatcherSymbol Symbol) : BoundMatcherPart;

    /// <summary>A pattern in place.</summary>
    public sealed record Regex(string Pattern, string Flags) : BoundMatcherPart;

    /// <summary>A text, or a list of texts, that only the record knows; it is taken letter by letter, without <c>*</c>.</summary>
    public sealed record Dynamic(BoundExpression Text) : BoundMatcherPart;
}
