using SpecLang.Engine.Interpretation;
using SpecLang.Engine.Suites;
using SpecLang.Runtime;
using SpecLang.Testing;

namespace SpecLang.Engine.Mutation;

/// <summary>A test that came out as expected, and so would notice a change that makes it come out otherwise. Safe for many threads.</summary>
internal sealed class Watcher
{
    private readonly TestSlot slot;
    private readonly TestSubject subject;
    private readonly Verdict verdict;
    private readonly RecordTexts texts;
    private readonly bool isExpected;
    private readonly KeptVerdict? kept;

    private Watcher(TestSlot slot, TestSubject subject, Verdict verdict, KeptVerdict? kept)
    {
        this.slot = slot;
        this.subject = subject;
        this.verdict = verdict;
        texts = new RecordTexts(subject.Record);
        var holds = slot.Test.Expectation?.Check(verdict, texts).Count == 0;
        isExpected = holds && slot.Test.Todo is null;
        var isKept = kept is null || kept.Equals(KeptVerdict.Of(slot.Test.Name, verdict));
        this.kept = isKept ? kept : null;
        IsFailing = !isKept || (slot.Test.Expectation is not null && (slot.Test.Todo is null) != holds);
    }

    public string Name => $"{slot.Test.Suite}: {slot.Test.Name}";

    /// <summary>Whether anything is expected of it, by its case or by a snapshot, and holds.</summary>
    public bool NoticesSomething => isExpected || kept is not null;

    /// <summary>Whether it fails without any change.</summary>
    public bool IsFailing { get; }

    /// <summary>A watcher of a judged test; null where there is no verdict.</summary>
    /// <param name="slot">The test.</param>
    /// <param name="snapshot">The kept verdicts of its suite; null where there are none.</param>
    public static Watcher? Of(TestSlot slot, Snapshot? snapshot) => slot is { Subject: { } subject, Verdict: { } verdict }
        ? new Watcher(slot, subject, verdict, snapshot?.Verdicts.FirstOrDefault(v => string.Equals(v.Id, slot.Test.Name, StringComparison.Ordinal)))
        : null;

    /// <summary>Judges the record once more under observation.</summary>
    public void Observe(ConstitutionInterpreter interpreter, IPrincipleObserver observer) =>
        subject.Fork().Advance((record, context) => interpreter.TryEvaluate(record, context, observer));

    /// <summary>Whether the test comes out otherwise. A verdict that would need a model's answer which nobody has shows nothing.</summary>
    /// <param name="interpreter">The constitution.</param>
    /// <param name="change">The change.</param>
    /// <param name="affected">The places of the principles that it may touch.</param>
    public bool Notices(ConstitutionInterpreter interpreter, ConstitutionMutation change, IReadOnlyList<int> affected)
    {
        var changed = subject.Fork().Advance((record, context) => interpreter.TryEvaluate(record, context, change, verdict, affected));
        return changed is not null
            && ((isExpected && slot.Test.Expectation?.Check(changed, texts).Count > 0) || (kept is not null && !kept.Equals(KeptVerdict.Of(slot.Test.Name, changed))));
    }
}
