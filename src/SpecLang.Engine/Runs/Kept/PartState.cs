namespace SpecLang.Engine.Runs.Kept;

/// <summary>Results that lie in whole files.</summary>
/// <param name="Records">How many results they are.</param>
/// <param name="Places">How many places of the input had been read with them.</param>
/// <param name="FirstBlock">For a shard, the block that it begins in, which may have begun in the part before; null for a run over all records.</param>
/// <param name="Files">The files, one a format, in the order of the formats that have lines.</param>
internal sealed record PartState(long Records, long Places, long? FirstBlock, KeptFileState[] Files);
