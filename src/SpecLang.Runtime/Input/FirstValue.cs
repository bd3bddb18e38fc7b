using System.Runtime.InteropServices;
using System.Text.Json;
using SpecLang.Runtime.Json;

namespace SpecLang.Runtime.Input;

/// <summary>How far the first value of a file has been read.</summary>
/// <param name="State">Whether it is whole.</param>
/// <param name="End">Where it ends, once it is whole.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct FirstValue(FirstValueState State, int End)
{
    /// <summary>Looks at the bytes of a value as JSON, without a care for what its texts say.</summary>
    public static FirstValue Read(ReadOnlySpan<byte> utf8, bool isAll)
    {
        var options = new JsonReaderOptions { MaxDepth = JsonValueReader.MaxDepth + 1 };
        var reader = new Utf8JsonReader(utf8, isAll, new JsonReaderState(options));
        var isList = utf8[0] == '[';
        var searched = 0;
        try
        {
            while (reader.Read())
            {
                if (reader.TokenType is JsonTokenType.StartArray or JsonTokenType.StartObject or JsonTokenType.PropertyName)
                {
                    continue;
                }

                var end = (int)reader.BytesConsumed;
                if (reader.CurrentDepth == 0)
                {
                    return new FirstValue(FirstValueState.Whole, end);
                }

                if (isList && reader.CurrentDepth == 1)
                {
                    if (utf8[searched..end].Contains((byte)'\n'))
                    {
                        return new FirstValue(FirstValueState.ListOverLines, end);
                    }

                    searched = end;
                }
            }

            return new FirstValue(FirstValueState.Unfinished, 0);
        }
        catch (JsonException)
        {
            return new FirstValue(FirstValueState.Broken, 0);
        }
    }
}
