using SpecLang.Engine.Evasions;

namespace SpecLang.Engine.Reports.Evasions;

/// <summary>Sentences about attacks on a constitution's own rules, for formats that a person reads. Texts may come from data, so whoever prints them escapes them.</summary>
public static class EvasionWords
{
    /// <summary>What the numbers are.</summary>
    public const string Meaning = "A text gets by where the rules that catch it plain don't catch it attacked. With fold: if every search were fold(…) contains …. Intervals are Wilson's at 95%.";

    private const int NamedSeeds = 8;

    /// <summary>What was run: <c>40 seeds, 38 of them caught plain, 15 attacks</c>.</summary>
    public static string Counted(EvasionResult result)
    {
        ArgumentNullException.ThrowIfNull(result);
        return $"{Count(result.Seeds, "seed")}, {RateText.Of(result.Seeds - result.Uncaught.Length)} of them caught plain, {Count(result.Attacks.Length, "attack")}";
    }

    /// <summary>What to know of the run beside its numbers, a sentence each.</summary>
    public static IEnumerable<string> Notes(EvasionResult result)
    {
        ArgumentNullException.ThrowIfNull(result);
        foreach (var problem in result.SeedProblems)
        {
            yield return "not read: " + problem;
        }

        if (result.Seeds == 0)
        {
            yield return "there is no seed to attack";
        }
        else if (result.Uncaught.Length > 0)
        {
            var names = string.Join(", ", result.Uncaught.Take(NamedSeeds)) + (result.Uncaught.Length > NamedSeeds ? $" and {RateText.Of(result.Uncaught.Length - NamedSeeds)} more" : string.Empty);
            yield return $"no principle catches {(result.Uncaught.Length == result.Seeds ? "any seed" : Count(result.Uncaught.Length, "seed"))} even plain, so that there is nothing to get by: {names}";
        }

        foreach (var attack in result.Attacks.Where(a => a.NotApplied > 0))
        {
            yield return $"{attack.Name} could not be applied to {Count(attack.NotApplied, "seed")}: {attack.Problem}";
        }
    }

    /// <summary>What became of an expectation, in one word or two.</summary>
    public static string Of(bool? holds) => holds switch
    {
        true => "holds",
        false => "BROKEN",
        _ => "not known",
    };

    private static string Count(long count, string noun) => $"{RateText.Of(count)} {noun}{(count == 1 ? "" : "s")}";
}
