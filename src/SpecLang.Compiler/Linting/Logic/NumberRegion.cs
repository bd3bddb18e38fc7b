using System.Collections.Immutable;
using System.Globalization;
using SpecLang.Compiler.Syntax;

namespace SpecLang.Compiler.Linting.Logic;

/// <summary>Numbers, as intervals in ascending order that do not touch.</summary>
internal sealed class NumberRegion : ValueRegion
{
    private readonly bool isWhole;

    private NumberRegion(bool isWhole, IEnumerable<NumberInterval> intervals)
    {
        this.isWhole = isWhole;
        Intervals = [.. intervals.Select(i => isWhole ? i.Whole() : i).Where(i => !i.IsEmpty)];
    }

    public ImmutableArray<NumberInterval> Intervals { get; }

    public override bool IsEmpty => Intervals.IsEmpty;

    public override string Key => string.Join(
        " ",
        Intervals.Select(i => (i.IsLowOpen ? "(" : "[") + i.Low.ToString("R", CultureInfo.InvariantCulture) + ";" + i.High.ToString("R", CultureInfo.InvariantCulture) + (i.IsHighOpen ? ")" : "]")));

    /// <summary>All numbers, or all whole numbers, between two, both included where they are finite.</summary>
    public static NumberRegion Between(double low, double high, bool isWhole) => new(isWhole, [new NumberInterval(low, double.IsInfinity(low), high, double.IsInfinity(high))]);

    /// <summary>The numbers that a comparison with a number is true of.</summary>
    public static NumberRegion Of(ComparisonOperator comparison, double bound, bool isWhole)
    {
        var equal = new NumberRegion(isWhole, [new NumberInterval(bound, IsLowOpen: false, bound, IsHighOpen: false)]);
        return comparison switch
        {
            ComparisonOperator.Equal => equal,
            ComparisonOperator.NotEqual => equal.Others(),
            ComparisonOperator.Less => Below(bound, isOpen: true, isWhole),
            ComparisonOperator.LessOrEqual => Below(bound, isOpen: false, isWhole),
            ComparisonOperator.Greater => Above(bound, isOpen: true, isWhole),
            _ => Above(bound, isOpen: false, isWhole),
        };
    }

    /// <summary>The numbers that are not below all of another region.</summary>
    public static NumberRegion AtLeast(NumberRegion other) => Above(other.Intervals[0].Low, other.Intervals[0].IsLowOpen, isWhole: false);

    /// <summary>The numbers that are not above all of another region.</summary>
    public static NumberRegion AtMost(NumberRegion other) =>
        Below(other.Intervals[other.Intervals.Length - 1].High, other.Intervals[other.Intervals.Length - 1].IsHighOpen, isWhole: false);

    public override ValueRegion Intersect(ValueRegion other)
    {
        var numbers = (NumberRegion)other;
        return new NumberRegion(isWhole || numbers.isWhole, Intervals.SelectMany(_ => numbers.Intervals, (a, b) => a.Intersect(b)));
    }

    public override bool IsAllOf(ValueRegion part) => Intervals.SequenceEqual(((NumberRegion)part).Intervals);

    public override ValueRegion Complement() => Others();

    private NumberRegion Others()
    {
        var gaps = new List<NumberInterval>();
        var (low, isLowOpen) = (double.NegativeInfinity, true);
        foreach (var interval in Intervals)
        {
            gaps.Add(new NumberInterval(low, isLowOpen, interval.Low, !interval.IsLowOpen));
            (low, isLowOpen) = (interval.High, !interval.IsHighOpen);
        }

        gaps.Add(new NumberInterval(low, isLowOpen, double.PositiveInfinity, IsHighOpen: true));
        return new NumberRegion(isWhole, gaps);
    }

    private static NumberRegion Below(double bound, bool isOpen, bool isWhole) => new(isWhole, [new NumberInterval(double.NegativeInfinity, IsLowOpen: true, bound, isOpen)]);

    private static NumberRegion Above(double bound, bool isOpen, bool isWhole) => new(isWhole, [new NumberInterval(bound, isOpen, double.PositiveInfinity, IsHighOpen: true)]);
}
