using SpecLang.Runtime;

namespace SpecLang.Engine.Reports;

/// <summary>What another run said of a record.</summary>
/// <param name="Decision">What was decided.</param>
/// <param name="Violated">The principles violated, by their places among the names of the run.</param>
public sealed record RecordedVerdict(Decision Decision, ValueList<int> Violated);
