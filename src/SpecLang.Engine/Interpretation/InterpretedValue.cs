using System.Collections.Immutable;
using SpecLang.Compiler.Symbols;
using SpecLang.Text;

namespace SpecLang.Engine.Interpretation;

/// <summary>What an expression is for one record. The kinds below are all there are.</summary>
public abstract record InterpretedValue
{
    private InterpretedValue()
    {
    }

    /// <summary>A text, which knows where it stands in the record.</summary>
    public sealed record Text(TextValue Value) : InterpretedValue;

    /// <summary>A truth that is known; one that is not is <see cref="Unknown"/>.</summary>
    public sealed record Bool(bool Value) : InterpretedValue;

    public sealed record Int(long Value) : InterpretedValue;

    /// <summary>A number, or a score.</summary>
    public sealed record Number(double Value) : InterpretedValue;

    public sealed record Label(string Name) : InterpretedValue;

    public sealed record List(ImmutableArray<InterpretedElement> Elements) : InterpretedValue;

    /// <param name="Type">The record's declaration.</param>
    /// <param name="Fields">One value a field, in order of declaration.</param>
    /// <param name="Path">Where it stands in the record under judgement; empty for that record itself.</param>
    public sealed record Record(RecordSymbol Type, ImmutableArray<InterpretedValue> Fields, string Path) : InterpretedValue;

    /// <summary>An optional value that is not there.</summary>
    public sealed record Nothing : InterpretedValue
    {
        public static Nothing Value { get; } = new();
    }

    /// <summary>A classifier failed, or a number is none: nobody can tell.</summary>
    public sealed record Unknown : InterpretedValue
    {
        public static Unknown Value { get; } = new();
    }

    /// <summary>A truth as a value.</summary>
    public static InterpretedValue Of(bool? truth) => truth is { } known ? new Bool(known) : Unknown.Value;

    /// <summary>A number as a value; one that is none, or infinite, is unknown.</summary>
    public static InterpretedValue Of(double number) => double.IsFinite(number) ? new Number(number) : Unknown.Value;

    /// <summary>Whether it is neither nothing nor unknown.</summary>
    public bool IsKnown => this is not (Nothing or Unknown);
}
