using System.Globalization;
using SpecLang.Compiler.Syntax;

namespace SpecLang.Compiler.Binding;

/// <summary>What a written whole number is as a 64-bit one.</summary>
internal static class NumberLiteral
{
    /// <summary>The number, or null where it needs more than 64 bits.</summary>
    public static long? ToInt(NumberSyntax number, bool isNegative) =>
        long.TryParse((isNegative ? "-" : "") + number.Raw.Replace("_", ""), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value) ? value : null;
}
