using SpecLang.Runtime.Evaluation;

namespace SpecLang.Runtime.Scanning;

/// <summary>A condition over facts of a scope and of the elements of its lists: Kleene's truth of them. Immutable and thread-safe.</summary>
public abstract class ScanTest
{
    private ScanTest()
    {
    }

    /// <summary>Always the same.</summary>
    public static ScanTest Constant(bool value) => new ConstantTest(value);

    /// <summary>A fact.</summary>
    /// <param name="variable">Of which element: the place among the quantifiers around it, from the outermost; −1 of the scope itself.</param>
    /// <param name="fact">The fact, by its place in that scope.</param>
    public static ScanTest Of(int variable, int fact) => variable < 0 ? new ScopeTest(fact) : new ElementTest(variable, fact);

    public static ScanTest Not(ScanTest operand) => new NotTest(operand);

    public static ScanTest All(params ScanTest[] operands) => new ChainTest(operands, isAnd: true);

    public static ScanTest Any(params ScanTest[] operands) => new ChainTest(operands, isAnd: false);

    /// <summary>One of two, or where it is not known which, what both say.</summary>
    public static ScanTest Choice(ScanTest condition, ScanTest whenTrue, ScanTest whenFalse) => new ChoiceTest(condition, whenTrue, whenFalse);

    /// <summary>At least so many elements of a list satisfy a test.</summary>
    /// <param name="list">The list's place among the scope's fields.</param>
    /// <param name="needed">So many.</param>
    /// <param name="anchor">The element before or behind which they stand, as the place of its quantifier; −1 for all elements.</param>
    /// <param name="isBefore">Before or behind it.</param>
    /// <param name="element">The test of one.</param>
    public static ScanTest AtLeast(int list, long needed, int anchor, bool isBefore, ScanTest element) => new AtLeastTest(new Range(list, anchor, isBefore), needed, element);

    /// <summary>How many elements of a list satisfy a test lies between two numbers, both included. Unknown where that is unknown of one.</summary>
    public static ScanTest Counts(int list, long least, long most, int anchor, bool isBefore, ScanTest element) => new CountsTest(new Range(list, anchor, isBefore), least, most, element);

    /// <summary>The truth, once the facts are known.</summary>
    /// <param name="scope">The facts.</param>
    /// <param name="depth">How many quantifiers stand around the test.</param>
    internal abstract Truth Of(ScopeState scope, int depth);

    /// <summary>The elements of a list, all or those on one side of another.</summary>
    private readonly record struct Range(int List, int Anchor, bool IsBefore)
    {
        public (int Start, int End) In(ScopeState scope, int count) => Anchor < 0 ? (0, count) : IsBefore ? (0, scope.ElementAt(Anchor)) : (scope.ElementAt(Anchor) + 1, count);
    }

    private sealed class ConstantTest(bool value) : ScanTest
    {
        internal override Truth Of(ScopeState scope, int depth) => value;
    }

    private sealed class ScopeTest(int fact) : ScanTest
    {
        internal override Truth Of(ScopeState scope, int depth) => scope.TruthOf(fact);
    }

    private sealed class ElementTest(int variable, int fact) : ScanTest
    {
        internal override Truth Of(ScopeState scope, int depth) => scope.TruthOf(variable, fact);
    }

    private sealed class NotTest(ScanTest operand) : ScanTest
    {
        internal override Truth Of(ScopeState scope, int depth) => !operand.Of(scope, depth);
    }

    private sealed class ChainTest(ScanTest[] operands, bool isAnd) : ScanTest
    {
        internal override Truth Of(ScopeState scope, int depth)
        {
            Truth truth = isAnd;
            foreach (var operand in operands)
            {
                truth = isAnd ? truth & operand.Of(scope, depth) : truth | operand.Of(scope, depth);
                if (isAnd ? truth.IsFalse : truth.IsTrue)
                {
                    break;
                }
            }

            return truth;
        }
    }

    private sealed class ChoiceTest(ScanTest condition, ScanTest whenTrue, ScanTest whenFalse) : ScanTest
    {
        internal override Truth Of(ScopeState scope, int depth) => Truths.Choose(condition.Of(scope, depth), whenTrue.Of(scope, depth), whenFalse.Of(scope, depth));
    }

    private sealed class AtLeastTest(Range range, long needed, ScanTest element) : ScanTest
    {
        internal override Truth Of(ScopeState scope, int depth)
        {
            if (scope.ListAt(range.List) is not { IsKnown: true } list)
            {
                return Truth.Unknown;
            }

            var (start, end) = range.In(scope, list.Count);
            var tally = new QuantifierTally(needed, Math.Max(0, end - start));
            for (var i = start; i < end && !tally.IsSettled; i++)
            {
                scope.Enter(depth, list, i);
                tally.Add(element.Of(scope, depth + 1));
            }

            return tally.Result;
        }
    }

    private sealed class CountsTest(Range range, long least, long most, ScanTest element) : ScanTest
    {
        internal override Truth Of(ScopeState scope, int depth)
        {
            if (scope.ListAt(range.List) is not { IsKnown: true } list)
            {
                return Truth.Unknown;
            }

            var (start, end) = range.In(scope, list.Count);
            var count = 0L;
            for (var i = start; i < end; i++)
            {
                scope.Enter(depth, list, i);
                var truth = element.Of(scope, depth + 1);
                if (truth.IsUnknown)
                {
                    return Truth.Unknown;
                }

                count += truth.IsTrue ? 1 : 0;
            }

            return count >= least && count <= most;
        }
    }
}
