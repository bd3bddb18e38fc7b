namespace SpecLang.Differential.Tests.Generation;

/// <summary>What a generated expression is.</summary>
internal enum Kind
{
    Bool,
    Text,
    Int,
    Number,
    Score,
    Label,
    Texts,
    Ints,
    Scores,
    Steps,
    Step,
    OptionalText,
    OptionalInt,
    OptionalNumber,
    OptionalBool,
    OptionalLabel,
    OptionalStep,
    Matcher,
    EdgeMatcher,
    PatternMatcher,
}
