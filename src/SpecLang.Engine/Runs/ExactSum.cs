using System.Globalization;
using System.Numerics;

namespace SpecLang.Engine.Runs;

/// <summary>
/// A sum of numbers that does not depend on their order, so that a mean is the same however many threads counted: every finite number is a
/// whole multiple of 2^-1074, and those multiples are summed.
/// </summary>
internal sealed class ExactSum
{
    private const int LeastExponent = 1074;
    private const int MantissaBits = 52;
    private const int ExponentBias = 1075;

    /// <summary>More than a double has, so that cutting the rest off changes nothing that can be seen.</summary>
    private const int KeptBits = 96;

    private BigInteger units = BigInteger.Zero;

    /// <summary>Adds a finite number.</summary>
    public void Add(double number)
    {
        var bits = BitConverter.DoubleToInt64Bits(number);
        var exponent = (int)((bits >> MantissaBits) & 0x7FF);
        var mantissa = bits & 0xF_FFFF_FFFF_FFFF;
        if (exponent == 0)
        {
            exponent = 1;
        }
        else
        {
            mantissa |= 1L << MantissaBits;
        }

        var magnitude = (BigInteger)mantissa << (exponent - ExponentBias + LeastExponent);
        units += number < 0 ? -magnitude : magnitude;
    }

    public void Add(ExactSum other) => units += other.units;

    /// <summary>The sum as a whole number of 2^-1074, in decimal digits.</summary>
    public string ToText() => units.ToString(CultureInfo.InvariantCulture);

    /// <summary>Adds what <see cref="ToText"/> gave.</summary>
    /// <exception cref="FormatException">It is no whole number.</exception>
    public void Add(string text) => units += BigInteger.Parse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);

    /// <summary>The sum divided by a count above 0, to the precision of a double.</summary>
    public double Mean(long count)
    {
        var quotient = BigInteger.Abs(units) / count;
        var shift = (int)Math.Max(0, quotient.GetBitLength() - KeptBits);
        var mean = Math.ScaleB((double)(quotient >> shift), shift - LeastExponent);
        return units.Sign < 0 ? -mean : mean;
    }
}
