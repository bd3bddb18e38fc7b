namespace SpecLang.Runtime.Wire;

/// <summary>Why a record, or a whole file, could not be judged.</summary>
/// <param name="File">What messages call the file; <c>-</c> for standard input.</param>
/// <param name="Line">The line the record begins in, from 1; 0 where the file as a whole is at fault.</param>
/// <param name="Field">The place in the record, as <c>trace[2].input</c>; null where the record as a whole is at fault.</param>
/// <param name="Message">One plain sentence in lower case; it may quote text of the record.</param>
public sealed record RecordError(string File, long Line, string? Field, string Message);
