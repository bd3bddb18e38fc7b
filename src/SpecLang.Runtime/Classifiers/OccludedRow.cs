namespace SpecLang.Runtime.Classifiers;

/// <summary>A row of texts without some words that stand next to one another.</summary>
/// <param name="Words">The words that were left out, with what stands between them.</param>
/// <param name="Place">Where they stand.</param>
/// <param name="Without">The row without them.</param>
internal sealed record OccludedRow(string Words, TermPlace Place, string[] Without);
