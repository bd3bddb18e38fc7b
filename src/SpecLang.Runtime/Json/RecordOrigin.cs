namespace SpecLang.Runtime.Json;

/// <summary>Where a record came from, as a spec sees it.</summary>
/// <param name="File">The value of <c>$file</c>: the path under the data folder, with forward slashes.</param>
/// <param name="Line">The value of <c>$line</c>: the line the record begins in, from 1.</param>
public sealed record RecordOrigin(string File, long Line);
