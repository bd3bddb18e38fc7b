namespace SpecLang.Runtime.Evaluation;

/// <summary>Lists in expressions.</summary>
public static class Lists
{
    /// <summary>A list inside a list as a value: C# converts no interface by itself.</summary>
    public static Value<T> Known<T>(T list) => list;

    public static Value<long> Length<T>(Value<IReadOnlyList<Element<T>>> list) => list.IsKnown ? list.Item.Count : list.Carry<long>();

    /// <summary>The element at a place, counted from the end where the index is negative; nothing beyond the ends.</summary>
    public static Value<Element<T>> At<T>(Value<IReadOnlyList<Element<T>>> list, Value<long> index)
    {
        if (!list.IsKnown)
        {
            return list.Carry<Element<T>>();
        }

        if (!index.IsKnown)
        {
            return index.Carry<Element<T>>();
        }

        var items = list.Item;
        var place = index.Item < 0 ? items.Count + index.Item : index.Item;
        return place >= 0 && place < items.Count ? items[(int)place] : Value<Element<T>>.Nothing;
    }

    /// <summary>Values written in place, as a list.</summary>
    public static Value<IReadOnlyList<Element<T>>> Of<T>(params ReadOnlySpan<Value<T>> items)
    {
        var elements = new Element<T>[items.Length];
        for (var i = 0; i < items.Length; i++)
        {
            if (!items[i].IsKnown)
            {
                return items[i].Carry<IReadOnlyList<Element<T>>>();
            }

            elements[i] = new Element<T>(items[i].Item, string.Empty, i);
        }

        return elements;
    }

    /// <summary>Whether any of the tests holds; all are looked at, as equality reads no model of its own.</summary>
    public static Truth Any(params ReadOnlySpan<Truth> tests)
    {
        var result = Truth.False;
        foreach (var test in tests)
        {
            result |= test;
        }

        return result;
    }

    /// <summary>Whether a value is equal to an element.</summary>
    public static Truth Contains<T>(Value<IReadOnlyList<Element<T>>> list, Func<T, Truth> isEqual)
    {
        if (!list.IsKnown)
        {
            return list.Doubt;
        }

        var result = Truth.False;
        foreach (var element in list.Item)
        {
            result |= isEqual(element.Item);
        }

        return result;
    }
}
