namespace SpecLang.Engine.Comparison;

/// <summary>How a principle differs between two versions of a constitution.</summary>
public enum PrincipleChangeKind
{
    Added,
    Removed,

    /// <summary>A verdict may come out otherwise.</summary>
    Meaning,

    /// <summary>No verdict comes out otherwise; what is said to one may.</summary>
    Wording,
}
