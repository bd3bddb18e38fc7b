using SpecLang.Runtime.Json;

namespace SpecLang.Runtime.Input;

/// <summary>What stands at one place of the input: a record's bytes, or why there are none.</summary>
/// <param name="Source">The file.</param>
/// <param name="Line">The line the record begins in, from 1; 0 where the file as a whole is at fault.</param>
/// <param name="Ordinal">The record's number over all inputs, from 1, blank lines not counted; 0 where the file as a whole is at fault.</param>
public abstract record InputItem(InputSource Source, long Line, long Ordinal)
{
    /// <summary>What messages call the file.</summary>
    public string File => Source.Name;

    /// <summary>Where the record came from, as a spec sees it.</summary>
    public RecordOrigin Origin => new(Source.DataPath, Line);
}
