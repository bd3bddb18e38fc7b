namespace SpecLang.Runtime.Json;

/// <summary>
/// A record that cannot be read. <see cref="Exception.Message"/> is one plain sentence in lower case, made for the user; it may quote text of the
/// record, so whoever prints it escapes it for where it goes.
/// </summary>
public sealed class RecordException : Exception
{
    public RecordException(string? field, string message)
        : base(message) => Field = field;

    public RecordException(string message)
        : base(message)
    {
    }

    public RecordException()
    {
    }

    public RecordException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    /// <summary>The place in the record, as <c>trace[2].input</c>; null where the record as a whole is at fault.</summary>
    public string? Field { get; }
}
