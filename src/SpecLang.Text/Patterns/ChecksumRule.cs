namespace SpecLang.Text.Patterns;

/// <summary>Whether a matched text carries the right check digits.</summary>
internal static class ChecksumRule
{
    private const int ShortestIban = 15;
    private const int LongestIban = 34;

    public static bool Holds(Checksum checksum, ReadOnlySpan<char> matched) => checksum switch
    {
        Checksum.Luhn => HoldsLuhn(matched),
        Checksum.Iban => HoldsIban(matched),
        _ => true,
    };

    // ISO/IEC 7812-1, annex B: from the right every second digit is doubled; the digit sum is a multiple of ten. What is no digit is passed over.
    private static bool HoldsLuhn(ReadOnlySpan<char> matched)
    {
        var sum = 0;
        var digits = 0;
        for (var i = matched.Length; i > 0;)
        {
            var codePoint = CodePoints.Before(matched, i);
            i -= CodePoints.Units(codePoint);
            var digit = CodePoints.DecimalValue(codePoint);
            if (digit < 0)
            {
                continue;
            }

            var weighted = digits++ % 2 == 0 ? digit : 2 * digit;
            sum += weighted > 9 ? weighted - 9 : weighted;
        }

        return digits > 1 && sum % 10 == 0;
    }

    // ISO 13616-1: two letters, two digits, then letters and digits; with the first four moved behind and letters as 10..35, the rest by 97 is 1.
    private static bool HoldsIban(ReadOnlySpan<char> matched)
    {
        Span<char> compact = stackalloc char[LongestIban];
        var length = 0;
        foreach (var unit in matched)
        {
            if (CodePoints.IsWhiteSpace(unit) || unit == '-')
            {
                continue;
            }

            if (length == LongestIban)
            {
                return false;
            }

            compact[length++] = unit;
        }

        if (length < ShortestIban)
        {
            return false;
        }

        var remainder = 0;
        for (var i = 0; i < length; i++)
        {
            var value = IbanValue(compact[(i + 4) % length]);
            if (value < 0)
            {
                return false;
            }

            remainder = ((remainder * (value > 9 ? 100 : 10)) + value) % 97;
        }

        return remainder == 1 && IbanValue(compact[0]) > 9 && IbanValue(compact[1]) > 9 && IbanValue(compact[2]) <= 9 && IbanValue(compact[3]) <= 9;
    }

    private static int IbanValue(char unit) => unit switch
    {
        >= '0' and <= '9' => unit - '0',
        >= 'A' and <= 'Z' => unit - 'A' + 10,
        >= 'a' and <= 'z' => unit - 'a' + 10,
        _ => -1,
    };
}
