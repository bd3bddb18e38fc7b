namespace SpecLang.Engine.Reports.Preferences;

/// <summary>A table of a run over preference data, the same in every form that a person reads. Its texts are those of the spec and the data: whoever shows them escapes them.</summary>
/// <param name="Id">Names it in links.</param>
/// <param name="Title">What it is about.</param>
/// <param name="Headings">The heading of each column.</param>
/// <param name="Rows">The rows.</param>
/// <param name="Note">What to know of it.</param>
public sealed record PreferenceTable(string Id, string Title, IReadOnlyList<string> Headings, IReadOnlyList<PreferenceTableRow> Rows, string Note);
