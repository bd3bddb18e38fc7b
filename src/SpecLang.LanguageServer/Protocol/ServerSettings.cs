namespace SpecLang.LanguageServer.Protocol;

/// <summary>The settings under <c>align</c>.</summary>
/// <param name="LiveExamples">Whether examples are judged while the author types.</param>
/// <param name="ReferenceLenses">Whether lenses count where a declaration is used.</param>
/// <param name="InlayHints">Whether hints stand in the text.</param>
/// <param name="DataRuns">Whether the data that a project names is judged after each save.</param>
/// <param name="DataRecords">How many of its records at most.</param>
public sealed record ServerSettings(bool LiveExamples = true, bool ReferenceLenses = true, bool InlayHints = true, bool DataRuns = true, int DataRecords = 1000);
