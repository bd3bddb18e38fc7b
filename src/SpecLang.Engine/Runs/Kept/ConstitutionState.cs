using SpecLang.Runtime;
using SpecLang.Runtime.Evaluation;

namespace SpecLang.Engine.Runs.Kept;

/// <summary>A constitution, as far as summaries speak of it.</summary>
internal sealed record ConstitutionState(string Name, string? Version, Severity BlockAt, PrincipleState[] Principles, string[] Measures)
{
    public static ConstitutionState Of(ConstitutionInfo info) =>
        new(info.Name, info.Version, info.BlockAt, [.. info.Principles.Select(p => new PrincipleState(p.Name, p.Severity))], [.. info.Measures.Select(m => m.Name)]);

    public ConstitutionInfo ToInfo() => new()
    {
        Name = Name,
        Version = Version,
        BlockAt = BlockAt,
        Principles = [.. Principles.Select(p => new PrincipleInfo { Name = p.Name, Severity = p.Severity })],
        Measures = [.. Measures.Select(m => new MeasureInfo { Name = m })],
    };
}
