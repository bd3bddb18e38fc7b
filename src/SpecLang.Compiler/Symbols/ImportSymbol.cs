using SpecLang.Compiler.Syntax;
using SpecLang.Compiler.Text;

namespace SpecLang.Compiler.Symbols;

/// <summary>The name that an imported file is given with <c>as</c>.</summary>
public sealed class ImportSymbol(NameSyntax alias, SourceText source, ModuleSymbol imported) : Symbol(alias.Value, source, alias.Span)
{
    public override string Kind => "import";

    public ModuleSymbol Imported { get; } = imported;
}
