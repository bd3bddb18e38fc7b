namespace SpecLang.Testing;

/// <summary>A rule that is not what it was when verdicts were kept.</summary>
/// <param name="Principle">The principle it belongs to; null for what the constitution says of all.</param>
/// <param name="Text">The rule as it is written now; null where it is gone.</param>
/// <param name="Was">The rule as it was; null where it is new, or its own words have not changed.</param>
/// <param name="File">The file to look into.</param>
/// <param name="Line">The line, from 1: of the rule, or where it is gone of the principle's first rule.</param>
public sealed record RuleChange(string? Principle, string? Text, string? Was, string File, int Line)
{
    /// <summary>The declaration that has changed, where the rule's own words have not: <c>lexicon Medication</c>.</summary>
    public string? Declaration { get; init; }

    /// <summary>Where the declaration stands: <c>policy.align(12)</c>.</summary>
    public string? DeclaredAt { get; init; }
}
