using SpecLang.Compiler.Syntax;
using SpecLang.Compiler.Text;

namespace SpecLang.Compiler.Symbols;

/// <summary>A pattern under a name.</summary>
public sealed class PatternSymbol(PatternSyntax syntax, SourceText source, ModuleSymbol module)
    : MatcherSymbol(syntax.Name.Value, source, syntax.Name.Span, syntax.Documentation, module)
{
    public override string Kind => "pattern";

    public PatternSyntax Syntax { get; } = syntax;

    public string Pattern { get; } = syntax.Regex.Pattern;

    public string Flags { get; } = syntax.Regex.Flags;

    /// <summary><c>luhn</c>, <c>iban</c> or null.</summary>
    public string? Checksum { get; internal set; }
}
