using SpecLang.Text.Unicode;

namespace SpecLang.Text.Functions;

/// <summary>Undoes what hides words from a search.</summary>
internal static class EvasionFolding
{
    public static TextValue Fold(TextValue text)
    {
        var visible = Derived(text, WithoutInvisible(text.Value));
        var normal = Derived(visible, Normalizer.Normalize(visible.Value, compatible: true));
        var latin = normal.WithUnits(LookAlikes.ToLatin(normal.Value));
        var joined = Derived(latin, SpacedLetters.Join(latin.Value));
        return joined.WithUnits(Leetspeak.ToLetters(joined.Value));
    }

    private static TextValue Derived(TextValue text, MappedText changed) =>
        changed.Sources is null ? text : text.Derive(changed.Text, changed.Sources);

    private static MappedText WithoutInvisible(string text)
    {
        MappedTextBuilder? visible = null;
        for (var i = 0; i < text.Length;)
        {
            var codePoint = CodePoints.At(text, i);
            if (CodePoints.IsInvisible(codePoint))
            {
                if (visible is null)
                {
                    visible = new MappedTextBuilder(text.Length);
                    visible.Copy(text, 0, i);
                }
            }
            else
            {
                visible?.Append(codePoint, i);
            }

            i += CodePoints.Units(codePoint);
        }

        return visible?.Build(text.Length) ?? new MappedText(text, Sources: null);
    }
}
