namespace SpecLang.Runtime.Evaluation;

/// <summary>What is known of a value.</summary>
internal enum ValueState : byte
{
    /// <summary>A failed classifier, a division by zero or an overflow stands in the way.</summary>
    Unknown,
    Known,

    /// <summary>An optional value that is not there.</summary>
    Nothing,

    /// <summary>A score it needs has been asked for and is not there yet.</summary>
    Pending,
}
