using Antlr4.Runtime.Atn;
using Antlr4.Runtime.Misc;

namespace SpecLang.Compiler.Parsing;

/// <summary>
/// Reads the automata of the generated lexer and parser. The characters of names are hundreds of ranges, and ANTLR's own reader looks through all of a set for each it
/// adds; here they are taken in the order in which they stand. The automata are as the generator wrote them, so they are not verified again.
/// </summary>
internal sealed class AtnReader() : ATNDeserializer(new ATNDeserializationOptions { VerifyAtn = false })
{
    private const int EndOfFile = -1;

    protected override void ReadSets(ATN atn, IList<IntervalSet> sets)
    {
        for (var left = ReadInt(); left > 0; left--)
        {
            sets.Add(ReadSet());
        }
    }

    private IntervalSet ReadSet()
    {
        var intervals = new List<Interval>(ReadInt());
        var count = intervals.Capacity;
        var holdsEndOfFile = ReadInt() != 0;
        var isInOrder = true;
        for (; count > 0; count--)
        {
            var interval = new Interval(ReadInt(), ReadInt());
            isInOrder &= intervals.Count == 0 || interval.a > intervals[intervals.Count - 1].b + 1;
            intervals.Add(interval);
        }

        var set = isInOrder ? new IntervalSet(intervals) : new IntervalSet();
        if (!isInOrder)
        {
            intervals.ForEach(i => set.Add(i.a, i.b));
        }

        if (holdsEndOfFile)
        {
            set.Add(EndOfFile);
        }

        return set;
    }
}
