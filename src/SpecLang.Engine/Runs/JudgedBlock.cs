namespace SpecLang.Engine.Runs;

/// <summary>What came out for a block of records.</summary>
/// <param name="Results">A result a record, in the order of the input.</param>
/// <param name="TextsWithLoneSurrogates">How many of their texts held half a character.</param>
public sealed record JudgedBlock(IReadOnlyList<RecordResult> Results, long TextsWithLoneSurrogates);
