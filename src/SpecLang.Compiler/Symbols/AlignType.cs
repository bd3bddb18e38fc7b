namespace SpecLang.Compiler.Symbols;

/// <summary>The type of a value. Types are compared by what they hold.</summary>
public abstract record AlignType
{
    public static readonly AlignType Text = new PrimitiveType("text");
    public static readonly AlignType Bool = new PrimitiveType("bool");
    public static readonly AlignType Int = new PrimitiveType("int");
    public static readonly AlignType Number = new PrimitiveType("number");

    /// <summary>A number in 0..1, rounded to six decimals before any use.</summary>
    public static readonly AlignType Score = new PrimitiveType("score");

    /// <summary>A lexicon, a pattern, or a list of such and of texts: what a text can be searched for.</summary>
    public static readonly AlignType Matcher = new PrimitiveType("matcher");

    /// <summary>The type of <c>none</c>.</summary>
    public static readonly AlignType None = new PrimitiveType("none");

    /// <summary>Stands where a type could not be found out; its error is already reported, and it fits everywhere.</summary>
    public static readonly AlignType Error = new PrimitiveType("?");

    private protected AlignType()
    {
    }

    /// <summary>How the type is written in a spec.</summary>
    public abstract string Name { get; }

    public bool IsNumeric => this == Int || this == Number || this == Score;

    public bool IsError => this == Error || (this is ListType list && list.Element.IsError) || (this is OptionalType optional && optional.Element.IsError);

    public sealed override string ToString() => Name;
}
