using SpecLang.Runtime;

namespace SpecLang.Engine.Reports;

/// <summary>A field of a record as a report shows it.</summary>
/// <param name="Path">Its place: <c>response</c>, <c>trace[2].input</c>.</param>
/// <param name="IsText">Whether it is a text, rather than a number, a label or a truth.</param>
/// <param name="IsEvidence">Whether the element as a whole decided.</param>
/// <param name="Parts">Its value.</param>
public sealed record ShownField(string Path, bool IsText, bool IsEvidence, ValueList<TextPart> Parts);
