namespace SpecLang.Runtime.Input;

/// <summary>One place of one file, before it has its number.</summary>
/// <param name="Line">The line it begins in.</param>
/// <param name="Utf8">Its bytes; null where there are none to be had.</param>
/// <param name="Message">Why there are none.</param>
internal sealed record RawRecord(long Line, byte[]? Utf8, string? Message)
{
    public InputItem ToItem(InputSource source, long ordinal) =>
        Utf8 is not null ? new InputRecord(source, Line, ordinal, Utf8) : new InputError(source, Line, ordinal, Message ?? "");
}
