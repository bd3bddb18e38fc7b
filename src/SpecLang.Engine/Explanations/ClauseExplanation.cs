using SpecLang.Compiler.Syntax;

namespace SpecLang.Engine.Explanations;

/// <summary>A clause of a principle.</summary>
/// <param name="Kind">Which clause.</param>
/// <param name="Condition">Its condition.</param>
/// <param name="Holds">Whether the record is as the clause asks: a <c>forbid</c> or <c>unless</c> holds where its condition is false. Null where that is unknown, or was not read.</param>
/// <param name="Margin">How far that is from flipping, -1 to 1; null where there is none.</param>
public sealed record ClauseExplanation(ConditionKind Kind, ExplanationNode Condition, bool? Holds, double? Margin);
