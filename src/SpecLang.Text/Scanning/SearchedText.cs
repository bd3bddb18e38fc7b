using System.Runtime.InteropServices;

namespace SpecLang.Text.Scanning;

/// <summary>A fact about a text, as far as searching it goes.</summary>
/// <param name="Fact">Its place among those of its group, below sixty-four.</param>
/// <param name="Where">Where its matches must stand.</param>
/// <param name="Matchers">What is looked for; none where the text is only measured.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct SearchedText(int Fact, SearchedText.Place Where, IReadOnlyList<Matcher> Matchers)
{
    /// <summary>Where a match must stand for a fact to hold.</summary>
    public enum Place
    {
        /// <summary>Anywhere, and one is enough.</summary>
        Anywhere,

        /// <summary>At the start.</summary>
        Start,

        /// <summary>At the end, or so many of them that it takes more than one to know.</summary>
        Elsewhere,
    }
}
