using System.Collections.Immutable;
using SpecLang.Compiler.Syntax;
using SpecLang.Compiler.Text;

namespace SpecLang.Compiler.Symbols;

/// <summary>Words and phrases under one name.</summary>
public sealed class LexiconSymbol(LexiconSyntax syntax, SourceText source, ModuleSymbol module)
    : MatcherSymbol(syntax.Name.Value, source, syntax.Name.Span, syntax.Documentation, module)
{
    public override string Kind => "lexicon";

    public LexiconSyntax Syntax { get; } = syntax;

    public ImmutableArray<string> Entries { get; internal set; } = [];

    /// <summary>The same lexicon with other entries.</summary>
    public LexiconSymbol With(ImmutableArray<string> entries) => new(Syntax, Source, Module) { Entries = entries };
}
