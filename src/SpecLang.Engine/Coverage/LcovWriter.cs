using System.Globalization;
using System.Text;
using SpecLang.Engine.Output;

namespace SpecLang.Engine.Coverage;

/// <summary>
/// Coverage in the format of lcov's tracefiles (geninfo(1)): a line counts how often what begins on it was read or found; each way that something
/// on it can go is a branch.
/// </summary>
public static class LcovWriter
{
    public static string Write(TestCoverage coverage)
    {
        ArgumentNullException.ThrowIfNull(coverage);
        var text = new StringBuilder("TN:\n");
        foreach (var file in coverage.Points.GroupBy(p => p.File, StringComparer.Ordinal))
        {
            text.Append(CultureInfo.InvariantCulture, $"SF:{TerminalText.Escape(file.Key)}\n");
            var block = 0;
            foreach (var point in file)
            {
                text.Append(CultureInfo.InvariantCulture, $"BRDA:{point.Line},{block},0,{Taken(point, point.Hits)}\n");
                if (point.IsTwoSided)
                {
                    text.Append(CultureInfo.InvariantCulture, $"BRDA:{point.Line},{block},1,{Taken(point, point.Misses)}\n");
                }

                block++;
            }

            var sides = CoverageCount.Of(file);
            text.Append(CultureInfo.InvariantCulture, $"BRF:{sides.Total}\nBRH:{sides.Covered}\n");
            var lines = CoveredLine.Of(file);
            foreach (var line in lines)
            {
                text.Append(CultureInfo.InvariantCulture, $"DA:{line.Number},{line.Hits}\n");
            }

            text.Append(CultureInfo.InvariantCulture, $"LF:{lines.Count}\nLH:{lines.Count(l => l.Hits > 0)}\nend_of_record\n");
        }

        return text.ToString();
    }

    /// <summary>A dash stands for what was never reached.</summary>
    private static string Taken(CoveragePoint point, long count) => point.Hits + point.Misses == 0 ? "-" : count.ToString(CultureInfo.InvariantCulture);
}
