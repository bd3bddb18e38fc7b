using SpecLang.Runtime;
using SpecLang.Runtime.Input;

namespace SpecLang.Engine.Reports;

/// <summary>A record that a report may show.</summary>
/// <param name="Place">Its place in the run.</param>
/// <param name="Id">Its id.</param>
/// <param name="Verdict">What was said of it.</param>
/// <param name="Group">The values of the fields grouped by.</param>
/// <param name="Source">The record.</param>
/// <param name="Difference">How it came out otherwise in another run; null where it did not, or none is compared.</param>
internal sealed record KeptRecord(long Place, string Id, Verdict Verdict, IReadOnlyList<string> Group, RecordValue Source, RunDifference? Difference);
