namespace SpecLang.Text.Functions;

/// <summary>How much of one text's wording occurs in another.</summary>
internal static class NGramOverlap
{
    public static double Share(string a, string b, long n)
    {
        if (n < 1)
        {
            throw new ArgumentOutOfRangeException(nameof(n), n, "The n of `overlap(a, b, n)` must be at least 1.");
        }

        var words = new Dictionary<string, int>(StringComparer.Ordinal);
        var first = Number(a, words);
        var second = Number(b, words);
        if (first.Length < n)
        {
            return 0;
        }

        // n-grams get numbers by doubling: two of half the length name one of the whole, so that a large n costs only its logarithm.
        long length = 1;
        while (length * 2 <= n)
        {
            (first, second) = Pair(first, second, length);
            length *= 2;
        }

        if (length < n)
        {
            (first, second) = Pair(first, second, n - length);
        }

        var known = new HashSet<int>(second);
        return first.Count(known.Contains) / (double)first.Length;
    }

    private static int[] Number(string text, Dictionary<string, int> numbers)
    {
        var result = new List<int>();
        for (var word = WordScanner.Next(text, 0); word.End > 0; word = WordScanner.Next(text, word.End))
        {
            result.Add(NumberOf(numbers, text.Substring(word.Start, word.End - word.Start)));
        }

        return [.. result];
    }

    private static (int[] First, int[] Second) Pair(int[] first, int[] second, long distance)
    {
        var numbers = new Dictionary<long, int>();
        return (Pair(first, distance, numbers), Pair(second, distance, numbers));
    }

    private static int[] Pair(int[] items, long distance, Dictionary<long, int> numbers)
    {
        var pairs = new int[Math.Max(0, items.Length - distance)];
        for (var i = 0; i < pairs.Length; i++)
        {
            pairs[i] = NumberOf(numbers, ((long)items[i] << 32) | (uint)items[i + distance]);
        }

        return pairs;
    }

    private static int NumberOf<T>(Dictionary<T, int> numbers, T key)
        where T : notnull
    {
        if (!numbers.TryGetValue(key, out var number))
        {
            numbers[key] = number = numbers.Count;
        }

        return number;
    }
}
