using SpecLang.Text;

namespace SpecLang.Runtime.Evaluation;

/// <summary>The language's text functions over values that may be unknown.</summary>
public static class TextCalls
{
    public static Value<long> Length(Value<TextValue> text) => text.IsKnown ? TextFunctions.Length(text.Item) : text.Carry<long>();

    public static Value<long> WordCount(Value<TextValue> text) => text.IsKnown ? TextFunctions.WordCount(text.Item) : text.Carry<long>();

    public static Value<long> SentenceCount(Value<TextValue> text) => text.IsKnown ? TextFunctions.SentenceCount(text.Item) : text.Carry<long>();

    public static Value<IReadOnlyList<Element<TextValue>>> Words(Value<TextValue> text) => Parts("words", text, TextFunctions.Words);

    public static Value<IReadOnlyList<Element<TextValue>>> Sentences(Value<TextValue> text) => Parts("sentences", text, TextFunctions.Sentences);

    public static Value<IReadOnlyList<Element<TextValue>>> Lines(Value<TextValue> text) => Parts("lines", text, TextFunctions.Lines);

    public static Value<IReadOnlyList<Element<TextValue>>> Urls(Value<TextValue> text) => Parts("urls", text, TextFunctions.Urls);

    public static Value<TextValue> Lower(Value<TextValue> text) => text.IsKnown ? TextFunctions.Lower(text.Item) : text;

    public static Value<TextValue> Trim(Value<TextValue> text) => text.IsKnown ? TextFunctions.Trim(text.Item) : text;

    public static Value<TextValue> Fold(Value<TextValue> text) => text.IsKnown ? TextFunctions.Fold(text.Item) : text;

    public static Truth ValidJson(Value<TextValue> text) => text.Test(static t => TextFunctions.ValidJson(t));

    /// <summary>The text between two others; nothing where the first does not occur.</summary>
    public static Value<TextValue> Between(Value<TextValue> text, Value<TextValue> from, Value<TextValue> to)
    {
        if (!text.IsKnown || !from.IsKnown || !to.IsKnown)
        {
            return text.IsPending || from.IsPending || to.IsPending ? Value<TextValue>.Pending : Value<TextValue>.Unknown;
        }

        return TextFunctions.Between(text.Item, from.Item.Value, to.Item.Value) is { } found ? found : Value<TextValue>.Nothing;
    }

    /// <summary>The share of the first text's runs of n words that occur in the second, rounded to six decimals as every score is; unknown where n is below 1.</summary>
    public static Value<double> Overlap(Value<TextValue> text, Value<TextValue> other, Value<long> length)
    {
        if (!text.IsKnown || !other.IsKnown || !length.IsKnown)
        {
            return text.IsPending || other.IsPending || length.IsPending ? Value<double>.Pending : Value<double>.Unknown;
        }

        return length.Item < 1
            ? Value<double>.Unknown
            : Math.Round(TextFunctions.Overlap(text.Item, other.Item, length.Item), 6, MidpointRounding.ToEven);
    }

    private static Value<IReadOnlyList<Element<TextValue>>> Parts(string function, Value<TextValue> text, Func<TextValue, IReadOnlyList<TextValue>> split)
    {
        if (!text.IsKnown)
        {
            return text.Carry<IReadOnlyList<Element<TextValue>>>();
        }

        var parts = split(text.Item);
        var list = function + "(" + text.Item.Field + ")";
        var elements = new Element<TextValue>[parts.Count];
        for (var i = 0; i < elements.Length; i++)
        {
            elements[i] = new Element<TextValue>(parts[i], list, i);
        }

        return elements;
    }
}
