using System.Globalization;

namespace SpecLang.Build;

/// <summary>Text as MSBuild keeps it in items: what would be syntax there is written as its number.</summary>
internal static class MSBuildText
{
    private const string Syntax = "%*?@$();'";

    public static string Escape(string text) =>
        string.Concat(text.Select(c => Syntax.IndexOf(c) < 0 ? c.ToString() : "%" + ((int)c).ToString("X2", CultureInfo.InvariantCulture)));
}
