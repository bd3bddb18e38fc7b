namespace SpecLang.Compiler.Symbols;

/// <summary>The outcomes of which a monitor can ask for the rate.</summary>
public enum MonitoredOutcome
{
    /// <summary>Of the records to which the principle is known to apply.</summary>
    Violates,

    /// <summary>Of the records to which the principle is known to apply.</summary>
    Complies,

    /// <summary>Of all records.</summary>
    Escalates,

    /// <summary>Of all records.</summary>
    Undetermined,

    /// <summary>Of all records.</summary>
    NotApplicable,
}
