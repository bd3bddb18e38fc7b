using SpecLang.Compiler.Text;
using SpecLang.LanguageServer.Protocol;

namespace SpecLang.LanguageServer.Workspace;

/// <summary>Between places of the protocol and those of the compiler. Both count UTF-16 units; a place that is not there becomes the nearest before it.</summary>
public static class SourceTextExtensions
{
    public static int OffsetOf(this SourceText source, Position position)
    {
        if (position.Line < 0)
        {
            return 0;
        }

        if (position.Line >= source.LineCount)
        {
            return source.Text.Length;
        }

        var start = source.GetLineStart(position.Line);
        return start + Math.Clamp(position.Character, 0, source.GetLine(position.Line).Length);
    }

    public static TextSpan SpanOf(this SourceText source, Range range)
    {
        var start = source.OffsetOf(range.Start);
        return TextSpan.FromBounds(start, Math.Max(start, source.OffsetOf(range.End)));
    }

    public static Position PositionOf(this SourceText source, int offset)
    {
        var position = source.GetPosition(Math.Clamp(offset, 0, source.Text.Length));
        return new Position(position.Line, position.Column);
    }

    public static Range RangeOf(this SourceText source, TextSpan span) => new(source.PositionOf(span.Start), source.PositionOf(span.End));
}
