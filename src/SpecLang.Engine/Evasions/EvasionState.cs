using System.Collections.Immutable;
using SpecLang.Compiler.Binding;
using SpecLang.Compiler.Symbols;
using SpecLang.Engine.Attacks;
using SpecLang.Engine.Probes;
using SpecLang.Runtime.Evaluation;

namespace SpecLang.Engine.Evasions;

/// <summary>What a run has found until now. Belongs to one thread.</summary>
internal sealed class EvasionState
{
    private readonly ConstitutionInfo constitution;
    private readonly HashSet<string> bad = new(StringComparer.Ordinal);
    private readonly HashSet<string> caught = new(StringComparer.Ordinal);

    public EvasionState(ConstitutionInfo constitution, ProbeSymbol probe)
    {
        this.constitution = constitution;
        var variations = probe.Variations.OfType<BoundVariation.ByAttack>().ToList();
        var isOneField = variations.Select(v => v.Field).Distinct().Count() == 1;
        Attacks =
        [
            .. variations
                .SelectMany(v => AttackCatalog.Of(v).Select(a => new FieldAttack(isOneField ? a.Name : $"{a.Name} of {v.Field.Name}", v.Field, a)))
                .DistinctBy(a => a.Name, StringComparer.Ordinal),
        ];
        Tally = new EvasionTally([.. constitution.Principles.Select(p => p.Name)]);
        foreach (var attack in Attacks)
        {
            Tally.Declare(attack.Name);
        }
    }

    public ImmutableArray<FieldAttack> Attacks { get; }

    public EvasionTally Tally { get; }

    /// <summary>Seeds that could not be judged, each as a sentence with its place.</summary>
    public List<string> Problems { get; } = [];

    /// <summary>Seeds that nothing catches plain.</summary>
    public List<string> Uncaught { get; } = [];

    public List<Evasion> Evasions { get; } = [];

    public int Unjudged => bad.Count;

    public string NameOf(int principle) => constitution.Principles[principle].Name;

    public bool IsBad(ProbeSeed seed) => bad.Contains(seed.Id);

    public void AddProblem(ProbeSeed seed, string problem)
    {
        if (bad.Add(seed.Id))
        {
            Problems.Add(FormattableString.Invariant($"{seed.Item.File}({seed.Item.Line}): {problem}"));
        }
    }

    public void AddCaught(ProbeSeed seed) => caught.Add(seed.Id);

    /// <summary>Called when all fields of these seeds were looked at.</summary>
    public void End(IEnumerable<ProbeSeed> seeds) => Uncaught.AddRange(seeds.Select(s => s.Id).Where(id => !caught.Contains(id) && !bad.Contains(id)));
}
