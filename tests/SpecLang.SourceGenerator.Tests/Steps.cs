using Microsoft.CodeAnalysis;

namespace SpecLang.SourceGenerator.Tests;

/// <summary>What a run did again.</summary>
internal static class Steps
{
    /// <summary>The named steps with a result that is new or another than before, each as often as it has such results.</summary>
    public static IReadOnlyList<string> RedoneIn(GeneratorRunResult result) =>
    [
        .. result.TrackedSteps
            .Where(s => TrackingNames.All.Contains(s.Key))
            .SelectMany(s => s.Value.SelectMany(r => r.Outputs).Where(o => !IsKept(o.Reason)).Select(_ => s.Key))
            .Order(StringComparer.Ordinal),
    ];

    /// <summary>How many outputs were written anew.</summary>
    public static int OutputsRedoneIn(GeneratorRunResult result) =>
        result.TrackedOutputSteps.SelectMany(s => s.Value).SelectMany(s => s.Outputs).Count(o => !IsKept(o.Reason));

    private static bool IsKept(IncrementalStepRunReason reason) => reason is IncrementalStepRunReason.Cached or IncrementalStepRunReason.Unchanged;
}
