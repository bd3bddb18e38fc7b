using System.Text;

namespace SpecLang.Text.Unicode;

/// <summary>Collects a text and where each of its units came from.</summary>
internal sealed class MappedTextBuilder
{
    private readonly StringBuilder text;
    private readonly List<int> sources;

    public MappedTextBuilder(int capacity)
    {
        text = new StringBuilder(capacity);
        sources = new List<int>(capacity + 1);
    }

    public int Length => text.Length;

    public void Append(int codePoint, int source)
    {
        if (codePoint > 0xFFFF)
        {
            text.Append((char)(0xD800 + ((codePoint - 0x10000) >> 10)));
            text.Append((char)(0xDC00 + ((codePoint - 0x10000) & 0x3FF)));
            sources.Add(source);
        }
        else
        {
            text.Append((char)codePoint);
        }

        sources.Add(source);
    }

    /// <summary>Takes over a part of the source text that does not change.</summary>
    public void Copy(string from, int start, int end)
    {
        text.Append(from, start, end - start);
        for (var i = start; i < end; i++)
        {
            sources.Add(i);
        }
    }

    /// <summary>The text so far; <paramref name="end"/> is the length of the text it was made from.</summary>
    public MappedText Build(int end)
    {
        var map = new int[sources.Count + 1];
        map[sources.Count] = end;
        for (var i = sources.Count - 1; i >= 0; i--)
        {
            // Marks may change places: a unit never claims to start behind one that follows it.
            map[i] = Math.Min(sources[i], map[i + 1]);
        }

        return new MappedText(text.ToString(), map);
    }
}
