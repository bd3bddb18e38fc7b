using SpecLang.Runtime;

namespace SpecLang.Engine.Reports;

/// <summary>How a record came out otherwise in another run.</summary>
/// <param name="Before">What was decided there.</param>
/// <param name="Newly">The principles violated here and not there.</param>
/// <param name="NoLonger">The principles violated there and not here.</param>
public sealed record RunDifference(Decision Before, ValueList<string> Newly, ValueList<string> NoLonger);
