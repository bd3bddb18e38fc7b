using System.Globalization;

namespace SpecLang.Engine.Output;

/// <summary>Text and addresses as SARIF 2.1.0 wants them.</summary>
internal static class SarifText
{
    /// <summary>More than any sentence has places for.</summary>
    private static readonly object[] Ellipses = [.. Enumerable.Repeat("…", 16)];

    /// <summary>
    /// A message as plain text. A spec's own words may hold <c>[text](address)</c>, which SARIF (3.11.6) makes a link: a space between the
    /// brackets keeps a stranger's link out of a code scanning page.
    /// </summary>
    public static string OfMessage(string message) => message.Replace("](", "] (", StringComparison.Ordinal);

    /// <summary>A diagnostic's sentence for all its places: an ellipsis stands for what each place puts in.</summary>
    public static string OfFormat(string format) => OfMessage(string.Format(CultureInfo.InvariantCulture, format, Ellipses));

    /// <summary>A file's address (RFC 3986), percent-encoded: relative to the repository where the path is relative, else with the scheme <c>file</c>.</summary>
    public static string UriOf(string projectPath, string path)
    {
        var slashed = path.Replace('\\', '/');
        if (slashed.StartsWith('/'))
        {
            return "file://" + Encoded(slashed);
        }

        if (slashed.Length >= 3 && char.IsAsciiLetter(slashed[0]) && slashed[1] == ':' && slashed[2] == '/')
        {
            return $"file:///{slashed[..2]}{Encoded(slashed[2..])}";
        }

        var root = projectPath.Replace('\\', '/').Trim('/');
        return Encoded(root is "" or "." ? slashed : root + "/" + slashed);
    }

    private static string Encoded(string path) => string.Join('/', path.Split('/').Select(Uri.EscapeDataString));
}
