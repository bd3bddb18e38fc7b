using SpecLang.Text.Patterns;

namespace SpecLang.Text;

/// <summary>A pattern that was read and accepted.</summary>
public sealed class PatternSyntaxTree
{
    internal PatternSyntaxTree(PatternNode root, PatternFlags flags)
    {
        Root = root;
        Flags = flags;
    }

    /// <summary>The flags it was written with.</summary>
    public PatternFlags Flags { get; }

    /// <summary>Whether it can match the empty text, and so matches nearly everywhere.</summary>
    public bool CanMatchEmpty => Root.CanBeEmpty;

    internal PatternNode Root { get; }
}
