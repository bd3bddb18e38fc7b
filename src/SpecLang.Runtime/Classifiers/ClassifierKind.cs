namespace SpecLang.Runtime.Classifiers;

/// <summary>What a classifier gives for one input.</summary>
public enum ClassifierKind
{
    /// <summary>One number in 0..1.</summary>
    Score,

    /// <summary>One number of any size, such as a reward.</summary>
    Number,

    /// <summary>One score a label; exactly one label is the answer.</summary>
    OneOf,

    /// <summary>One score a label, each on its own.</summary>
    EachOf,
}
