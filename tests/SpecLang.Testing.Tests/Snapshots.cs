using System.Text;
using SpecLang.Runtime;
using SpecLang.Runtime.Evaluation;

namespace SpecLang.Testing.Tests;

/// <summary>Snapshots of a small constitution to try things on.</summary>
internal static class Snapshots
{
    public static ConstitutionInfo Constitution(params (string Principle, string[] Rules)[] principles) => new()
    {
        Name = "C",
        BlockAt = Severity.Major,
        Rules = [new RuleInfo("block at major", "c.align", 90, [])],
        Principles = [.. principles.Select((p, i) => new PrincipleInfo
        {
            Name = p.Principle,
            Severity = Severity.Major,
            Rules = [.. p.Rules.Select((r, j) => new RuleInfo(r, "c.align", (10 * (i + 1)) + j, []))],
        })],
    };

    public static ConstitutionInfo Reading(string fingerprint) => Constitution(("P", ["forbid t contains L"])) with
    {
        Principles =
        [
            new PrincipleInfo
            {
                Name = "P",
                Severity = Severity.Major,
                Rules = [new RuleInfo("forbid t contains L", "c.align", 10, [new DeclarationInfo("lexicon", "L", "words.align", 3, fingerprint)])],
            },
        ],
    };

    public static KeptVerdict Verdict(string id, params (string Principle, Outcome Outcome)[] outcomes)
    {
        var kept = outcomes.Select(o => new KeptOutcome(o.Principle, o.Outcome) { Severity = o.Outcome == Outcome.Violates ? Severity.Major : null });
        var violated = outcomes.FirstOrDefault(o => o.Outcome == Outcome.Violates).Principle;
        return new KeptVerdict(id, violated is null ? Decision.Allow : Decision.Block, violated, [.. kept.Where(k => k.Outcome != Outcome.NotApplicable)]);
    }

    public static string Text(Snapshot snapshot)
    {
        var output = new System.Buffers.ArrayBufferWriter<byte>();
        SnapshotText.Write(output, snapshot);
        return Encoding.UTF8.GetString(output.WrittenSpan);
    }
}
