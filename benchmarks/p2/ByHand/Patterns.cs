using System.Buffers;
using System.Text.RegularExpressions;

namespace SpecLang.Benchmarks.ByHand;

/// <summary>The patterns of the policy, each behind the cheapest search that finds where it may match.</summary>
internal static partial class Patterns
{
    private static readonly SearchValues<char> Signs = SearchValues.Create("€$£₽¥₹元円원ERUрр");
    private static readonly SearchValues<char> Digits = SearchValues.Create("0123456789");
    private static readonly SearchValues<string> Promises = SearchValues.Create(
        ["we promise", "we guarantee", "wir versprechen", "wir garantieren", "nous promettons", "nous garantissons", "мы обещаем", "мы гарантируем", "我们保证", "我们承诺", "必ずお約束", "必ず保証"], StringComparison.OrdinalIgnoreCase);

    private static readonly SearchValues<string> Overrides = SearchValues.Create(
        [
            "ignore previous instructions", "ignore above instructions", "ignore all previous instructions", "ignore all above instructions", "ignore the previous instructions", "ignore the above instructions",
            "ignoriere alle vorherigen Anweisungen", "забудь все предыдущие инструкции", "忽略之前的所有指令",
        ],
        StringComparison.OrdinalIgnoreCase);

    public static bool IsPromise(ReadOnlySpan<char> text) => text.ContainsAny(Promises);

    public static bool IsOverride(ReadOnlySpan<char> text) => text.ContainsAny(Overrides);

    public static bool IsEmail(ReadOnlySpan<char> text)
    {
        for (var at = text.IndexOf('@'); at >= 0;)
        {
            if (at > 0 && IsLocal(text[at - 1]))
            {
                var end = at + 1;
                while (end < text.Length && (char.IsAsciiLetterOrDigit(text[end]) || text[end] is '.' or '-'))
                {
                    end++;
                }

                // Some dot with two letters behind it.
                var domain = text[(at + 1)..end];
                for (var i = 1; i < domain.Length - 2; i++)
                {
                    if (domain[i] == '.' && char.IsAsciiLetter(domain[i + 1]) && char.IsAsciiLetter(domain[i + 2]))
                    {
                        return true;
                    }
                }
            }

            var next = text[(at + 1)..].IndexOf('@');
            at = next < 0 ? -1 : at + 1 + next;
        }

        return false;

        static bool IsLocal(char c) => char.IsAsciiLetterOrDigit(c) || c is '.' or '_' or '%' or '+' or '-';
    }

    public static bool IsPhone(ReadOnlySpan<char> text)
    {
        var plus = text.IndexOf('+');
        return plus >= 0 && Phone().IsMatch(text[plus..]);
    }

    public static bool IsCard(ReadOnlySpan<char> text)
    {
        if (text.CountAny(Digits) < 13)
        {
            return false;
        }

        foreach (var match in Card().EnumerateMatches(text))
        {
            if (HasCheckDigit(text.Slice(match.Index, match.Length)))
            {
                return true;
            }
        }

        return false;
    }

    public static bool IsIban(ReadOnlySpan<char> text) => text.ContainsAny(Digits) && Iban().IsMatch(text);

    public static bool IsLink(ReadOnlySpan<char> text) => text.Contains("http", StringComparison.OrdinalIgnoreCase) && Link().IsMatch(text);

    public static bool IsPrice(ReadOnlySpan<char> text) => text.ContainsAny(Digits) && text.ContainsAny(Signs) && Price().IsMatch(text);

    public static bool IsProgram(ReadOnlySpan<char> name) =>
        name.EndsWith(".exe", StringComparison.OrdinalIgnoreCase) || name.EndsWith(".scr", StringComparison.OrdinalIgnoreCase)
        || name.EndsWith(".bat", StringComparison.OrdinalIgnoreCase) || name.EndsWith(".js", StringComparison.OrdinalIgnoreCase);

    private static bool HasCheckDigit(ReadOnlySpan<char> text)
    {
        var (sum, isSecond) = (0, false);
        for (var i = text.Length - 1; i >= 0; i--)
        {
            if (!char.IsAsciiDigit(text[i]))
            {
                continue;
            }

            var digit = text[i] - '0';
            digit = isSecond ? digit * 2 : digit;
            sum += digit > 9 ? digit - 9 : digit;
            isSecond = !isSecond;
        }

        return sum % 10 == 0;
    }

    [GeneratedRegex(@"\+[0-9]{1,3}[ -]?(?:[0-9]{2,4}[ -]?){2,4}[0-9]{2,4}", RegexOptions.CultureInvariant)]
    private static partial Regex Phone();

    [GeneratedRegex(@"\b[0-9](?:[ -]?[0-9]){12,18}\b", RegexOptions.CultureInvariant)]
    private static partial Regex Card();

    [GeneratedRegex(@"\b[A-Z]{2}[0-9]{2}(?: ?[A-Z0-9]{4}){3,7}\b", RegexOptions.CultureInvariant)]
    private static partial Regex Iban();

    [GeneratedRegex(@"https?://[^\s<>]+", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Link();

    [GeneratedRegex(@"(?:[€$£₽¥₹]\s?[0-9][0-9.,]*|[0-9][0-9.,]*\s?(?:€|EUR|USD|руб\.|元|円|원))", RegexOptions.CultureInvariant)]
    private static partial Regex Price();
}
