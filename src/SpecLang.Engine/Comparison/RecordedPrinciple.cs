using SpecLang.Engine.Statistics;

namespace SpecLang.Engine.Comparison;

/// <summary>A principle's counts, as a summary gives them.</summary>
public sealed record RecordedPrinciple(string Name, long Complies, long Violates, long NotApplicable, long Undetermined, long Escalates)
{
    /// <summary>Violations among the records to which the principle is known to apply.</summary>
    public Rate Violated => new(Violates, Complies + Violates);

    /// <summary>All records.</summary>
    public long Records => Complies + Violates + NotApplicable + Undetermined;
}
