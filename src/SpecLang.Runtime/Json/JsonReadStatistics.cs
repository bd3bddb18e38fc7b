namespace SpecLang.Runtime.Json;

/// <summary>What a run counts while it reads JSON. May be shared between threads.</summary>
public sealed class JsonReadStatistics
{
    private long textsWithLoneSurrogates;

    /// <summary>How many texts (member names among them) held the escape of a lone surrogate, which was read as U+FFFD.</summary>
    public long TextsWithLoneSurrogates => Interlocked.Read(ref textsWithLoneSurrogates);

    internal void AddTextsWithLoneSurrogates(int count) => Interlocked.Add(ref textsWithLoneSurrogates, count);
}
