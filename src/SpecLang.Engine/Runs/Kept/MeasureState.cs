using System.Globalization;
using System.Numerics;

namespace SpecLang.Engine.Runs.Kept;

/// <summary>The values of a measure, summed up.</summary>
/// <param name="Sum">Their exact sum, a whole number of 2^-1074, in decimal digits.</param>
/// <param name="Known">How many there are.</param>
/// <param name="Unknown">How many could not be computed.</param>
internal sealed record MeasureState(string Sum, long Known, long Unknown)
{
    public bool IsSound => BigInteger.TryParse(Sum, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _);
}
