namespace SpecLang.Compiler.Library;

/// <summary>A clause of a standard.</summary>
/// <param name="Number">As it is cited: <c>A.7.4</c>, <c>Art. 5</c>, <c>MEASURE 2.7</c>.</param>
/// <param name="Title">What it is about: a short description of this project's own wording, and not the standard's text.</param>
public sealed record StandardClause(string Number, string Title);
