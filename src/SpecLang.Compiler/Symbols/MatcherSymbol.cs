using SpecLang.Compiler.Text;

namespace SpecLang.Compiler.Symbols;

/// <summary>A lexicon or a pattern: something that a text can be searched for.</summary>
public abstract class MatcherSymbol(string name, SourceText source, TextSpan span, string? documentation, ModuleSymbol module)
    : Symbol(name, source, span, documentation)
{
    public ModuleSymbol Module { get; } = module;

    /// <summary>Whether what it finds is personal data: everything in <c>std/privacy</c>.</summary>
    public bool IsPrivate => string.Equals(Module.Path, "std/privacy.align", StringComparison.Ordinal);
}
