using System.Text;
using System.Text.RegularExpressions;

namespace SpecLang.Onnx.Models;

/// <summary>
/// Checks a pattern in a model's graph before RE2 reads it. RE2 writes what it can't read to standard error as it is, past every log setting:
/// bytes of a stranger's file would reach a terminal.
/// </summary>
internal static partial class PatternSyntax
{
    private static readonly Encoding Strict = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Whether the pattern is text without control characters, and one that a linear-time engine reads.</summary>
    public static bool IsReadable(ReadOnlySpan<byte> pattern)
    {
        try
        {
            var text = Strict.GetString(pattern);
            if (text.Any(char.IsControl))
            {
                return false;
            }

            // The forms that RE2 has and .NET hasn't, each with one of the same shape that .NET has.
            var own = ClassName().Replace(text, @"\${case}{L}").Replace("(?P<", "(?<", StringComparison.Ordinal);
            _ = new Regex(own, RegexOptions.NonBacktracking | RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));
            return true;
        }
        catch (Exception error) when (error is ArgumentException or NotSupportedException)
        {
            return false;
        }
    }

    [GeneratedRegex(@"\\(?<case>[pP])(?:\{\^?\w+\}|[A-Z])", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex ClassName();
}
