namespace SpecLang.Compiler.Symbols;

/// <summary>What a classifier gives.</summary>
public enum ClassifierResultKind
{
    Score,
    Number,
    OneOf,
    EachOf,
}
