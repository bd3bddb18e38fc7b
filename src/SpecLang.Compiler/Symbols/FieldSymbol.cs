using System.Collections.Immutable;
using SpecLang.Compiler.Syntax;
using SpecLang.Compiler.Text;

namespace SpecLang.Compiler.Symbols;

/// <summary>A field of a record.</summary>
public sealed class FieldSymbol(FieldSyntax syntax, SourceText source, RecordSymbol record, AlignType type)
    : Symbol(syntax.Name.Value, source, syntax.Name.Span, syntax.Documentation)
{
    public override string Kind => "field";

    public RecordSymbol Record { get; } = record;

    public AlignType Type { get; } = type;

    /// <summary>Where the value is read from, each tried in turn; empty: from the member of the field's name.</summary>
    public ImmutableArray<string> Paths { get; } = [.. syntax.Paths.Select(p => p.Value)];

    /// <summary>The value where the input has none; null where the field must be there.</summary>
    public ConstantValue? Default { get; internal set; }

    /// <summary>Whether a record without this field is no data error.</summary>
    public bool MayBeMissing { get; } = syntax.Default is not null || type is OptionalType;
}
