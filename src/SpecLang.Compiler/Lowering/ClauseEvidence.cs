namespace SpecLang.Compiler.Lowering;

/// <summary>Where a violation shows in a clause.</summary>
/// <param name="Principle">The principle, by its place.</param>
/// <param name="Test">What made the clause decide; null where only the record tells, which may not have been asked, since other clauses settled the verdict.</param>
/// <param name="IsWanted">How the test came out then.</param>
/// <param name="Shown">What shows.</param>
public sealed record ClauseEvidence(int Principle, FactTest? Test, bool IsWanted, FactShow Shown);
