namespace SpecLang.Runtime.Classifiers;

/// <summary>Where a term stands in what a classifier was given.</summary>
/// <param name="Parameter">Which of the classifier's parameters, from 0; −1 in the words of its own <c>template</c>.</param>
/// <param name="Start">In UTF-16 units of that parameter's text.</param>
/// <param name="Length">In UTF-16 units.</param>
public readonly record struct TermPlace(int Parameter, int Start, int Length);
