namespace SpecLang.Runtime.Input;

/// <summary>A record or a file that cannot be read.</summary>
/// <param name="Source">The file.</param>
/// <param name="Line">The line the record begins in, from 1; 0 where the file as a whole is at fault.</param>
/// <param name="Ordinal">The record's number over all inputs, from 1; 0 where the file as a whole is at fault.</param>
/// <param name="Message">One plain sentence in lower case.</param>
public sealed record InputError(InputSource Source, long Line, long Ordinal, string Message) : InputItem(Source, Line, Ordinal)
{
    /// <summary>Whether the file as a whole is at fault rather than one record.</summary>
    public bool IsFile => Ordinal == 0;
}
