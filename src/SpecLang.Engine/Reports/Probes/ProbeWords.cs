using SpecLang.Engine.Probes;

namespace SpecLang.Engine.Reports.Probes;

/// <summary>Sentences about probes, for formats that a person reads.</summary>
public static class ProbeWords
{
    /// <summary>What was run: <c>12 seeds in 3 variants</c>.</summary>
    public static string Counted(ProbeResult result)
    {
        ArgumentNullException.ThrowIfNull(result);
        var variants = result.Plan.Variants.Length;
        return $"{RateText.Of(result.Seeds)} {(result.Seeds == 1 ? "seed" : "seeds")} in {RateText.Of(variants)} {(variants == 1 ? "variant" : "variants")}";
    }

    /// <summary>What the target made of it: <c>36 answers: 30 allowed, 2 escalated, 4 blocked</c>.</summary>
    public static string Counted(ProbeTargetResult target)
    {
        ArgumentNullException.ThrowIfNull(target);
        var counts = target.Total.Counts;
        var failed = target.Total.Failed == 0 ? string.Empty : $"; {RateText.Of(target.Total.Failed)} of {RateText.Of(target.Total.Trials)} without a verdict";
        return $"{RateText.Of(counts.Records)} {(counts.Records == 1 ? "answer" : "answers")}: {RateText.Of(counts.Allowed)} allowed, {RateText.Of(counts.Escalated)} escalated, {RateText.Of(counts.Blocked)} blocked{failed}";
    }

    /// <summary>What to know of the answers of a target, a sentence each: why trials have no verdict, and how many answers were cut.</summary>
    public static IEnumerable<string> Notes(ProbeTargetResult target)
    {
        ArgumentNullException.ThrowIfNull(target);
        var cut = target.Cut == 0 ? [] : new[] { $"{RateText.Of(target.Cut)} {(target.Cut == 1 ? "answer was" : "answers were")} cut at the most tokens, and judged as far as they go" };
        return target.Failures.Select(Of).Concat(cut);
    }

    /// <summary>The means of measures with each option, a sentence a measure.</summary>
    public static IEnumerable<string> Measures(VariationResult variation)
    {
        ArgumentNullException.ThrowIfNull(variation);
        return variation.Options[0].Counts.Measures.Select((m, i) =>
            $"{m.Name}: mean {string.Join(", ", variation.Options.Select(o => $"{(o.Counts.Measures[i].Mean is { } mean ? RateText.Score(mean) : "–")} with {o.Option.Key}"))}");
    }

    /// <summary>One sentence about trials without a verdict.</summary>
    public static string Of(ProbeFailure failure)
    {
        ArgumentNullException.ThrowIfNull(failure);
        return $"{RateText.Of(failure.Count)} {failure.Reason.Replace('_', ' ')}, first {failure.First}: {failure.Message}";
    }

    /// <summary>What became of an expectation, in one word or two.</summary>
    public static string Of(bool? holds) => holds switch
    {
        true => "holds",
        false => "BROKEN",
        _ => "not known",
    };

    /// <summary>How an option's decisions differ from the first's; null where they don't, or it is the first.</summary>
    public static string? Flips(OptionResult option)
    {
        ArgumentNullException.ThrowIfNull(option);
        if (option.Flips is not { } flips || flips.Principles.All(p => p.All == 0))
        {
            return null;
        }

        var moved = string.Join("; ", flips.Principles.Where(p => p.All > 0).Select(Of));
        var seeds = flips.Seeds.IsEmpty ? string.Empty : $" ({string.Join(", ", flips.Seeds)}{(flips.Decisions > flips.Seeds.Length ? ", …" : "")})";
        return $"{(option.Option.Level is null ? "" : "level ")}{option.Option.Key} flips {RateText.Of(flips.Decisions)} of {RateText.Of(flips.Pairs)} decisions{seeds}; {moved}";
    }

    private static string Of(PrincipleFlips flips)
    {
        var parts = new List<string>();
        Add(flips.Broken, "broken");
        Add(flips.Mended, "mended");
        Add(flips.Other, "changed otherwise");
        return $"{flips.Name}: {string.Join(", ", parts)}{(flips.Probability is { } p ? $" ({RateText.Probability(p)})" : "")}";

        void Add(long count, string word)
        {
            if (count > 0)
            {
                parts.Add($"{RateText.Of(count)} {word}");
            }
        }
    }
}
