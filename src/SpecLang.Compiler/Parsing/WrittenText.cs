using System.Text;

namespace SpecLang.Compiler.Parsing;

/// <summary>A text as an author writes it: between quotes, on one line, with escapes.</summary>
internal static class WrittenText
{
    public static string Of(string value) => new StringBuilder(value)
        .Replace("\\", "\\\\").Replace("\"", "\\\"").Replace("\n", "\\n").Replace("\r", "\\u{D}").Replace("\t", "\\t").Insert(0, '"').Append('"').ToString();
}
