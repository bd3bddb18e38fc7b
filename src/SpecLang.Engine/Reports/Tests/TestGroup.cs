using SpecLang.Engine.Statistics;
using SpecLang.Runtime;

namespace SpecLang.Engine.Reports.Tests;

/// <summary>The tests whose records have the same values in some members.</summary>
/// <param name="Key">The values.</param>
/// <param name="Failing">How many come out otherwise than expected, known failures among them.</param>
/// <param name="Probability">How likely so great a difference from all others is by chance, corrected for all groups; null where there are too few tests.</param>
public sealed record TestGroup(ValueList<string> Key, Rate Failing, double? Probability);
