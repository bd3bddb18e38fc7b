namespace SpecLang.Compiler.Symbols;

/// <summary>A declared record.</summary>
public sealed record RecordType(RecordSymbol Record) : AlignType
{
    public override string Name => Record.Name;

    public bool Equals(RecordType? other) => other is not null && ReferenceEquals(Record, other.Record);

    public override int GetHashCode() => System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(Record);
}
