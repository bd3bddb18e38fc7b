using System.Globalization;
using System.Text;
using SpecLang.Runtime.Wire;

namespace SpecLang.Engine.Output;

/// <summary>Makes text of specs, data and models fit for a terminal.</summary>
public static class TerminalText
{
    /// <summary>
    /// The text with all <see cref="SteeringCharacters"/> and lone surrogates made visible as <c>\u{1B}</c>. Line breaks and tabs are among them, so that
    /// what is shown stays on its line.
    /// </summary>
    public static string Escape(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var next = SteeringCharacters.IndexIn(text);
        if (next < 0)
        {
            return text;
        }

        var rest = text.AsSpan();
        var output = new StringBuilder(text.Length + 16);
        while (next >= 0)
        {
            output.Append(rest[..next]);
            var isWhole = Rune.DecodeFromUtf16(rest[next..], out var character, out var length) == System.Buffers.OperationStatus.Done;
            output.Append(CultureInfo.InvariantCulture, $"\\u{{{(isWhole ? character.Value : rest[next]):X}}}");
            rest = rest[(next + length)..];
            next = SteeringCharacters.IndexIn(rest);
        }

        return output.Append(rest).ToString();
    }
}
