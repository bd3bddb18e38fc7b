namespace SpecLang.Text;

/// <summary>What reading a pattern gave: a tree, or errors.</summary>
/// <param name="Tree">The pattern; null where there is an error.</param>
/// <param name="Errors">Empty where there is a tree.</param>
public sealed record PatternParseResult(PatternSyntaxTree? Tree, IReadOnlyList<PatternError> Errors);
