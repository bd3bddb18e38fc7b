using System.Globalization;
using System.Runtime.CompilerServices;
using SpecLang.Compiler.Symbols;
using SpecLang.Compiler.Syntax;

namespace SpecLang.Compiler.Binding;

/// <summary>Which optional values must be there where a condition is true, or false.</summary>
internal static class PresenceFacts
{
    public static IEnumerable<string> WhenTrue(BoundExpression condition) => condition switch
    {
        BoundStateTest { State: ValueState.Present } test when PlaceOf(test.Operand) is { } place => [place],
        BoundNot not => WhenFalse(not.Operand),
        BoundChain { IsAnd: true } chain => chain.Operands.SelectMany(WhenTrue),
        _ => [],
    };

    public static IEnumerable<string> WhenFalse(BoundExpression condition) => condition switch
    {
        BoundStateTest { State: ValueState.Absent } test when PlaceOf(test.Operand) is { } place => [place],
        BoundNot not => WhenTrue(not.Operand),
        BoundChain { IsAnd: false } chain => chain.Operands.SelectMany(WhenFalse),
        _ => [],
    };

    /// <summary>A name for the place a value stands at, the same for the same place; null for a value that stands nowhere.</summary>
    public static string? PlaceOf(BoundExpression expression) => expression switch
    {
        BoundRecordRoot => "",
        BoundVariable variable => "#" + RuntimeHelpers.GetHashCode(variable.Variable).ToString(CultureInfo.InvariantCulture) + variable.Variable.Name,
        BoundFieldAccess access when PlaceOf(access.Receiver) is { } receiver => receiver + "." + access.Field.Name,
        BoundIndexAccess { Index: BoundConstant { Value: ConstantValue.Int index } } access when PlaceOf(access.List) is { } list =>
            list + "[" + index.Value.ToString(CultureInfo.InvariantCulture) + "]",
        BoundConversion conversion => PlaceOf(conversion.Operand),
        _ => null,
    };
}
