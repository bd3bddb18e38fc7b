using System.Text;

namespace SpecLang.Compiler.Emit;

/// <summary>Writes lines of C# with their indentation; always with <c>\n</c>.</summary>
internal sealed class SourceWriter
{
    private readonly StringBuilder text = new();
    private int depth;

    public SourceWriter Line(string line = "")
    {
        if (line.Length > 0)
        {
            text.Append(' ', depth * 4).Append(line);
        }

        text.Append('\n');
        return this;
    }

    public void Lines(IEnumerable<string> lines)
    {
        foreach (var line in lines)
        {
            Line(line);
        }
    }

    public void Open(string? line = null)
    {
        if (line is not null)
        {
            Line(line);
        }

        Line("{");
        depth++;
    }

    public void Close(string suffix = "")
    {
        depth--;
        Line("}" + suffix);
    }

    public void Documentation(string? summary)
    {
        if (string.IsNullOrWhiteSpace(summary))
        {
            return;
        }

        Line("/// <summary>");
        foreach (var line in CSharpText.DocumentationLines(summary ?? ""))
        {
            Line("/// " + line);
        }

        Line("/// </summary>");
    }

    public override string ToString() => text.ToString();
}
