using SpecLang.Runtime.Evaluation;

namespace SpecLang.Differential.Tests.Harness;

/// <summary>Where compiled code says otherwise than the interpreter.</summary>
internal sealed record Difference(string Constitution, string Record, EvidenceMode Evidence, bool Margins, string Interpreted, string Compiled)
{
    public override string ToString() =>
        $"constitution {Constitution}, --evidence {Evidence}{(Margins ? " --margins" : "")}\nrecord:      {Record}\ninterpreted: {Interpreted}\ncompiled:    {Compiled}";
}
