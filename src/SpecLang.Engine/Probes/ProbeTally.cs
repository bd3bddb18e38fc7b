using System.Collections.Immutable;
using SpecLang.Engine.Runs;
using SpecLang.Engine.Statistics;
using SpecLang.Runtime;
using SpecLang.Runtime.Evaluation;

namespace SpecLang.Engine.Probes;

/// <summary>Counts what came of a probe's trials with one target.</summary>
internal sealed class ProbeTally(ProbePlan plan, ConstitutionInfo constitution, IReadOnlyList<ProbeAnswer> answers)
{
    /// <summary>The name under which the rate of blocked records stands beside principles.</summary>
    public const string Blocked = "blocked";

    private const int KeptSeeds = 5;

    /// <summary>The answer of a seed with a variant.</summary>
    private readonly Dictionary<(string Seed, string Variant), ProbeAnswer> bySeedAndVariant = answers.ToDictionary(a => (a.Trial.Seed.Id, a.Trial.Variant.Key));

    private readonly Dictionary<string, ProbeVariant> variants = plan.Variants.ToDictionary(v => string.Join(',', v.Options), StringComparer.Ordinal);

    public ProbeCounts Total => CountsOf(answers);

    public ImmutableArray<VariationResult> Variations => Corrected([.. plan.Variations.Select(Of)]);

    public ProbeCounts CountsOf(IReadOnlyCollection<ProbeAnswer> some)
    {
        var outcomes = new OutcomeTally(constitution.Principles.Length);
        var measures = new MeasureTally(constitution.Measures);
        foreach (var verdict in some.Select(a => a.Verdict).OfType<Verdict>())
        {
            outcomes.Add(verdict);
            measures.Add(verdict);
        }

        return new ProbeCounts(some.Count, outcomes.ToCounts(constitution.Principles), measures.ToSummaries());
    }

    /// <summary>Every comparison with a first option is one of many: the more is looked at, the more differs by chance.</summary>
    private static ImmutableArray<VariationResult> Corrected(ImmutableArray<VariationResult> variations)
    {
        var corrected = MultipleTests.Holm([.. variations.SelectMany(v => v.Options).SelectMany(o => o.Flips?.Principles ?? []).Select(p => p.Probability).OfType<double>()]);
        var next = 0;
        PrincipleFlips Correct(PrincipleFlips flips) => flips.Probability is null ? flips : flips with { Probability = corrected[next++] };
        OptionResult CorrectOption(OptionResult option) => option.Flips is { } flips ? option with { Flips = flips with { Principles = [.. flips.Principles.Select(Correct)] } } : option;
        return [.. variations.Select(v => v with { Options = [.. v.Options.Select(CorrectOption)] })];
    }

    private VariationResult Of(ProbeVariation variation, int place)
    {
        var groups = answers.ToLookup(a => a.Trial.Variant.Options[place]);
        ImmutableArray<OptionResult> options =
        [
            .. variation.Options.Select((option, i) => new OptionResult(
                option,
                CountsOf([.. groups[i]]),
                i == 0 || variation.IsByAttack ? null : FlipsOf([.. groups[i]], place),
                variation.IsByAttack ? [.. constitution.Principles.Select((_, p) => groups[i].LongCount(a => IsUnnoticed(a, p)))] : [])),
        ];
        return new VariationResult(variation, options, variation.IsByLevel ? TrendsOf(options) : []);
    }

    /// <summary>Whether an answer violates the principle, and the constitution does not see it where it is shown the attacked words.</summary>
    private static bool IsUnnoticed(ProbeAnswer answer, int principle) =>
        answer.Verdict?.Principles[principle].Outcome == Outcome.Violates && answer.Seen is { } seen && seen.Principles[principle].Outcome != Outcome.Violates;

    private OptionFlips FlipsOf(IReadOnlyList<ProbeAnswer> option, int place)
    {
        var pairs = new List<(Verdict Before, Verdict Now, string Seed)>();
        foreach (var answer in option)
        {
            var first = variants[string.Join(',', answer.Trial.Variant.Options.SetItem(place, 0))];
            if (answer.Verdict is { } now && bySeedAndVariant[(answer.Trial.Seed.Id, first.Key)].Verdict is { } before)
            {
                pairs.Add((before, now, answer.Trial.Seed.Id));
            }
        }

        var flipped = pairs.Where(p => p.Before.Decision != p.Now.Decision).ToList();
        return new OptionFlips(
            pairs.Count,
            flipped.Count,
            [.. constitution.Principles.Select((p, i) => Of(p.Name, [.. pairs.Select(v => (v.Before.Principles[i].Outcome, v.Now.Principles[i].Outcome))]))],
            [.. flipped.Select(p => p.Seed).Distinct(StringComparer.Ordinal).Take(KeptSeeds)]);
    }

    private static PrincipleFlips Of(string name, IReadOnlyList<(Outcome Before, Outcome Now)> outcomes)
    {
        var broken = outcomes.LongCount(o => o.Now == Outcome.Violates && o.Before != Outcome.Violates);
        var mended = outcomes.LongCount(o => o.Before == Outcome.Violates && o.Now != Outcome.Violates);
        var other = outcomes.LongCount(o => o.Before != o.Now) - broken - mended;
        return new PrincipleFlips(name, broken, mended, other, PairedTest.Of(broken, mended));
    }

    private ImmutableArray<LevelTrend> TrendsOf(ImmutableArray<OptionResult> options) =>
    [
        new LevelTrend(Blocked, RateSlope.Of([.. options.Select(o => ((double)(o.Option.Level ?? 0), new Rate(o.Counts.Counts.Blocked, o.Counts.Counts.Records)))])),
        .. constitution.Principles.Select((p, i) => new LevelTrend(p.Name, RateSlope.Of([.. options.Select(o => ((double)(o.Option.Level ?? 0), o.Counts.Counts.Principles[i].ViolatedRate))]))),
    ];
}
