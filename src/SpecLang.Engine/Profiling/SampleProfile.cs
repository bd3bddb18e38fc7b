using SpecLang.Runtime;

namespace SpecLang.Engine.Profiling;

/// <summary>What matchers and principles cost on some records, each by itself.</summary>
/// <param name="Records">How many records there were.</param>
/// <param name="Principles">The principles that cost anything, the dearest first.</param>
/// <param name="Matchers">The matchers, the dearest first.</param>
public sealed record SampleProfile(int Records, ValueList<PrincipleCost> Principles, ValueList<MatcherCost> Matchers)
{
    public static SampleProfile None { get; } = new(0, [], []);
}
