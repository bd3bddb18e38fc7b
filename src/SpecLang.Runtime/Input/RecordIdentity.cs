using System.Globalization;
using SpecLang.Runtime.Json;

namespace SpecLang.Runtime.Input;

/// <summary>What verdicts and messages call a record.</summary>
public static class RecordIdentity
{
    private const string MemberName = "id";

    /// <summary>The record's member <c>id</c> where it is a text or a number (as it is written), else its ordinal as <c>#17</c>.</summary>
    /// <exception cref="RecordException">The record has two members <c>id</c>; its identity is then that of its ordinal.</exception>
    public static string Of(JsonValue record, long ordinal) =>
        (record.Kind is JsonKind.Object ? record.Find(MemberName) : null) switch
        {
            { Kind: JsonKind.Text } id => id.Text,
            { Kind: JsonKind.Number } id => id.Number,
            _ => OfOrdinal(ordinal),
        };

    /// <summary>The identity of a record that has none of its own.</summary>
    public static string OfOrdinal(long ordinal) => string.Create(CultureInfo.InvariantCulture, $"#{ordinal}");
}
