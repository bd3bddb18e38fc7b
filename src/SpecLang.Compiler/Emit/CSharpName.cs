using System.Globalization;
using System.Text;

namespace SpecLang.Compiler.Emit;

/// <summary>From names of a spec to names of C#: <c>user_age</c> becomes <c>UserAge</c>. No keyword begins with a capital, so none is met.</summary>
internal static class CSharpName
{
    /// <summary>The name of a type, property or enum member.</summary>
    public static string Of(string name)
    {
        var result = new StringBuilder(name.Length);
        var isStart = true;
        foreach (var c in name)
        {
            if (c == '_')
            {
                isStart = true;
            }
            else if (IsLetter(c) || (result.Length > 0 && IsPart(c)))
            {
                result.Append(isStart ? char.ToUpperInvariant(c) : c);
                isStart = false;
            }
            else if (c is ' ' or '-' or '.' or '/')
            {
                isStart = true;
            }
            else
            {
                result.Append(result.Length == 0 ? "N" : "").Append(IsPart(c) ? c.ToString() : "U" + ((int)c).ToString("X4", CultureInfo.InvariantCulture));
                isStart = true;
            }
        }

        return result.Length == 0 ? "Empty" : result.ToString();
    }

    /// <summary>A namespace; where the spec gives none, <c>Specs</c>.</summary>
    public static string Namespace(string written) => written.Length == 0 ? "Specs" : string.Join(".", written.Split('.').Select(Of));

    private static bool IsLetter(char c) => char.GetUnicodeCategory(c) is UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter
        or UnicodeCategory.TitlecaseLetter or UnicodeCategory.ModifierLetter or UnicodeCategory.OtherLetter;

    private static bool IsPart(char c) => IsLetter(c) || char.GetUnicodeCategory(c) is UnicodeCategory.DecimalDigitNumber or UnicodeCategory.NonSpacingMark
        or UnicodeCategory.SpacingCombiningMark;
}
