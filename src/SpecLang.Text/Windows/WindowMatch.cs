using System.Runtime.InteropServices;

namespace SpecLang.Text.Windows;

/// <summary>A match in units of a window; <see cref="Start"/> −1 means none.</summary>
/// <param name="Start">Where it begins.</param>
/// <param name="End">The place behind it.</param>
/// <param name="Matcher">The matcher's name, or what was found as written, as in <see cref="TextMatch.Matcher"/>.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct WindowMatch(int Start, int End, string Matcher)
{
    public static WindowMatch None => new(-1, -1, string.Empty);
}
