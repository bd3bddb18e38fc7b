using System.Collections.Immutable;
using SpecLang.Compiler.Symbols;
using SpecLang.Engine.Projects;

namespace SpecLang.Engine.Probes;

/// <summary>What a probe tries on each seed: every option of a variation with every one of the others.</summary>
public sealed class ProbePlan
{
    /// <summary>More variants of a seed are a mistake of whoever wrote them.</summary>
    private const int MostVariants = 10_000;

    private ProbePlan(ProbeSymbol probe, ImmutableArray<ProbeVariation> variations, ImmutableArray<ProbeVariant> variants)
    {
        Probe = probe;
        Variations = variations;
        Variants = variants;
    }

    public ProbeSymbol Probe { get; }

    public ImmutableArray<ProbeVariation> Variations { get; }

    /// <summary>The variants, the last variation's options changing fastest; one without an option where nothing is varied.</summary>
    public ImmutableArray<ProbeVariant> Variants { get; }

    /// <summary>Whether it attacks a field.</summary>
    public bool Attacks => Variations.Any(v => v.IsByAttack);

    /// <param name="probe">The probe, of a compilation without errors.</param>
    /// <exception cref="ProjectException">It has more variants than anybody can mean.</exception>
    public static ProbePlan Of(ProbeSymbol probe)
    {
        ArgumentNullException.ThrowIfNull(probe);
        ImmutableArray<ProbeVariation> variations = [.. probe.Variations.Select(v => new ProbeVariation(v))];
        if (variations.Aggregate(1.0, (count, v) => count * v.Options.Length) > MostVariants)
        {
            throw new ProjectException(ProjectProblem.Usage, FormattableString.Invariant($"Probe `{probe.Name}` makes more than {MostVariants} variants of each seed; write several probes with fewer `vary` clauses each."), probe.Name);
        }

        ImmutableArray<ProbeVariant> variants = [new ProbeVariant([], string.Empty)];
        foreach (var variation in variations)
        {
            variants = [.. variants.SelectMany(v => variation.Options.Select((o, i) => new ProbeVariant(v.Options.Add(i), v.Key.Length == 0 ? o.Key : v.Key + "+" + o.Key)))];
        }

        return new ProbePlan(probe, variations, variants);
    }
}
