namespace SpecLang.Runtime.Scanning;

/// <summary>How a number is compared.</summary>
public enum ScanOperator
{
    Equal,
    Less,
    LessOrEqual,
}
