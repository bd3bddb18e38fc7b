namespace SpecLang.Runtime.Input;

/// <summary>One record as bytes, which may yet turn out to be no JSON.</summary>
/// <param name="Source">The file.</param>
/// <param name="Line">The line the record begins in, from 1.</param>
/// <param name="Ordinal">The record's number over all inputs, from 1.</param>
/// <param name="Utf8">The bytes, without white space around them. They are the record's own: nothing writes to them later.</param>
public sealed record InputRecord(InputSource Source, long Line, long Ordinal, ReadOnlyMemory<byte> Utf8) : InputItem(Source, Line, Ordinal);
