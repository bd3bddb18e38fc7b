using System.Text;

namespace SpecLang.Compiler.Formatting;

/// <summary>Writes a layout: what fits stays on one line, the rest breaks from the outside in. Walks without recursion, so that depth costs no stack.</summary>
internal sealed class DocPrinter(string newLine)
{
    /// <summary>The longest line there is, unless a text or a pattern is longer.</summary>
    public const int Width = 110;

    private const int IndentSize = 2;

    /// <summary>Lines that would begin further right than this begin at their surroundings' indentation instead.</summary>
    private const int DeepestAlignment = 60;

    private readonly StringBuilder output = new();
    private readonly Stack<Command> commands = new();
    private readonly List<Doc.TrailingComment> comments = [];
    private int column;
    private int spaces;
    private int lineIndentation;
    private int? commentIndentation;
    private bool isAtLineStart = true;
    private bool mustBreak;

    public static string Print(Doc doc, string newLine) => new DocPrinter(newLine).Run(doc);

    private string Run(Doc doc)
    {
        commands.Push(new Command(0, IsFlat: false, doc));
        while (commands.Count > 0)
        {
            Write(commands.Pop());
        }

        WriteComments();
        if (!isAtLineStart)
        {
            NewLine(0);
        }

        return output.ToString();
    }

    private void Write(Command command)
    {
        switch (command.Doc)
        {
            case Doc.Text text:
                WriteText(text.FlatWidth is null ? CommentText.At(text.Value, StartColumn(command.Indentation), newLine) : text.Value, command.Indentation, text.IsComma);
                break;
            case Doc.Block block:
                WriteText(block.Content.At(command.Indentation, newLine), command.Indentation, isComma: false);
                break;
            case Doc.TrailingComment comment:
                comments.Add(comment);
                break;
            case Doc.OwnComment comment:
                WriteOwnComment(comment, command.Indentation);
                break;
            case Doc.Space space:
                spaces += space.Width;
                break;
            case Doc.Line line when command.IsFlat:
                spaces += line.Width;
                break;
            case Doc.Line or Doc.HardLine:
                WriteLineBreak(command.Indentation, command.Doc is Doc.HardLine { IsBlank: true });
                break;
            default:
                Open(command);
                break;
        }
    }

    private void Open(Command command)
    {
        switch (command.Doc)
        {
            case Doc.Concat concat:
                Push(command, concat.Parts);
                break;
            case Doc.Fill fill when command.IsFlat:
                Push(command, fill.Parts);
                break;
            case Doc.Fill fill:
                commands.Push(command with { Doc = new FillRest(fill, 0) });
                break;
            case FillRest rest:
                WriteNext(rest, command);
                break;
            case Doc.Indent indent:
                commands.Push(command with { Indentation = command.Indentation + IndentSize, Doc = indent.Content });
                break;
            case Doc.Align align:
                commands.Push(command with { Indentation = AlignmentFor(command.Indentation), Doc = align.Content });
                break;
            case Doc.Group group:
                StartLineBehindComment(command.Indentation);
                commands.Push(command with { IsFlat = command.IsFlat || Fits(group), Doc = group.Content });
                break;
            case Doc.IfBroken either:
                commands.Push(command with { Doc = command.IsFlat ? either.Flat : either.Broken });
                break;
            default:
                throw new InvalidOperationException(command.Doc.GetType().Name + " is no layout");
        }
    }

    private void Push(Command command, IReadOnlyList<Doc> parts)
    {
        for (var i = parts.Count - 1; i >= 0; i--)
        {
            commands.Push(command with { Doc = parts[i] });
        }
    }

    private void WriteNext(FillRest rest, Command command)
    {
        var parts = rest.Whole.Parts;
        if (rest.Index >= parts.Length)
        {
            return;
        }

        StartLineBehindComment(command.Indentation);
        var item = parts[rest.Index];
        if (rest.Index + 2 < parts.Length)
        {
            commands.Push(command with { Doc = new FillRest(rest.Whole, rest.Index + 2) });
            var separator = parts[rest.Index + 1];
            var pair = Doc.Of(item, separator, parts[rest.Index + 2]);
            commands.Push(command with { IsFlat = pair.FlatWidth <= Remaining, Doc = separator });
        }

        commands.Push(command with { IsFlat = item.FlatWidth <= Remaining, Doc = item });
    }

    private int Remaining => Width - (isAtLineStart ? lineIndentation : column + spaces);

    private int AlignmentFor(int indentation)
    {
        var here = StartColumn(indentation);
        return here <= DeepestAlignment ? Math.Max(here, indentation) : indentation + IndentSize;
    }

    private int StartColumn(int indentation) => mustBreak ? commentIndentation ?? indentation : isAtLineStart ? lineIndentation : column + spaces;

