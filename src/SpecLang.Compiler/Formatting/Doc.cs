using System.Collections.Immutable;

namespace SpecLang.Compiler.Formatting;

/// <summary>
/// A text with the places where its lines may break, after Philip Wadler, “A prettier printer” (2003). What is decided here does not
/// depend on how the source was laid out; the printer breaks what does not fit, from the outside in.
/// </summary>
internal abstract class Doc(int? flatWidth, bool hasLineComment = false)
{
    public static Doc Nothing { get; } = new Concat([]);

    /// <summary>The place between two tokens of one line.</summary>
    public static Doc Blank { get; } = new Space(1);

    /// <summary>A blank on one line, or a line break.</summary>
    public static Doc BlankOrBreak { get; } = new Line(1);

    /// <summary>Nothing on one line, or a line break.</summary>
    public static Doc NothingOrBreak { get; } = new Line(0);

    /// <summary>Between the items of a body that stands on one line: wide enough to be seen without a comma.</summary>
    public static Doc ItemBreak { get; } = new Line(2);

    public static Doc Break { get; } = new HardLine(isBlank: false);

    public static Doc BlankLine { get; } = new HardLine(isBlank: true);

    /// <summary>How many UTF-16 units it takes on one line; null where a line must break.</summary>
    public int? FlatWidth { get; } = flatWidth;

    /// <summary>Holds a comment that reaches to the end of its line.</summary>
    public bool HasLineComment { get; } = hasLineComment;

    public static Doc Of(params Doc[] parts) => new Concat([.. parts]);

    public static Doc Indented(params Doc[] parts) => new Indent(Of(parts));

    public static Doc Grouped(params Doc[] parts) => new Group(Of(parts), isOpen: false);

    private static int? WidthOf(ImmutableArray<Doc> parts)
    {
        int? width = 0;
        var isClosed = false;
        foreach (var part in parts)
        {
            width += part.FlatWidth;
            if (isClosed && part.FlatWidth is null or > 0 && part is not Text { IsComma: true })
            {
                width = null;
            }

            isClosed |= part.HasLineComment;
        }

        return width;
    }

    /// <summary>What is written; one with line breaks makes its group break. A comma stands right behind what it separates, before a comment at the end of the line.</summary>
    internal sealed class Text(string value, bool isComma = false) : Doc(value.IndexOf('\n') < 0 ? value.Length : null)
    {
        public string Value { get; } = value;

        public bool IsComma { get; } = isComma;
    }

    /// <summary>A text between <c>"""</c>, whose lines are indented with what stands around it.</summary>
    internal sealed class Block(BlockText content) : Doc(flatWidth: null)
    {
        public BlockText Content { get; } = content;
    }

    internal sealed class Space(int width) : Doc(width)
    {
        public int Width { get; } = width;
    }

    /// <summary>Blanks on one line, or a line break.</summary>
    internal sealed class Line(int width) : Doc(width)
    {
        public int Width { get; } = width;
    }

    internal sealed class HardLine(bool isBlank) : Doc(flatWidth: null)
    {
        public bool IsBlank { get; } = isBlank;
    }

    /// <summary>A comment on lines of its own.</summary>
    internal sealed class OwnComment(string content) : Doc(flatWidth: null)
    {
        public string Content { get; } = content;
    }

    /// <summary>A comment behind a token.</summary>
    internal sealed class TrailingComment(string content, bool reachesLineEnd) : Doc(WidthOf(content, reachesLineEnd), reachesLineEnd)
    {
        public string Content { get; } = content;

        public bool ReachesLineEnd { get; } = reachesLineEnd;

        private static int? WidthOf(string content, bool reachesLineEnd) => reachesLineEnd ? 0 : content.IndexOf('\n') >= 0 ? null : content.Length + 1;
    }

    internal sealed class Concat(ImmutableArray<Doc> parts) : Doc(WidthOf(parts), parts.Any(p => p.HasLineComment))
    {
        public ImmutableArray<Doc> Parts { get; } = parts;
    }

    /// <summary>Lines inside begin two blanks further in.</summary>
    internal sealed class Indent(Doc content) : Doc(content.FlatWidth, content.HasLineComment)
    {
        public Doc Content { get; } = content;
    }

    /// <summary>Lines inside begin where the first begins.</summary>
    internal sealed class Align(Doc content) : Doc(content.FlatWidth, content.HasLineComment)
    {
        public Doc Content { get; } = content;
    }

    /// <summary>Breaks at all of its places, or at none.</summary>
    internal sealed class Group(Doc content, bool isOpen) : Doc(isOpen ? null : content.FlatWidth, content.HasLineComment)
    {
        public Doc Content { get; } = content;
    }

    /// <summary>Breaks only where the next item would not fit: items at even places, what stands between them at odd ones.</summary>
    internal sealed class Fill(ImmutableArray<Doc> parts) : Doc(WidthOf(parts), parts.Any(p => p.HasLineComment))
    {
        public ImmutableArray<Doc> Parts { get; } = parts;
    }

    /// <summary>One text where the group around it breaks, and another where it stands on one line.</summary>
    internal sealed class IfBroken(Doc broken, Doc flat) : Doc(flat.FlatWidth, flat.HasLineComment)
    {
        public Doc Broken { get; } = broken;

        public Doc Flat { get; } = flat;
    }
}
