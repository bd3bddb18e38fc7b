using SpecLang.Text.Patterns;

namespace SpecLang.Text.Windows;

/// <summary>A pattern in a window.</summary>
internal sealed class PatternWindowSearch(PatternMatcher matcher) : WindowSearch
{
    private PatternBlock? block;

    public override WindowMatch First(TextWindow window)
    {
        var text = matcher.IgnoresCase ? window.Folded : window.Units;
        if (!matcher.MayMatch(text))
        {
            return WindowMatch.None;
        }

        var automaton = matcher.Automaton;
        block ??= new PatternBlock(automaton);
        var state = window.To == window.Length ? automaton.AtEnd() : automaton.Before(Assertion.Classify(CodePoints.At(text, window.To)));
        block.Read(text, window.From, window.To, state);
        for (var i = window.From; i <= window.To;)
        {
            var end = block.StartsAt(i) ? Walk(block, automaton.Program, text, i) : -1;
            if (end >= 0 && (matcher.Checksum == Checksum.None || ChecksumRule.Holds(matcher.Checksum, text.Slice(i, end - i))))
            {
                return new WindowMatch(i, end, matcher.ShownName);
            }

            i = end > i ? end : i + (i < text.Length ? CodePoints.Units(CodePoints.At(text, i)) : 1);
        }

        return WindowMatch.None;
    }

    private static int Walk(PatternBlock block, PatternProgram program, ReadOnlySpan<char> text, int start)
    {
        var step = program.Start;
        for (var i = start; ;)
        {
            var taking = block.FirstViable(text, step, i);
            if (taking == 0)
            {
                return i;
            }

            step = program[taking].Next;
            i += CodePoints.Units(CodePoints.At(text, i));
        }
    }
}
