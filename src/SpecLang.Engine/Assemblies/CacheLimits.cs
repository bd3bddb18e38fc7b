namespace SpecLang.Engine.Assemblies;

/// <summary>How much a cache keeps: the least recently used entries beyond either number are dropped.</summary>
public sealed record CacheLimits(int Entries, long Bytes)
{
    /// <summary>200 entries and 200 MB.</summary>
    public static CacheLimits Default { get; } = new(200, 200L * 1024 * 1024);
}
