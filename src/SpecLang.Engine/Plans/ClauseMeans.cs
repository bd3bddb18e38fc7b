namespace SpecLang.Engine.Plans;

/// <summary>By what a condition is judged.</summary>
public enum ClauseMeans
{
    /// <summary>The record's bytes tell.</summary>
    Bytes,

    /// <summary>The record is read, and asked.</summary>
    Record,

    /// <summary>A classifier is asked about texts of the record.</summary>
    Model,
}
