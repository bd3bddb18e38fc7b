using System.Collections.Immutable;
using System.Globalization;
using SpecLang.Runtime;
using SpecLang.Runtime.Wire;

namespace SpecLang.Engine.Suites;

/// <summary>What a case expects of its verdict; null or empty where it says nothing.</summary>
internal sealed record CaseExpectation : ITestExpectation
{
    public Decision? Decision { get; init; }

    /// <summary>Whether the case says which principle leads, or that none does.</summary>
    public bool SaysLeading { get; init; }

    /// <summary>The principle that leads; null where none does.</summary>
    public string? Leading { get; init; }

    /// <summary>The principles that are violated, and no others.</summary>
    public ImmutableArray<string>? Violates { get; init; }

    /// <summary>The principles that escalate, and no others.</summary>
    public ImmutableArray<string>? Escalates { get; init; }

    public ImmutableArray<PrincipleExpectation> Principles { get; init; } = [];

    public ImmutableArray<ScoreExpectation> Scores { get; init; } = [];

    public IReadOnlyList<Miss> Check(Verdict verdict, RecordTexts texts) =>
    [
        .. CheckDecision(verdict),
        .. CheckLeading(verdict),
        .. CheckSet(Violates, verdict, p => p.Outcome == Outcome.Violates, "be violated"),
        .. CheckSet(Escalates, verdict, p => p.Escalates, "escalate"),
        .. Principles.SelectMany(p => Check(p, verdict.Principles.Single(v => string.Equals(v.Name, p.Name, StringComparison.Ordinal)), texts)),
        .. Scores.SelectMany(s => Check(s, verdict)),
    ];

    private IEnumerable<Miss> CheckDecision(Verdict verdict)
    {
        if (Decision is { } decision && verdict.Decision != decision)
        {
            var deciding = verdict.Principles.Where(p => p.Outcome is Outcome.Violates or Outcome.Undetermined || p.Escalates).Select(p => p.Name);
            yield return new Miss($"Expected the decision `{WireNames.Of(decision)}`, but it is `{WireNames.Of(verdict.Decision)}`.", [.. deciding]);
        }
    }

    private IEnumerable<Miss> CheckLeading(Verdict verdict)
    {
        if (SaysLeading && !string.Equals(verdict.Leading?.Name, Leading, StringComparison.Ordinal))
        {
            var expected = Leading is null ? "no principle" : $"`{Leading}`";
            var found = verdict.Leading is null ? "nothing is violated" : $"`{verdict.Leading.Name}` does";
            yield return new Miss($"Expected {expected} to lead, but {found}.", [.. new[] { Leading, verdict.Leading?.Name }.OfType<string>()]);
        }
    }

    private static IEnumerable<Miss> CheckSet(ImmutableArray<string>? expected, Verdict verdict, Func<PrincipleVerdict, bool> belongs, string verb)
    {
        if (expected is not { } names)
        {
            yield break;
        }

        var found = verdict.Principles.Where(belongs).Select(p => p.Name).ToList();
        var missing = names.Except(found, StringComparer.Ordinal).ToList();
        var added = found.Except(names, StringComparer.Ordinal).ToList();
        if (missing.Count + added.Count > 0)
        {
            var wanted = names.IsEmpty ? $"Expected nothing to {verb}" : $"Expected {Names(names)} to {verb}, and nothing else";
            yield return new Miss($"{wanted}, but {(found.Count == 0 ? "nothing does" : Names(found) + (found.Count == 1 ? " does" : " do"))}.", [.. missing, .. added]);
        }
    }

    private static IEnumerable<Miss> Check(PrincipleExpectation expected, PrincipleVerdict verdict, RecordTexts texts)
    {
        if (expected.Outcome is { } outcome && verdict.Outcome != outcome)
        {
            yield return Say($"Expected `{verdict.Name}` to be `{WireNames.Of(outcome)}`, but it is `{WireNames.Of(verdict.Outcome)}`.");
        }

        if (expected.Escalates is { } escalates && verdict.Escalates != escalates)
        {
            yield return Say($"Expected `{verdict.Name}` {(escalates ? "to escalate, but it does not" : "not to escalate, but it does")}.");
        }

        if (expected.Severity is { } severity && verdict.Severity != severity)
        {
            yield return Say($"Expected `{verdict.Name}` to be of severity `{WireNames.Of(severity)}`, but it is of `{WireNames.Of(verdict.Severity)}`.");
        }

        var found = verdict.Evidence.Select(texts.At).Distinct(StringComparer.Ordinal).ToList();
        var missing = expected.Evidence.Except(found, StringComparer.Ordinal).ToList();
        if (missing.Count > 0)
        {
            yield return Say($"Expected the evidence of `{verdict.Name}` to have {Quoted(missing)}, but it has {(found.Count == 0 ? "none" : Quoted(found))}.");
        }

        if (expected.Message is { } message && !string.Equals(message, verdict.Message, StringComparison.Ordinal))
        {
            yield return Say($"Expected `{verdict.Name}` to say \"{message}\", but it says {(verdict.Message is null ? "nothing" : $"\"{verdict.Message}\"")}.");
        }

        Miss Say(string sentence) => new(sentence, [verdict.Name]);
    }

    private static IEnumerable<Miss> Check(ScoreExpectation expected, Verdict verdict)
    {
        var reading = verdict.Scores.FirstOrDefault(s => string.Equals(s.Call, expected.Call, StringComparison.Ordinal));
        var wanted = expected.Low is { } low && expected.High is { } high
            ? string.Create(CultureInfo.InvariantCulture, $"to be in {low} .. {high}")
            : "to fail";
        if (reading is null)
        {
            var read = verdict.Scores.Count == 0 ? "no classifier was read" : $"what was read is {Names(verdict.Scores.Select(s => s.Call))}";
            yield return new Miss($"Expected `{expected.Call}` {wanted}, but {read}.", []);
        }
        else if (reading.Value is { } value ? !(value >= expected.Low && value <= expected.High) : expected.Low is not null)
        {
            var found = reading.Value is { } number ? string.Create(CultureInfo.InvariantCulture, $"it is {number}") : "it failed";
            yield return new Miss($"Expected `{expected.Call}` {wanted}, but {found}.", []);
        }
    }

    private static string Names(IEnumerable<string> names) => string.Join(", ", names.Select(n => "`" + n + "`"));

    private static string Quoted(IEnumerable<string> texts) => string.Join(", ", texts.Select(t => "\"" + t + "\""));
}
