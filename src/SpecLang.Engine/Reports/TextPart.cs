using SpecLang.Runtime;

namespace SpecLang.Engine.Reports;

/// <summary>A stretch of a record's text as a report shows it.</summary>
/// <param name="Text">The text; where it must not be shown, the name of what found it in brackets.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Principles">The principles of whose violation it is evidence.</param>
public sealed record TextPart(string Text, TextPartKind Kind, ValueList<string> Principles);
