using SpecLang.Text.Unicode;

namespace SpecLang.Text;

/// <summary>Unicode normal form C of version 16.0.0, in which all matching is done.</summary>
public static class NormalForm
{
    /// <summary>Whether the text is in NFC.</summary>
    public static bool IsNfc(string text) => Normalizer.IsNfc(text);

    /// <summary>The text in NFC; the same string where it already is.</summary>
    public static string ToNfc(string text) => Normalizer.Normalize(text, compatible: false).Text;
}
