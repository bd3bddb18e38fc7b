using SpecLang.Text.Unicode;

namespace SpecLang.Text.Windows;

/// <summary>
/// A stretch of a text that is its own normal form, with the characters beside it that matchers look at. Filled for one stretch after the other; belongs to one
/// thread at a time.
/// </summary>
internal sealed class TextWindow
{
    private const int FirstSize = 256;

    private char[] units = new char[FirstSize];
    private char[] folded = new char[FirstSize];
    private bool isFolded;

    /// <summary>The units of the stretch and of what stands beside it.</summary>
    public ReadOnlySpan<char> Units => units.AsSpan(0, Length);

    /// <summary>The same as words are compared in it.</summary>
    public ReadOnlySpan<char> Folded
    {
        get
        {
            if (!isFolded)
            {
                units.AsSpan(0, Length).CopyTo(folded);
                WordFolding.Fold(folded.AsSpan(0, Length));
                isFolded = true;
            }

            return folded.AsSpan(0, Length);
        }
    }

    public int Length { get; private set; }

    /// <summary>Where the stretch begins; 0 where the text does, and only there.</summary>
    public int From { get; set; }

    /// <summary>Where the stretch ends; <see cref="Length"/> where the text does, and only there.</summary>
    public int To { get; set; }

    public void Clear()
    {
        Length = 0;
        isFolded = false;
    }

    /// <summary>Room behind the last unit.</summary>
    /// <param name="most">How many units may be written into it.</param>
    public Span<char> Reserve(int most)
    {
        if (units.Length - Length < most)
        {
            Array.Resize(ref units, Math.Max(Length + most, units.Length * 2));
            folded = new char[units.Length];
        }

        return units.AsSpan(Length);
    }

    /// <summary>Says how many units were written into what <see cref="Reserve"/> gave.</summary>
    public void Advance(int count) => Length += count;
}
