using SpecLang.Engine.Runs;
using SpecLang.Runtime;
using SpecLang.Runtime.Evaluation;

namespace SpecLang.Engine.Tests.Runs;

/// <summary>A constitution of two principles and verdicts of it.</summary>
internal static class SampleRun
{
    public static readonly ConstitutionInfo Constitution = new()
    {
        Name = "C",
        Version = "1.0",
        BlockAt = Severity.Major,
        Principles = [new PrincipleInfo { Name = "P", Severity = Severity.Critical }, new PrincipleInfo { Name = "Q", Severity = Severity.Minor }],
    };

    public static Verdict Verdict(Decision decision, Outcome first, Outcome second = Outcome.Complies, bool escalates = false) => new SampleVerdict(new VerdictParts(
        "C",
        "1.0",
        decision,
        [
            new PrincipleVerdict { Name = "P", Outcome = first, Severity = Severity.Critical, Escalates = escalates },
            new PrincipleVerdict { Name = "Q", Outcome = second, Severity = Severity.Minor },
        ],
        null,
        []));

    public static RunSummaryBuilder Builder(params string[] groupedBy) => new(Constitution, groupedBy);

    private sealed record SampleVerdict(VerdictParts Parts) : Verdict(Parts);
}
