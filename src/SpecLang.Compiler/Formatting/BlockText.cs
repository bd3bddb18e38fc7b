using SpecLang.Compiler.Diagnostics;
using SpecLang.Compiler.Parsing;
using SpecLang.Compiler.Text;

namespace SpecLang.Compiler.Formatting;

/// <summary>A text over several lines. Its value does not depend on how far its lines are indented, so they may move with what is around them.</summary>
internal sealed class BlockText(string raw, SourceText source)
{
    /// <summary>The text with its lines so far in; as it was written where moving them would change what it says.</summary>
    public string At(int indentation, string newLine)
    {
        var moved = Move(indentation).Replace("\n", newLine);
        return ValueOf(moved) == ValueOf(raw) ? moved : raw;
    }

    private string Move(int indentation)
    {
        var lines = raw.Replace("\r\n", "\n").Split('\n');
        if (!string.IsNullOrWhiteSpace(lines[0].Substring(3)))
        {
            return string.Join("\n", lines);
        }

        var last = lines.Length - 1;
        var margin = new string(' ', indentation);
        var common = lines.Skip(1).Select((l, i) => i == last - 1 ? l.Substring(0, l.Length - 3) : l).Where(l => !string.IsNullOrWhiteSpace(l)).Select(IndentationOf).DefaultIfEmpty(0).Min();
        var moved = lines.Select((line, i) =>
            i == 0 ? "\"\"\""
            : i == last && string.IsNullOrWhiteSpace(line.Substring(0, line.Length - 3)) ? margin + "\"\"\""
            : line.Length > common ? margin + line.Substring(common)
            : "");
        return string.Join("\n", moved);
    }

    private static int IndentationOf(string line) => line.Length - line.TrimStart(' ', '\t').Length;

    private string ValueOf(string literal) => TextLiteral.Decode(literal, 0, new DiagnosticBag(source));
}
