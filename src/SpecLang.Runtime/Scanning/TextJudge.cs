namespace SpecLang.Runtime.Scanning;

/// <summary>What one thread needs to judge records that are there as objects by their plan.</summary>
internal sealed class TextJudge
{
    private readonly string?[] texts;
    private readonly TextScanner scanner;
    private readonly EvidenceFinder finder;
    private readonly Dictionary<FactEvidence, ShownEvidence> prepared = new(ReferenceEqualityComparer.Instance);

    public TextJudge(ScanPlan plan)
    {
        texts = new string?[plan.Fields.Length];
        scanner = new TextScanner(plan);
        finder = new EvidenceFinder(plan, scanner);
    }

    /// <summary>Room for the record's texts, one a field of the plan.</summary>
    public Span<string?> Texts => texts;

    public bool TryScan(out FactSet facts) => scanner.TryScan(texts, out facts);

    /// <summary>Whether facts and texts tell all of the evidence.</summary>
    public bool CanShow(FactEvidence shown) => finder.CanShow(shown);

    /// <summary>The evidence of a principle.</summary>
    /// <param name="shown">Where it shows.</param>
    /// <param name="showsAll">Whether all is asked for, and not the first alone.</param>
    public ValueList<Evidence> EvidenceOf(FactEvidence shown, bool showsAll)
    {
        if (shown.Tests.Count == 0)
        {
            return [];
        }

        if (!prepared.TryGetValue(shown, out var ready))
        {
            ready = finder.Prepare(shown);
            if (prepared.Count < TextJudges.MostVerdicts)
            {
                prepared.Add(shown, ready);
            }
        }

        return !showsAll && finder.TryFindFirst(ready.Tests[0], out var match)
            ? [new Evidence(ready.Tests[0].FieldName, match.Start, match.End - match.Start, match.Matcher)]
            : ValueList.Create<Evidence>([.. finder.Find(ready, showsAll)]);
    }

    /// <summary>Lets go of the record.</summary>
    public void Clear()
    {
        Array.Clear(texts);
        finder.BeginRecord();
    }
}
