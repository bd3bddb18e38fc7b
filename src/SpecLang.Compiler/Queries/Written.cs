using SpecLang.Compiler.Parsing;

namespace SpecLang.Compiler.Queries;

/// <summary>Names and texts as an author writes them, for tools that write into a spec.</summary>
public static class Written
{
    /// <summary>A name: between backticks where it is a reserved word or no word at all.</summary>
    public static string Name(string name) => WrittenName.Of(name);

    /// <summary>A text: between quotes, on one line, with escapes.</summary>
    public static string Text(string value) => WrittenText.Of(value);

    /// <summary>Whether a name can be written at all: it is not empty, and has neither a backtick nor a line end.</summary>
    public static bool IsName(string name) => name.Length > 0 && name.IndexOfAny(['`', '\r', '\n']) < 0;
}
