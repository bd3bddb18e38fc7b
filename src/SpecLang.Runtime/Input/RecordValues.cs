using SpecLang.Runtime.Conversations;
using SpecLang.Runtime.Json;

namespace SpecLang.Runtime.Input;

/// <summary>The records that a place of the input holds: one, or one a turn of the assistant's where a constitution judges turns.</summary>
/// <param name="arePerTurn">Whether each assistant message of a conversation makes one record.</param>
/// <param name="statistics">Counts what was seen on reading.</param>
public sealed class RecordValues(bool arePerTurn, JsonReadStatistics statistics)
{
    public IReadOnlyList<RecordValue> Of(InputItem item)
    {
        ArgumentNullException.ThrowIfNull(item);
        if (item is not InputRecord input)
        {
            var message = item is InputError error ? error.Message : "can't be read";
            return [new RecordValue(item, item.Ordinal == 0 ? null : RecordIdentity.OfOrdinal(item.Ordinal), Value: null, new RecordException(field: null, message))];
        }

        var values = new List<RecordValue>();
        var id = RecordIdentity.OfOrdinal(item.Ordinal);
        try
        {
            var value = JsonValueReader.Read(input.Utf8.Span, statistics);
            id = RecordIdentity.Of(value, item.Ordinal);
            if (!arePerTurn)
            {
                values.Add(new RecordValue(item, id, value, Error: null));
                return values;
            }

            foreach (var turn in TurnExpander.Expand(value, id))
            {
                values.Add(new RecordValue(item, turn.Id, turn.Value, Error: null));
            }
        }
        catch (RecordException e)
        {
            values.Add(new RecordValue(item, id, Value: null, e));
        }

        return values;
    }
}
