using SpecLang.Runtime.Evaluation;

namespace SpecLang.Differential.Tests.Harness;

/// <summary>Where compiled code says otherwise than the interpreter.</summary>
internal sealed record Difference(string Constitution, string Record, EvidenceMode Evidence, string Interpreted, string Compiled)
{
    public override string ToString() =>
        $"constitution {Constitution}, --evidence {Evidence}\nrecord:      {Record}\ninterpreted: {Interpreted}\ncompiled:    {Compiled}";
}
