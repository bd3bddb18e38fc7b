using System.Collections.Immutable;

namespace SpecLang.LanguageServer.Handlers;

/// <summary>Which lines of a text must change to make another of it, as few as there can be (E. W. Myers, "An O(ND) difference algorithm", 1986).</summary>
internal static class LineDifference
{
    /// <summary>More differences than this are one change of all that differs: finding the fewest would take too long.</summary>
    private const int MostDifferences = 2_000;

    /// <summary>The changed stretches, in order: lines of the one and lines of the other.</summary>
    public static ImmutableArray<(int Start, int Length, int OtherStart, int OtherLength)> Of(IReadOnlyList<string> before, IReadOnlyList<string> after)
    {
        var head = 0;
        while (head < before.Count && head < after.Count && before[head] == after[head])
        {
            head++;
        }

        var tail = 0;
        while (tail < before.Count - head && tail < after.Count - head && before[before.Count - 1 - tail] == after[after.Count - 1 - tail])
        {
            tail++;
        }

        var (n, m) = (before.Count - head - tail, after.Count - head - tail);
        if (n == 0 && m == 0)
        {
            return [];
        }

        return Trace(before, after, head, n, m) is { } path ? Stretches(path, head, n, m) : [(head, n, head, m)];
    }

    /// <summary>The pairs of lines that stay, from the last to the first; null where there are too many differences.</summary>
    private static List<(int X, int Y)>? Trace(IReadOnlyList<string> before, IReadOnlyList<string> after, int head, int n, int m)
    {
        var most = Math.Min(n + m, MostDifferences);
        var furthest = new int[(2 * most) + 2];
        var rounds = new List<int[]>();
        for (var d = 0; d <= most; d++)
        {
            rounds.Add((int[])furthest.Clone());
            for (var k = -d; k <= d; k += 2)
            {
                var x = k == -d || (k != d && furthest[k - 1 + most] < furthest[k + 1 + most]) ? furthest[k + 1 + most] : furthest[k - 1 + most] + 1;
                while (x < n && x - k < m && x - k >= 0 && before[head + x] == after[head + x - k])
                {
                    x++;
                }

                furthest[k + most] = x;
                if (x >= n && x - k >= m)
                {
                    return Back(rounds, most, d, n, m);
                }
            }
        }

        return null;
    }

    private static List<(int X, int Y)> Back(List<int[]> rounds, int most, int differences, int n, int m)
    {
        var kept = new List<(int, int)>();
        var (x, y) = (n, m);
        for (var d = differences; d >= 0; d--)
        {
            var furthest = rounds[d];
            var k = x - y;
            var isDown = k == -d || (k != d && furthest[k - 1 + most] < furthest[k + 1 + most]);
            var previousX = d == 0 ? 0 : furthest[(isDown ? k + 1 : k - 1) + most];
            var previousY = d == 0 ? 0 : previousX - (isDown ? k + 1 : k - 1);
            while (x > previousX && y > previousY)
            {
                x--;
                y--;
                kept.Add((x, y));
            }

            (x, y) = (previousX, previousY);
        }

        kept.Reverse();
        return kept;
    }

    private static ImmutableArray<(int, int, int, int)> Stretches(List<(int X, int Y)> kept, int head, int n, int m)
    {
        var stretches = ImmutableArray.CreateBuilder<(int, int, int, int)>();
        var (x, y) = (0, 0);
        foreach (var (keptX, keptY) in kept.Append((n, m)))
        {
            if (keptX > x || keptY > y)
            {
                stretches.Add((head + x, keptX - x, head + y, keptY - y));
            }

            (x, y) = (keptX + 1, keptY + 1);
        }

        return stretches.ToImmutable();
    }
}
