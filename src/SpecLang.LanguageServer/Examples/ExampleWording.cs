using System.Globalization;
using SpecLang.Engine.Examples;
using SpecLang.Runtime;
using SpecLang.Runtime.Wire;

namespace SpecLang.LanguageServer.Examples;

/// <summary>What is said of a judged example on one line.</summary>
internal static class ExampleWording
{
    /// <summary>For the line above it: <c>✓ complies</c>, <c>✗ violates NoPersonalData, expected: complies</c>.</summary>
    public static string Title(JudgedExample judged, string expected)
    {
        var result = judged.Result;
        var said = result switch
        {
            { Status: ExampleStatus.Passed, Example.Todo: not null } => "✓ " + expected + "; take the `todo` away",
            { Status: ExampleStatus.Passed } => "✓ " + expected,
            { Status: ExampleStatus.Failed, Verdict: { } verdict, IsKnownMiss: true } => "✗ " + Outcome(verdict) + ", expected: " + expected + " (todo)",
            { Status: ExampleStatus.Failed, Verdict: { } verdict } => "✗ " + Outcome(verdict) + ", expected: " + expected,
            _ => "? " + (result.Reason ?? "not run"),
        };
        return judged.IsCurrent ? said : "… " + said;
    }

    /// <summary>For the line above one that was not judged yet.</summary>
    public static string Waiting(bool hasErrors) => hasErrors ? "… is judged when the errors are mended" : "… is being judged";

    /// <summary>What a verdict says, as an example would: <c>violates A, B</c>, <c>escalates</c>, <c>complies</c>.</summary>
    public static string Outcome(Verdict verdict)
    {
        var violated = verdict.Principles.Where(p => p.Outcome == Runtime.Outcome.Violates).Select(p => p.Name).ToList();
        var undetermined = verdict.Principles.Where(p => p.Outcome == Runtime.Outcome.Undetermined).Select(p => p.Name).ToList();
        return violated.Count > 0 ? "violates " + string.Join(", ", violated)
            : undetermined.Count > 0 ? string.Join(", ", undetermined) + (undetermined.Count == 1 ? " is undetermined" : " are undetermined")
            : verdict.Decision == Decision.Escalate ? "escalates"
            : "complies";
    }

    /// <summary>The scores that were read, and how far the nearest principle is from flipping; null where there is neither.</summary>
    public static string? Numbers(ExampleResult result)
    {
        if (result.Verdict is not { } verdict)
        {
            return null;
        }

        var parts = verdict.Scores.Select(s => s.Call + " " + (s.Value is { } value ? Number(value) : "failed")).ToList();
        var nearest = verdict.Principles.Where(p => p.Margin is not null && Math.Abs(p.Margin.Value) < 1).OrderBy(p => Math.Abs(p.Margin ?? 1)).FirstOrDefault();
        if (nearest is { Margin: { } margin })
        {
            parts.Add("margin " + Number(margin) + " (" + nearest.Name + ")");
        }

        return parts.Count == 0 ? null : string.Join(" · ", parts);
    }

    /// <summary>The decision with what led to it, on one line.</summary>
    public static string Decided(Verdict verdict) => WireNames.Of(verdict.Decision) + ": " + Outcome(verdict);

    private static string Number(double value) => value.ToString("0.####", CultureInfo.InvariantCulture);
}
