using System.Collections.Immutable;
using SpecLang.Compiler.Lowering;
using SpecLang.Runtime.Scanning;

namespace SpecLang.Engine.Interpretation.Facts;

/// <summary>Where violations show, ready to be asked again and again. Immutable and thread-safe.</summary>
internal sealed class FactShown
{
    private readonly ImmutableArray<ClauseEvidence> clauses;
    private readonly ImmutableDictionary<FactTest, FactCondition> conditions;
    private readonly ImmutableDictionary<FactShow, ElementEvidence> elements;

    /// <param name="spec">The constitution.</param>
    /// <param name="scan">The constitution as facts.</param>
    public FactShown(LoweredSpec spec, LoweredScan scan)
    {
        clauses = FactEvidenceLowerer.Lower(spec, scan);
        var made = ImmutableDictionary.CreateBuilder<FactTest, FactCondition>();
        foreach (var test in clauses.SelectMany(TestsOf).Where(t => !made.ContainsKey(t)))
        {
            made.Add(test, FactCondition.Of(test, scan.Record));
        }

        conditions = made.ToImmutable();
        elements = clauses.SelectMany(c => WitnessesOf(c.Shown)).Distinct().ToImmutableDictionary(FactShow (w) => w, w => ScanPlanBuilder.EvidenceOf(w, scan.Record));
    }

    /// <summary>Where a principle's violation shows.</summary>
    public FactEvidence In(FactEvaluation run, int principle)
    {
        var evidence = new FactEvidence();
        foreach (var clause in clauses.Where(c => c.Principle == principle && (c.Test is not { } test || Decides(run, test, c.IsWanted))))
        {
            Add(evidence, run, clause.Shown);
        }

        return evidence;
    }

    private void Add(FactEvidence evidence, FactEvaluation run, FactShow shown)
    {
        switch (shown)
        {
            case FactShow.Matches matches:
                evidence.Add([.. matches.Facts]);
                break;
            case FactShow.All all:
                foreach (var part in all.Parts)
                {
                    Add(evidence, run, part);
                }

                break;
            case FactShow.First first:
                if (first.Cases.FirstOrDefault(c => Decides(run, c.Test, c.IsWanted)) is { } found)
                {
                    Add(evidence, run, found.Shown);
                }

                break;
            case FactShow.Witnesses witnesses:
                evidence.Add(elements[witnesses]);
                break;
            default:
                evidence.AddRecord();
                break;
        }
    }

    private bool Decides(FactEvaluation run, FactTest test, bool isWanted) => conditions[test].In(run) is var truth && isWanted ? truth.IsTrue : truth.IsFalse;

    private static IEnumerable<FactTest> TestsOf(ClauseEvidence clause) => (clause.Test is { } test ? [test] : Enumerable.Empty<FactTest>()).Concat(TestsOf(clause.Shown));

    private static IEnumerable<FactTest> TestsOf(FactShow shown) => shown switch
    {
        FactShow.All all => all.Parts.SelectMany(TestsOf),
        FactShow.First first => first.Cases.SelectMany(c => TestsOf(c.Shown).Prepend(c.Test)),
        _ => [],
    };

    private static IEnumerable<FactShow.Witnesses> WitnessesOf(FactShow shown) => shown switch
    {
        FactShow.All all => all.Parts.SelectMany(WitnessesOf),
        FactShow.First first => first.Cases.SelectMany(c => WitnessesOf(c.Shown)),
        FactShow.Witnesses witnesses => [witnesses],
        _ => [],
    };
}
