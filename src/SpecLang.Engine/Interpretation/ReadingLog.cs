using SpecLang.Runtime;

namespace SpecLang.Engine.Interpretation;

/// <summary>The scores that were read, each call once, in the order of its first reading.</summary>
internal sealed class ReadingLog
{
    private readonly List<ScoreReading> readings = [];
    private readonly HashSet<string> calls = new(StringComparer.Ordinal);
    private bool isQuiet;

    public IReadOnlyList<ScoreReading> Readings => readings;

    public ScoreReading Add(ScoreReading reading)
    {
        if (!isQuiet && calls.Add(reading.Call))
        {
            readings.Add(reading);
        }

        return reading;
    }

    /// <summary>Whatever is read meanwhile is not listed.</summary>
    public T Quietly<T>(Func<T> look)
    {
        var before = isQuiet;
        isQuiet = true;
        try
        {
            return look();
        }
        finally
        {
            isQuiet = before;
        }
    }
}
