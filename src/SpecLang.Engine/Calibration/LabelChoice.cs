using SpecLang.Runtime.Json;

namespace SpecLang.Engine.Calibration;

/// <summary>Where a labelled record says what people say of it.</summary>
/// <param name="Classifier">The classifier whose scores it is about; null for all.</param>
/// <param name="Path">The member of the record, with dots between the names of members within members.</param>
/// <param name="Positives">The values that mean yes; empty where the member is true or false.</param>
public sealed record LabelChoice(string? Classifier, string Path, IReadOnlyList<string> Positives)
{
    /// <summary>Reads <c>[CLASSIFIER:]MEMBER[=VALUE,…]</c>.</summary>
    public static LabelChoice Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var equals = text.IndexOf('=', StringComparison.Ordinal);
        var place = equals < 0 ? text : text[..equals];
        var colon = place.IndexOf(':', StringComparison.Ordinal);
        return new LabelChoice(
            colon < 0 ? null : place[..colon],
            place[(colon + 1)..],
            equals < 0 ? [] : text[(equals + 1)..].Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries));
    }

    /// <summary>What a record says, as text; null where it has no such member.</summary>
    public string? TextIn(JsonValue record)
    {
        var value = record;
        foreach (var name in Path.Split('.'))
        {
            if (value is not { Kind: JsonKind.Object } || Member(value, name) is not { } member)
            {
                return null;
            }

            value = member;
        }

        return value.Kind switch
        {
            JsonKind.Text => value.Text,
            JsonKind.Bool => value.Bool ? "true" : "false",
            JsonKind.Number => value.Number,
            _ => null,
        };
    }

    /// <summary>What a label means; null where it is neither true nor false and no values are named.</summary>
    public bool? IsPositive(string label) => Positives.Count > 0
        ? Positives.Contains(label, StringComparer.Ordinal)
        : label switch
        {
            "true" or "1" => true,
            "false" or "0" => false,
            _ => null,
        };

    private static JsonValue? Member(JsonValue value, string name)
    {
        foreach (var member in value.Members)
        {
            if (string.Equals(member.Name, name, StringComparison.Ordinal))
            {
                return member.Value;
            }
        }

        return null;
    }
}
