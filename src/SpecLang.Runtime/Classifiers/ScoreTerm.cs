using System.Collections.Immutable;

namespace SpecLang.Runtime.Classifiers;

/// <summary>A part of a text that moved a score.</summary>
/// <param name="Term">The term as the model knows it (<c>ignore all</c>); by occlusion the words as they stand in the text. It comes from data: escape it for where it goes.</param>
/// <param name="Contribution">
/// Above 0 where the term raises the score. In an exact explanation a summand of the logit; else the difference that leaving the words out makes to the score.
/// </param>
/// <param name="Places">Every place where the term stands, in the order of the text.</param>
public sealed record ScoreTerm(string Term, double Contribution, ImmutableArray<TermPlace> Places);
