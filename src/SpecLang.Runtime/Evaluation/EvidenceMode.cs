namespace SpecLang.Runtime.Evaluation;

/// <summary>How much evidence a verdict shows.</summary>
public enum EvidenceMode
{
    /// <summary>The first of each violation.</summary>
    First,
    None,
    All,

    /// <summary>The first of each violation, with what was found masked in every message.</summary>
    Masked,
}
