namespace SpecLang.Engine.Reports;

/// <summary>Keeps the few records that rank first, in bounded memory; of equal ranks, those that came first. Belongs to one thread.</summary>
internal sealed class RankedSample(int limit)
{
    private readonly List<(double Rank, KeptRecord Record)> kept = [];

    public IEnumerable<KeptRecord> Records => kept.Select(k => k.Record);

    /// <summary>Whether a record of this rank would be kept, so that nothing is made for one that is not.</summary>
    public bool Takes(double rank) => kept.Count < limit || rank > kept[^1].Rank;

    /// <param name="rank">The higher, the sooner it is kept.</param>
    /// <param name="record">The record.</param>
    public void Add(double rank, KeptRecord record)
    {
        if (!Takes(rank))
        {
            return;
        }

        var at = kept.Count;
        while (at > 0 && kept[at - 1].Rank < rank)
        {
            at--;
        }

        kept.Insert(at, (rank, record));
        if (kept.Count > limit)
        {
            kept.RemoveAt(limit);
        }
    }
}
