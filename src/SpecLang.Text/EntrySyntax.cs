using System.Text;
using SpecLang.Text.Entries;

namespace SpecLang.Text;

/// <summary>How a word or phrase is written: <c>*</c> at either end leaves that end open, <c>\*</c> is a star, a space any run of white space.</summary>
public static class EntrySyntax
{
    /// <summary>What is wrong with an entry, as one plain sentence; null where nothing is.</summary>
    public static string? Check(string entry) => Entry.TryParse(entry, out _);

    /// <summary>An entry that stands for exactly this text: its stars are ordinary characters.</summary>
    public static string Escape(string text) => new StringBuilder(text).Replace("*", "\\*").ToString();
}
