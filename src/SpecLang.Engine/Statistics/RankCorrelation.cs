namespace SpecLang.Engine.Statistics;

/// <summary>
/// How far two orders agree, from −1 (one is the other reversed) over 0 to 1: M. G. Kendall's τ-b (Biometrika 33, 1945, 239–251), which takes ties on either side into account, as marks of a few
/// steps have many. Its work grows with the square of the number of pairs.
/// </summary>
public static class RankCorrelation
{
    /// <param name="pairs">The pairs of finite numbers.</param>
    /// <returns>τ-b; null where there are fewer than two pairs, or one side is the same in all of them: then nothing is ordered.</returns>
    public static double? Of(IReadOnlyList<(double X, double Y)> pairs)
    {
        ArgumentNullException.ThrowIfNull(pairs);
        long balance = 0;
        long orderedByX = 0;
        long orderedByY = 0;
        for (var i = 1; i < pairs.Count; i++)
        {
            for (var k = 0; k < i; k++)
            {
                var x = pairs[i].X.CompareTo(pairs[k].X);
                var y = pairs[i].Y.CompareTo(pairs[k].Y);
                balance += Math.Sign(x) * Math.Sign(y);
                orderedByX += x == 0 ? 0 : 1;
                orderedByY += y == 0 ? 0 : 1;
            }
        }

        return orderedByX == 0 || orderedByY == 0 ? null : balance / Math.Sqrt((double)orderedByX * orderedByY);
    }
}
