using SpecLang.Runtime;

namespace SpecLang.Engine.Interpretation;

/// <summary>What an interpreted constitution says of one record.</summary>
public sealed record InterpretedVerdict : Verdict
{
    internal InterpretedVerdict(VerdictParts parts)
        : base(parts)
    {
    }
}