    /// <summary>Whether a layout, and what follows it up to the next possible line break, has room on this line.</summary>
    private bool Fits(Doc doc)
    {
        if (doc.FlatWidth is not { } width || width > Remaining)
        {
            return false;
        }

        var remaining = Remaining - width;
        var isClosed = doc.HasLineComment;
        var rest = new Stack<Command>();
        foreach (var next in commands)
        {
            rest.Push(next);
            while (rest.Count > 0)
            {
                var command = rest.Pop();
                switch (command.Doc)
                {
                    case Doc.Line when !command.IsFlat:
                    case Doc.HardLine or Doc.OwnComment:
                        return true;
                    case Doc.Text or Doc.Block when isClosed && command.Doc is not Doc.Text { IsComma: true }:
                        return true;
                    case Doc.Text text:
                        var end = text.Value.IndexOf('\n');
                        remaining -= end < 0 ? text.Value.Length : end;
                        if (remaining < 0 || end >= 0)
                        {
                            return remaining >= 0;
                        }

                        break;
                    case Doc.Space or Doc.Line:
                        remaining -= command.Doc.FlatWidth ?? 0;
                        break;
                    case Doc.TrailingComment comment:
                        remaining -= comment.FlatWidth ?? 0;
                        isClosed |= comment.ReachesLineEnd;
                        break;
                    case Doc.Block:
                        return remaining >= 0;
                    default:
                        PushContent(rest, command);
                        break;
                }
            }
        }

        return remaining >= 0;
    }

    /// <summary>What stands behind may break, so its groups count as broken.</summary>
    private static void PushContent(Stack<Command> rest, Command command)
    {
        switch (command.Doc)
        {
            case Doc.Concat concat:
                PushReversed(rest, command, concat.Parts, 0);
                break;
            case Doc.Fill fill:
                PushReversed(rest, command, fill.Parts, 0);
                break;
            case FillRest fill:
                PushReversed(rest, command, fill.Whole.Parts, fill.Index);
                break;
            case Doc.Indent indent:
                rest.Push(command with { Doc = indent.Content });
                break;
            case Doc.Align align:
                rest.Push(command with { Doc = align.Content });
                break;
            case Doc.Group group:
                rest.Push(command with { Doc = group.Content });
                break;
            case Doc.IfBroken either:
                rest.Push(command with { Doc = command.IsFlat ? either.Flat : either.Broken });
                break;
            default:
                break;
        }
    }

    private static void PushReversed(Stack<Command> rest, Command command, IReadOnlyList<Doc> parts, int from)
    {
        for (var i = parts.Count - 1; i >= from; i--)
        {
            rest.Push(command with { Doc = parts[i] });
        }
    }

    private void WriteText(string text, int indentation, bool isComma)
    {
        if (!isComma || !comments.Exists(c => c.ReachesLineEnd))
        {
            WriteComments();
            if (mustBreak)
            {
                NewLine(indentation);
            }
        }

        Append(new string(' ', isAtLineStart ? lineIndentation : spaces));
        spaces = 0;
        isAtLineStart = false;
        Append(text);
    }

    private void Append(string text)
    {
        output.Append(text);
        var end = text.LastIndexOf('\n');
        column = end < 0 ? column + text.Length : text.Length - end - 1;
    }

    private void WriteOwnComment(Doc.OwnComment comment, int indentation)
    {
        WriteComments();
        if (!isAtLineStart)
        {
            NewLine(indentation);
        }

        WriteText(CommentText.At(comment.Content, lineIndentation, newLine), indentation, isComma: false);
        mustBreak = true;
        commentIndentation = lineIndentation;
    }

    private void WriteComments()
    {
        foreach (var comment in comments)
        {
            var gap = comment.ReachesLineEnd ? 2 : 1;
            Append(new string(' ', gap));
            Append(CommentText.At(comment.Content, column, newLine));
            mustBreak |= comment.ReachesLineEnd;
        }

        comments.Clear();
    }

    private void StartLineBehindComment(int indentation)
    {
        if (comments.Exists(c => c.ReachesLineEnd))
        {
            WriteComments();
        }

        if (mustBreak)
        {
            NewLine(indentation);
        }
    }

    private void WriteLineBreak(int indentation, bool isBlank)
    {
        WriteComments();
        if (!isAtLineStart)
        {
            NewLine(indentation);
        }

        lineIndentation = indentation;
        if (isBlank && output.Length > 0)
        {
            output.Append(newLine);
        }
    }

    private void NewLine(int indentation)
    {
        output.Append(newLine);
        column = 0;
        spaces = 0;
        isAtLineStart = true;
        mustBreak = false;
        lineIndentation = commentIndentation ?? indentation;
        commentIndentation = null;
    }

    private readonly record struct Command(int Indentation, bool IsFlat, Doc Doc);

    private sealed class FillRest(Doc.Fill fill, int index) : Doc(flatWidth: null)
    {
        public Fill Whole { get; } = fill;

        public int Index { get; } = index;
    }
}
