namespace SpecLang.Text.Unicode;

/// <summary>One part of a text, from a boundary to the next: decomposed, its marks put in order, composed again (UAX #15, D109–D117).</summary>
internal sealed class NormalizedSegment(bool compatible)
{
    private readonly List<(int CodePoint, int Class, int Source)> parts = [];

    /// <summary>How many characters it has: of the normal form, once it is <see cref="Finish">finished</see>.</summary>
    public int Count => parts.Count;

    /// <summary>A character of it.</summary>
    public int this[int index] => parts[index].CodePoint;

    public void Append(string text, int start, int end, MappedTextBuilder result)
    {
        Begin();
        for (var i = start; i < end;)
        {
            var codePoint = CodePoints.At(text, i);
            Add(codePoint, i);
            i += CodePoints.Units(codePoint);
        }

        Finish();
        foreach (var (codePoint, _, source) in parts)
        {
            result.Append(codePoint, source);
        }
    }

    /// <summary>Begins with another part.</summary>
    public void Begin() => parts.Clear();

    /// <summary>Puts what was added in its normal form.</summary>
    public void Finish()
    {
        Reorder();
        Compose();
    }

    /// <summary>Adds the next character.</summary>
    public void Add(int codePoint, int source)
    {
        if (Hangul.IsSyllable(codePoint))
        {
            var (lead, vowel, trail) = Hangul.Decompose(codePoint);
            parts.Add((lead, 0, source));
            parts.Add((vowel, 0, source));
            if (trail > 0)
            {
                parts.Add((trail, 0, source));
            }

            return;
        }

        var (start, length) = Decomposition.Range(codePoint, compatible);
        if (length == 0)
        {
            parts.Add((codePoint, Normalizer.CombiningClass(codePoint), source));
            return;
        }

        for (var i = start; i < start + length;)
        {
            var part = CodePoints.At(NormalizationTable.Pool, i);
            parts.Add((part, Normalizer.CombiningClass(part), source));
            i += CodePoints.Units(part);
        }
    }

    // Stable, and n log n also where a hostile text stacks a million marks.
    private void Reorder()
    {
        for (var i = 0; i < parts.Count; i++)
        {
            if (parts[i].Class == 0)
            {
                continue;
            }

            var start = i;
            var sorted = true;
            while (i + 1 < parts.Count && parts[i + 1].Class != 0)
            {
                sorted &= parts[i].Class <= parts[i + 1].Class;
                i++;
            }

            if (!sorted)
            {
                var ordered = parts.GetRange(start, i - start + 1).OrderBy(part => part.Class).ToList();
                for (var k = 0; k < ordered.Count; k++)
                {
                    parts[start + k] = ordered[k];
                }
            }
        }
    }

    private void Compose()
    {
        var starter = -1;
        var lastClass = -1;
        var kept = 0;
        for (var i = 0; i < parts.Count; i++)
        {
            var part = parts[i];
            if (starter >= 0 && lastClass < part.Class
                && Composition.TryCompose(parts[starter].CodePoint, part.CodePoint, out var composed))
            {
                parts[starter] = (composed, 0, parts[starter].Source);
                continue;
            }

            parts[kept] = part;
            if (part.Class == 0)
            {
                starter = kept;
                lastClass = -1;
            }
            else
            {
                lastClass = part.Class;
            }

            kept++;
        }

        parts.RemoveRange(kept, parts.Count - kept);
    }
}
