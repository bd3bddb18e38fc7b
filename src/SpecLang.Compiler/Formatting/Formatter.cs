using SpecLang.Compiler.Syntax;

namespace SpecLang.Compiler.Formatting;

/// <summary>
/// Gives a file its one layout. Every token and every comment stays, in its order, so that the file means the same; only commas that the
/// grammar leaves open come and go. A second run changes nothing.
/// </summary>
public static class Formatter
{
    private const string ByteOrderMark = "\uFEFF";

    /// <summary>
    /// The text of the file as it should be laid out. Its byte order mark is kept, and so are its line ends: where they differ, those of
    /// the first line.
    /// </summary>
    /// <returns>The text as it is, where it has a syntax error: what it means is not known then.</returns>
    public static string Format(SyntaxTree tree)
    {
        var text = tree.Source.Text;
        if (tree.Diagnostics.Any(d => d.IsError))
        {
            return text;
        }

        var end = text.IndexOf('\n');
        var newLine = end > 0 && text[end - 1] == '\r' ? "\r\n" : "\n";
        var mark = text.StartsWith(ByteOrderMark, StringComparison.Ordinal) ? ByteOrderMark : "";
        return mark + DocPrinter.Print(LayoutBuilder.Build(tree), newLine);
    }
}
