using System.Collections.Immutable;
using System.Globalization;
using SpecLang.Compiler.Binding;
using SpecLang.Runtime.Json;

namespace SpecLang.Engine.Suites;

/// <summary>Reads the values of a case's members, each with its place for messages: <c>expect.decision</c>.</summary>
internal static class CaseMembers
{
    public static string Text(JsonValue value, string place) =>
        value.Kind == JsonKind.Text ? value.Text : throw Wrong(place, value, "a text");

    public static bool Truth(JsonValue value, string place) =>
        value.Kind == JsonKind.Bool ? value.Bool : throw Wrong(place, value, "true or false");

    public static double Number(JsonValue value, string place) =>
        value.Kind == JsonKind.Number && double.Parse(value.Number, NumberStyles.Float, CultureInfo.InvariantCulture) is var number && double.IsFinite(number)
            ? number
            : throw Wrong(place, value, "a number");

    public static double Score(JsonValue value, string place)
    {
        var score = Number(value, place);
        return score is >= 0 and <= 1 ? score : throw new CaseException($"`{place}` is {value.Number}, but a score lies between 0 and 1");
    }

    public static ReadOnlySpan<JsonMember> Members(JsonValue value, string place) =>
        value.Kind == JsonKind.Object ? value.Members : throw Wrong(place, value, "an object");

    /// <summary>A list of texts; one text alone is a list of one.</summary>
    public static ImmutableArray<string> Texts(JsonValue value, string place)
    {
        if (value.Kind == JsonKind.Text)
        {
            return [value.Text];
        }

        if (value.Kind != JsonKind.List)
        {
            throw Wrong(place, value, "a list of texts");
        }

        var texts = ImmutableArray.CreateBuilder<string>();
        foreach (var element in value.Elements)
        {
            texts.Add(Text(element, place));
        }

        return texts.ToImmutable();
    }

    /// <summary>One of several words.</summary>
    public static T Word<T>(JsonValue value, string place, Func<T, string> nameOf)
        where T : struct, Enum
    {
        var words = Enum.GetValues<T>().Select(v => (Value: v, Name: nameOf(v))).ToList();
        var list = string.Join(", ", words.Take(words.Count - 1).Select(w => w.Name)) + " and " + words[^1].Name;
        var text = value.Kind == JsonKind.Text ? value.Text : throw Wrong(place, value, "one of " + list);
        var found = words.FindIndex(w => string.Equals(w.Name, text, StringComparison.Ordinal));
        return found >= 0 ? words[found].Value : throw new CaseException($"`{place}` is `{text}`{DidYouMean(text, words.Select(w => w.Name), $"; write one of {list}")}");
    }

    /// <summary>The nearest known name as the end of a sentence; else what to say instead.</summary>
    public static string DidYouMean(string name, IEnumerable<string> known, string instead = "") =>
        NearestName.Find(name, known) is { } near ? $"; did you mean `{near}`?" : instead;

    public static CaseException Wrong(string place, JsonValue value, string needed) => new($"`{place}` is {Describe(value.Kind)}, but {needed} is needed there");

    private static string Describe(JsonKind kind) => kind switch
    {
        JsonKind.Null => "null",
        JsonKind.Bool => "true or false",
        JsonKind.Number => "a number",
        JsonKind.Text => "a text",
        JsonKind.List => "a list",
        _ => "an object",
    };
}
