using System.Globalization;
using SpecLang.Text;

namespace SpecLang.Runtime.Evaluation;

/// <summary>From a record's properties to values of expressions.</summary>
public static class Fields
{
    public static Value<TextValue> Text(string? value, string path) => value is null ? Value<TextValue>.Nothing : new TextValue(value, path);

    public static Value<long> Int(long? value) => value is { } known ? known : Value<long>.Nothing;

    public static Value<double> Number(double? value) => value is { } known ? known : Value<double>.Nothing;

    public static Value<bool> Bool(bool? value) => value is { } known ? known : Value<bool>.Nothing;

    /// <summary>A label as its place in the set, from 0.</summary>
    public static Value<int> Label(int? value) => value is { } known ? known : Value<int>.Nothing;

    public static Value<Element<T>> Record<T>(T? value, string path)
        where T : class => value is null ? Value<Element<T>>.Nothing : new Element<T>(value, path, -1);

    public static Value<IReadOnlyList<Element<T>>> List<TSource, T>(IReadOnlyList<TSource>? items, string path, Func<TSource, string, T> convert)
    {
        if (items is null)
        {
            return Value<IReadOnlyList<Element<T>>>.Nothing;
        }

        var elements = new Element<T>[items.Count];
        for (var i = 0; i < elements.Length; i++)
        {
            elements[i] = new Element<T>(convert(items[i], string.Create(CultureInfo.InvariantCulture, $"{path}[{i}]")), path, i);
        }

        return elements;
    }
}
