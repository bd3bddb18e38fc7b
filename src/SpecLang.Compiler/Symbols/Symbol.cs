using SpecLang.Compiler.Text;

namespace SpecLang.Compiler.Symbols;

/// <summary>Something with a name: what a name in a spec stands for.</summary>
public abstract class Symbol(string name, SourceText source, TextSpan span, string? documentation = null)
{
    public string Name { get; } = name;

    /// <summary>The file that declares it.</summary>
    public SourceText Source { get; } = source;

    /// <summary>Where its name stands in <see cref="Source"/>.</summary>
    public TextSpan Span { get; } = span;

    /// <summary>What <c>///</c> says of it, as Markdown.</summary>
    public string? Documentation { get; } = documentation;

    /// <summary>How messages call this kind of thing: <c>lexicon</c>, <c>record</c>.</summary>
    public abstract string Kind { get; }
}
