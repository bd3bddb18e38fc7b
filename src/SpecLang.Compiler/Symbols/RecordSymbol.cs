using System.Collections.Immutable;
using SpecLang.Compiler.Syntax;
using SpecLang.Compiler.Text;

namespace SpecLang.Compiler.Symbols;

/// <summary>A declared record: the shape of what is judged, or of a part of it.</summary>
public sealed class RecordSymbol(RecordSyntax syntax, SourceText source, ModuleSymbol module)
    : Symbol(syntax.Name.Value, source, syntax.Name.Span, syntax.Documentation)
{
    public override string Kind => "record";

    public RecordSyntax Syntax { get; } = syntax;

    public ModuleSymbol Module { get; } = module;

    /// <summary>Whether each assistant message of a conversation makes one record.</summary>
    public bool IsPerAssistantMessage { get; internal set; }

    /// <summary>Whether a part of it could not be read, so that it may have more fields than are known.</summary>
    public bool IsBroken { get; } = module.Tree.IsBroken(syntax.Span);

    public ImmutableArray<FieldSymbol> Fields { get; internal set; } = [];

    public FieldSymbol? FindField(string name) => Fields.FirstOrDefault(f => string.Equals(f.Name, name, StringComparison.Ordinal));
}
