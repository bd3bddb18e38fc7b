using SpecLang.Engine.Statistics;
using SpecLang.Runtime;

namespace SpecLang.Engine.Runs;

/// <summary>How many records have which outcome for one principle.</summary>
/// <param name="Name">The principle's name.</param>
/// <param name="Severity">The principle's severity where no condition gives a higher one.</param>
/// <param name="NotApplicable">Records to which it does not apply.</param>
/// <param name="Complies">Records that comply.</param>
/// <param name="Violates">Records that violate it.</param>
/// <param name="Undetermined">Records for which that could not be told.</param>
/// <param name="Escalates">Records for which it asks a person to look, whatever their outcome.</param>
public sealed record PrincipleCounts(
    string Name, Severity Severity, long NotApplicable, long Complies, long Violates, long Undetermined, long Escalates)
{
    /// <summary>
    /// The share of violations, from 0 to 1, among the records to which the principle is known to apply, which are those that comply or violate; null where
    /// there are none. Undetermined ones are left out, since it may not have been known whether it applies to them.
    /// </summary>
    public double? ViolatedShare => ViolatedRate.Share;

    /// <summary>Violations among the records to which the principle is known to apply.</summary>
    public Rate ViolatedRate => new(Violates, Complies + Violates);
}
