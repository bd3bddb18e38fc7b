namespace SpecLang.Runtime.Json;

/// <summary>What a JSON value is.</summary>
public enum JsonKind
{
    Null,
    Bool,
    Number,
    Text,
    List,
    Object,
}
