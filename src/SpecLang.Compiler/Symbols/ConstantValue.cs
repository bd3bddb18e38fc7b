using System.Collections.Immutable;

namespace SpecLang.Compiler.Symbols;

/// <summary>A value known at compile time: a default, an example's field, a given score.</summary>
public abstract record ConstantValue
{
    private protected ConstantValue()
    {
    }

    public sealed record None : ConstantValue;

    public sealed record Bool(bool Value) : ConstantValue;

    public sealed record Int(long Value) : ConstantValue;

    public sealed record Number(double Value) : ConstantValue;

    public sealed record Text(string Value) : ConstantValue;

    public sealed record Label(string Value, LabelSetType Set) : ConstantValue;

    public sealed record List(ImmutableArray<ConstantValue> Items, AlignType Element) : ConstantValue;

    public sealed record Record(RecordSymbol Type, ImmutableDictionary<string, ConstantValue> Members) : ConstantValue;
}
