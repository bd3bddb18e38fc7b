using System.Runtime.InteropServices;

namespace SpecLang.Compiler.Linting.Logic;

/// <summary>All numbers between two; an end without a bound is infinite and open.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct NumberInterval(double Low, bool IsLowOpen, double High, bool IsHighOpen)
{
    public bool IsEmpty => Low > High || (Low >= High && (IsLowOpen || IsHighOpen));

    public NumberInterval Intersect(NumberInterval other)
    {
        var (low, lowOpen) = Low > other.Low ? (Low, IsLowOpen) : Low < other.Low ? (other.Low, other.IsLowOpen) : (Low, IsLowOpen || other.IsLowOpen);
        var (high, highOpen) = High < other.High ? (High, IsHighOpen) : High > other.High ? (other.High, other.IsHighOpen) : (High, IsHighOpen || other.IsHighOpen);
        return new NumberInterval(low, lowOpen, high, highOpen);
    }

    /// <summary>The same whole numbers, with closed ends where there is a bound.</summary>
    public NumberInterval Whole()
    {
        var low = double.IsInfinity(Low) ? Low : Math.Ceiling(Low) is var up && IsLowOpen && up <= Low ? up + 1 : up;
        var high = double.IsInfinity(High) ? High : Math.Floor(High) is var down && IsHighOpen && down >= High ? down - 1 : down;
        return new NumberInterval(low, double.IsInfinity(low), high, double.IsInfinity(high));
    }
}
