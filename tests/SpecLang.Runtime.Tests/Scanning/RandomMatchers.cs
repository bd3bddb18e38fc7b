using System.Text;
using SpecLang.Text;

namespace SpecLang.Runtime.Tests.Scanning;

/// <summary>Patterns, entries and texts of few characters, among them all that bytes and text see differently, so that much of it matches.</summary>
internal sealed class RandomMatchers(int seed)
{
    private static readonly string[] Characters =
    [
        "a", "a", "b", "b", "k", "s", "A", "K", "1", "2", " ", " ", "-", "'", "\"", "\\", "/", "_", ".", "n", "r", "u",
        "\n", "\r", "\t", "\b", "\f", "é", "ß", "ſ", "’", "‐", "–", "K", "İ", "ı", "σ", "ς", "ﬁ", "\u00A0", "\u2028", "あ", "カ", "ไ", "ท", "語", "đ", "\u0301", "\u0323", "\u0E48",
        "\u3099", "か", "\u0915", "\u093C", "\u0958", "\u1100", "\u1161", "\u11A8", "가", "\u0344", "😀", "𝐀", "𐐀", "٣", "\u200D", "\uFFFD",
    ];

    private static readonly string[] InPattern =
    [
        "a", "b", "k", "s", "A", "1", " ", "-", "'", "\\\"", "\\\\", "/", "n", "r", "\\n", "\\r", "\\t", "é", "ß", "’", "σ", "あ", "ไ", "語", "😀",
        ".", "\\w", "\\W", "\\d", "\\D", "\\s", "\\S", "[ab]", "[^a]", "[a-k]", "[^\\n]", "[é-ü]", "[^\\s-]", "\\p{Greek}", "\\P{L}", "\\b", "\\B", "^", "$", "\\x41", "[0-9]",
    ];

    private static readonly string[] Repetitions = ["?", "*", "+", "{2}", "{1,3}", "{2,}", "*?", "+?", "{0,1}"];
    private static readonly string[] Flags = ["", "i", "i", "m", "s", "im", "ims"];
    private readonly Random random = new(seed);

    public int Below(int count) => random.Next(count);

    public Matcher Matcher()
    {
        while (true)
        {
            if (random.Next(2) == 0)
            {
                var pattern = Pattern(3);
                var flags = Pick(Flags);
                if (PatternParser.Parse(pattern, flags).Tree is not null)
                {
                    return new PatternMatcher($"r\"{pattern}\"{flags}", pattern, flags, random.Next(12) == 0 ? Checksum.Luhn : Checksum.None);
                }
            }
            else
            {
                return EntryMatcher(1 + random.Next(3));
            }
        }
    }

    /// <summary>Some entries, no more than that.</summary>
    public EntryMatcher EntryMatcher(int most)
    {
        while (true)
        {
            var entries = Enumerable.Range(0, most).Select(_ => Entry()).Where(e => EntrySyntax.Check(e) is null).ToList();
            if (entries.Count > 0)
            {
                return new EntryMatcher(string.Join(" | ", entries), entries);
            }
        }
    }

    public string Text(int length)
    {
        var text = new StringBuilder();
        var count = random.Next(length + 1);
        for (var i = 0; i < count; i++)
        {
            text.Append(random.Next(3) == 0 ? Pick(Characters) : Characters[random.Next(22)]);
        }

        return text.ToString();
    }

    /// <summary>A text between quotes, as some writer of JSON might write it.</summary>
    /// <param name="text">The text.</param>
    /// <param name="mayWriteNumbers">Whether characters may be written as <c>\u</c> and their number.</param>
    public string Json(string text, bool mayWriteNumbers)
    {
        var json = new StringBuilder("\"");
        foreach (var unit in text)
        {
            var escape = unit switch { '"' => "\\\"", '\\' => "\\\\", '\n' => "\\n", '\r' => "\\r", '\t' => "\\t", '\b' => "\\b", '\f' => "\\f", _ => null };
            if (mayWriteNumbers && !char.IsSurrogate(unit) && random.Next(20) == 0)
            {
                json.Append(System.Globalization.CultureInfo.InvariantCulture, $"\\u{(int)unit:x4}");
            }
            else
            {
                json.Append(escape ?? (unit == '/' && random.Next(2) == 0 ? "\\/" : unit.ToString()));
            }
        }

        return json.Append('"').ToString();
    }

    private string Entry()
    {
        var entry = Text(4).Replace("\\", "", StringComparison.Ordinal);
        return random.Next(6) switch { 0 => "*" + entry, 1 => entry + "*", _ => entry };
    }

    private string Pattern(int depth)
    {
        var pattern = new StringBuilder();
        var parts = 1 + random.Next(4);
        for (var i = 0; i < parts; i++)
        {
            var part = depth > 0 && random.Next(4) == 0 ? "(?:" + Pattern(depth - 1) + (random.Next(2) == 0 ? "|" + Pattern(depth - 1) : "") + ")" : Pick(InPattern);
            pattern.Append(part);
            if (random.Next(4) == 0)
            {
                pattern.Append(Pick(Repetitions));
            }
        }

        return pattern.ToString();
    }

    private string Pick(string[] from) => from[random.Next(from.Length)];
}
