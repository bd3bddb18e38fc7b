using System.Collections.Immutable;

namespace SpecLang.Engine.Evasions;

/// <summary>Counts what became of attacked texts. Belongs to one thread.</summary>
/// <param name="principles">The names of the constitution's principles, in order.</param>
internal sealed class EvasionTally(ImmutableArray<string> principles)
{
    private readonly Dictionary<string, AttackCounts> attacks = new(StringComparer.Ordinal);
    private readonly List<string> order = [];

    public ImmutableArray<AttackEvasion> Attacks => [.. order.Select(name => new AttackEvasion(name, attacks[name].Total, [.. Caught.Select(p => new PrincipleEvasion(principles[p], attacks[name].Of(p)))], attacks[name].NotApplied, attacks[name].Problem))];

    public EvasionCounts Total => attacks.Values.Aggregate(default(EvasionCounts), (sum, a) => sum + a.Total);

    public ImmutableArray<PrincipleEvasion> Principles => [.. Caught.Select(p => new PrincipleEvasion(principles[p], attacks.Values.Aggregate(default(EvasionCounts), (sum, a) => sum + a.Of(p))))];

    /// <summary>The principles that catch any seed plain.</summary>
    private IEnumerable<int> Caught => Enumerable.Range(0, principles.Length).Where(p => attacks.Values.Any(a => a.Of(p).Tried > 0));

    public void Declare(string attack)
    {
        order.Add(attack);
        attacks.Add(attack, new AttackCounts());
    }

    public void AddNotApplied(string attack, string problem)
    {
        attacks[attack].NotApplied++;
        attacks[attack].Problem ??= problem;
    }

    /// <param name="attack">The attack.</param>
    /// <param name="caught">The places of the principles that catch the plain text.</param>
    /// <param name="written">Those that catch the attacked one.</param>
    /// <param name="folded">Those that would, if every search folded its text first.</param>
    public void Add(string attack, IReadOnlySet<int> caught, IReadOnlySet<int> written, IReadOnlySet<int> folded)
    {
        var counts = attacks[attack];
        foreach (var principle in caught)
        {
            counts.Add(principle, EvasionCounts.Of(!written.Contains(principle), !folded.Contains(principle)));
        }

        counts.Total += EvasionCounts.Of(!caught.Overlaps(written), !caught.Overlaps(folded));
    }

    private sealed class AttackCounts
    {
        private readonly Dictionary<int, EvasionCounts> byPrinciple = [];

        public EvasionCounts Total { get; set; }

        public long NotApplied { get; set; }

        public string? Problem { get; set; }

        public EvasionCounts Of(int principle) => byPrinciple.GetValueOrDefault(principle);

        public void Add(int principle, EvasionCounts counts) => byPrinciple[principle] = Of(principle) + counts;
    }
}
