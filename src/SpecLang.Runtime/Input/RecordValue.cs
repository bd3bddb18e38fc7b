using SpecLang.Runtime.Json;

namespace SpecLang.Runtime.Input;

/// <summary>A record as JSON, or why there is none.</summary>
/// <param name="Item">The place of the input that it comes from.</param>
/// <param name="Id">What verdicts call it; null where a whole file is at fault.</param>
/// <param name="Value">The JSON; null where it can't be read.</param>
/// <param name="Error">Why not; null where it can.</param>
public sealed record RecordValue(InputItem Item, string? Id, JsonValue? Value, RecordException? Error)
{
    /// <summary>The record, for an evaluator to read.</summary>
    /// <exception cref="InvalidOperationException">There is none.</exception>
    public RecordCursor Cursor => new(Value ?? throw new InvalidOperationException("The record can't be read."), string.Empty, Item.Origin);
}
