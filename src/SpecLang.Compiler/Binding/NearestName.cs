namespace SpecLang.Compiler.Binding;

/// <summary>"Did you mean": the known name that is fewest typing mistakes away.</summary>
public static class NearestName
{
    /// <summary>Names beyond this many are no help to who reads them.</summary>
    private const int MostTold = 10;

    private static readonly string[] Negations = ["un", "in", "im", "non", "not", "dis", "no", "un_", "non_", "not_", "no_", "is_not_", "is_un"];

    /// <summary>The known name that is near, as a clause to put behind a sentence and as a fix; nothing where none is.</summary>
    internal static Suggestion Suggest(string name, IEnumerable<string> known) => new(Find(name, known));

    /// <summary>The same for one of a few names, which are told where none is near.</summary>
    internal static Suggestion SuggestAmong(string name, IReadOnlyList<string> known, string what) =>
        new(Find(name, known)) { Choice = known.Count is > 0 and <= MostTold ? "; " + what + " " + string.Join(", ", known.Select(k => "`" + k + "`")) : "" };

    /// <summary>The known name that a name says the opposite of, as `unchecked` does of `checked`; null where it does of none.</summary>
    internal static string? Opposite(string name, IEnumerable<string> known) =>
        known.FirstOrDefault(k => k.Length > 1 && Negations.Any(n => string.Equals(name, n + k, StringComparison.OrdinalIgnoreCase) || string.Equals(k, n + name, StringComparison.OrdinalIgnoreCase)));

    /// <summary>The known name that is near; null where none is. One that says the opposite is not near.</summary>
    public static string? Find(string name, IEnumerable<string> known)
    {
        var limit = Math.Max(1, name.Length / 3);
        string? best = null;
        var bestDistance = limit + 1;
        foreach (var candidate in known.Where(k => Opposite(name, [k]) is null).OrderBy(k => k, StringComparer.Ordinal))
        {
            var distance = Distance(name, candidate, bestDistance);
            if (distance < bestDistance)
            {
                best = candidate;
                bestDistance = distance;
            }
        }

        return best;
    }

    /// <summary>
    /// The number of letters to insert, delete, replace or swap with their neighbour, ignoring case (optimal string alignment:
    /// F. J. Damerau, "A technique for computer detection and correction of spelling errors", 1964).
    /// </summary>
    private static int Distance(string a, string b, int limit)
    {
        if (Math.Abs(a.Length - b.Length) >= limit)
        {
            return limit;
        }

        var rows = new int[a.Length + 1, b.Length + 1];
        for (var i = 0; i <= a.Length; i++)
        {
            rows[i, 0] = i;
        }

        for (var j = 0; j <= b.Length; j++)
        {
            rows[0, j] = j;
        }

        for (var i = 1; i <= a.Length; i++)
        {
            for (var j = 1; j <= b.Length; j++)
            {
                var cost = Same(a[i - 1], b[j - 1]) ? 0 : 1;
                var value = Math.Min(Math.Min(rows[i - 1, j] + 1, rows[i, j - 1] + 1), rows[i - 1, j - 1] + cost);
                if (i > 1 && j > 1 && Same(a[i - 1], b[j - 2]) && Same(a[i - 2], b[j - 1]))
                {
                    value = Math.Min(value, rows[i - 2, j - 2] + 1);
                }

                rows[i, j] = value;
            }
        }

        return rows[a.Length, b.Length];
    }

    private static bool Same(char a, char b) => char.ToLowerInvariant(a) == char.ToLowerInvariant(b);
}
