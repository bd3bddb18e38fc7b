using System.Globalization;
using System.Text;
using SpecLang.Runtime.Wire;

namespace SpecLang.Testing;

/// <summary>Text of specs and data for a test's log: characters that would steer a terminal are written as their numbers.</summary>
internal static class VisibleText
{
    public static string Of(string text)
    {
        if (SteeringCharacters.IndexIn(text) < 0)
        {
            return text;
        }

        var visible = new StringBuilder(text.Length + 16);
        foreach (var rune in text.EnumerateRunes())
        {
            var written = rune.ToString();
            visible.Append(SteeringCharacters.IndexIn(written) < 0 ? written : string.Create(CultureInfo.InvariantCulture, $"\\u{{{rune.Value:X}}}"));
        }

        return visible.ToString();
    }
}
