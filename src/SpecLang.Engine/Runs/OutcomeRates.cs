using SpecLang.Compiler.Symbols;
using SpecLang.Engine.Statistics;

namespace SpecLang.Engine.Runs;

/// <summary>Reads the rate that <c>rate(violates P)</c> means from the counts of a run.</summary>
internal static class OutcomeRates
{
    public static Rate Of(this OutcomeRate rate, RunCounts counts)
    {
        var principle = counts.Principles.First(p => string.Equals(p.Name, rate.Principle.Name, StringComparison.Ordinal));
        return rate.Outcome switch
        {
            MonitoredOutcome.Violates => principle.ViolatedRate,
            MonitoredOutcome.Complies => principle.ViolatedRate with { Hits = principle.Complies },
            MonitoredOutcome.Escalates => new Rate(principle.Escalates, counts.Records),
            MonitoredOutcome.Undetermined => new Rate(principle.Undetermined, counts.Records),
            _ => new Rate(principle.NotApplicable, counts.Records),
        };
    }
}
