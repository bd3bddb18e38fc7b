using SpecLang.Engine.Runs;

namespace SpecLang.Cli.Output;

/// <summary>What a run over records exits with, by what it came to.</summary>
internal static class RunExit
{
    /// <param name="summary">What it came to.</param>
    /// <param name="failOn">What <c>--fail-on</c> asks for; null for nothing.</param>
    /// <param name="skipsBadRecords">Whether records that can't be read change nothing.</param>
    public static int Of(RunSummary summary, string? failOn, bool skipsBadRecords) =>
        summary.BadRecords > 0 && !skipsBadRecords ? ExitCode.DataError
        : HasFinding(summary.Total, failOn) ? ExitCode.Findings
        : ExitCode.Fine;

    private static bool HasFinding(RunCounts total, string? failOn) => failOn switch
    {
        "block" => total.Blocked > 0,
        "escalate" => total.Blocked + total.Escalated > 0,
        "violates" => total.Principles.Any(p => p.Violates > 0),
        _ => false,
    };
}
