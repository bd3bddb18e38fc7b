using SpecLang.Runtime;

namespace SpecLang.Engine.Interpretation;

/// <summary>The scores that were read, each call once, in the order of its first reading.</summary>
internal sealed class ReadingLog
{
    private readonly List<ScoreReading> readings = [];
    private readonly HashSet<string> calls = new(StringComparer.Ordinal);

    public IReadOnlyList<ScoreReading> Readings => readings;

    /// <summary>Whether what is read now is not listed.</summary>
    public bool IsQuiet { get; private set; }

    public ScoreReading Add(ScoreReading reading)
    {
        if (!IsQuiet && calls.Add(reading.Call))
        {
            readings.Add(reading);
        }

        return reading;
    }

    /// <summary>Whatever is read meanwhile is not listed.</summary>
    public T Quietly<T>(Func<T> look)
    {
        var before = IsQuiet;
        IsQuiet = true;
        try
        {
            return look();
        }
        finally
        {
            IsQuiet = before;
        }
    }
}
