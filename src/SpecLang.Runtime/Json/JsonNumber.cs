using System.Globalization;

namespace SpecLang.Runtime.Json;

/// <summary>Numbers in JSON's notation as whole numbers, without a detour through binary fractions.</summary>
internal static class JsonNumber
{
    /// <summary>Whether the number has no fraction, as <c>12</c>, <c>1.0</c> and <c>1e3</c>.</summary>
    /// <param name="value">Its value; null where it is whole but does not fit.</param>
    public static bool IsWhole(string number, out long? value)
    {
        var exponentAt = number.AsSpan().IndexOfAny('e', 'E');
        var mantissa = exponentAt < 0 ? number.AsSpan() : number.AsSpan(0, exponentAt);
        var isNegative = mantissa[0] == '-';
        mantissa = isNegative ? mantissa[1..] : mantissa;
        var point = mantissa.IndexOf('.');
        var whole = point < 0 ? mantissa : mantissa[..point];
        var fraction = point < 0 ? [] : mantissa[(point + 1)..].TrimEnd('0');
        var digits = string.Concat(whole, fraction).TrimStart('0');
        value = 0;
        if (digits.Length == 0)
        {
            return true;
        }

        // No text is long enough for its digits to make up for an exponent that does not fit in an int.
        var exponentText = exponentAt < 0 ? "0" : number.AsSpan(exponentAt + 1);
        var exponent = int.TryParse(exponentText, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var parsed)
            ? parsed
            : exponentText[0] == '-' ? int.MinValue : int.MaxValue;
        var zeros = (long)exponent - fraction.Length;
        if (zeros < 0)
        {
            var trailing = digits.Length - digits.AsSpan().TrimEnd('0').Length;
            if (-zeros > trailing)
            {
                return false;
            }

            digits = digits[..(int)(digits.Length + zeros)];
            zeros = 0;
        }

        value = digits.Length + zeros <= 19
            && long.TryParse($"{(isNegative ? "-" : "")}{digits}{new string('0', (int)zeros)}", NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var result)
            ? result
            : null;
        return true;
    }
}
