#if NETSTANDARD2_0
namespace SpecLang.Text;

/// <summary>String members that later frameworks have, for netstandard2.0.</summary>
internal static class StringSearch
{
    public static bool Contains(this string text, string value, StringComparison comparison) => text.IndexOf(value, comparison) >= 0;
}
#endif
