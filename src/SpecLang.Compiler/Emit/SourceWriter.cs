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

    /// <summary>A statement that stands for a place in a spec; the lines around it stand for none.</summary>
    public void Return(string value, SourcePlace? place)
    {
        const string statement = "return ";
        if (place is null)
        {
            Line(statement + value + ";");
            return;
        }

        text.Append(place.Directive((depth * 4) + statement.Length)).Append('\n');
        Line(statement + value + ";");
        Hide();
    }

    /// <summary>From here on, nothing that a debugger should stop at.</summary>
    public void Hide() => text.Append("#line hidden\n");

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
