namespace SpecLang.Compiler.Queries;

/// <summary>What kind of name may stand at a place.</summary>
public enum NamePlace
{
    /// <summary>A name that is made up here.</summary>
    New,

    /// <summary>A field that is declared here.</summary>
    NewField,

    /// <summary>A field, a variable, a lexicon, a pattern, a label, or something that is called.</summary>
    Value,

    /// <summary>A field of the value before the dot, or what the import before it declares.</summary>
    Member,

    /// <summary>What the import before the dot declares.</summary>
    Imported,

    Type,
    Record,
    Constitution,
    Classifier,
    Principle,
    Severity,
    ErrorOutcome,

    /// <summary>A field of the record that is written there.</summary>
    Field,

    /// <summary>A field of the record that is judged, by its name alone.</summary>
    FieldName,

    OptionName,
    OptionValue,

    /// <summary>A label, <c>true</c>, <c>false</c> or <c>none</c>.</summary>
    Constant,

    /// <summary>A variable of a quantifier around the place.</summary>
    Variable,

    Statistic,

    /// <summary>What stands between the parentheses of a statistic: an outcome, a principle or a word that is its own.</summary>
    StatisticArgument,

    /// <summary>An attack of a probe.</summary>
    Attack,

    Checksum,

    /// <summary>A role of a conversation.</summary>
    Role,
}
