using SpecLang.Engine.Statistics;
using SpecLang.Runtime;

namespace SpecLang.Engine.Reports;

/// <summary>A rate of one group that differs from that of all other records by more than chance.</summary>
/// <param name="Key">The group.</param>
/// <param name="Subject">What the rate is of: a principle's violations, or a decision such as <c>block</c>.</param>
/// <param name="OfGroup">The group's rate.</param>
/// <param name="OfOthers">The rate of all others together.</param>
/// <param name="Probability">How likely so great a difference is by chance, corrected for all that was compared.</param>
public sealed record GroupDifference(ValueList<string> Key, string Subject, Rate OfGroup, Rate OfOthers, double Probability);
