namespace SpecLang.Engine.Runs.Kept;

/// <summary>A file that holds results.</summary>
/// <param name="File">Its path in the run's folder.</param>
/// <param name="Bytes">Its length.</param>
/// <param name="Hash">The XXH128 of its bytes, 32 hexadecimal digits.</param>
/// <param name="Blocks">For a shard, how many bytes each of its blocks takes, in their order.</param>
internal sealed record KeptFileState(string File, long Bytes, string Hash, long[]? Blocks);
