using System.Globalization;
using SpecLang.Runtime;
using SpecLang.Text;

namespace SpecLang.Engine.Reports;

/// <summary>A text of a record as a report shows it: what decided is marked, what must not be shown is masked, and long stretches without either are left out.</summary>
internal static class EvidenceText
{
    /// <summary>Texts up to this length are shown whole.</summary>
    private const int Whole = 1200;

    /// <summary>Of a longer one, this much of its beginning is shown, and this much around each place.</summary>
    private const int Beginning = 400;
    private const int Around = 160;

    /// <summary>More places of one text than this are not told apart by a reader.</summary>
    private const int MostMarks = 60;

    /// <param name="text">The text.</param>
    /// <param name="evidence">What decided in it, with the principle.</param>
    /// <param name="masked">What must not be shown.</param>
    public static ValueList<TextPart> Of(string text, IReadOnlyList<(Evidence Place, string Principle)> evidence, IReadOnlyList<TextMatch> masked)
    {
        var marks = evidence.Where(e => Fits(e.Place.Start, e.Place.Length, text)).Take(MostMarks).ToList();
        var masks = masked.Where(m => Fits(m.Start, m.Length, text)).ToList();
        var cuts = marks.SelectMany(m => new[] { m.Place.Start, m.Place.Start + m.Place.Length })
            .Concat(masks.SelectMany(m => new[] { m.Start, m.Start + m.Length }))
            .Append(0).Append(text.Length)
            .Distinct().Order().ToList();
        var parts = new List<TextPart>();
        for (var i = 1; i < cuts.Count; i++)
        {
            Add(parts, text, cuts[i - 1], cuts[i], marks, masks);
        }

        return ValueList.Create<TextPart>([.. Shortened(parts, text.Length)]);
    }

    private static bool Fits(int start, int length, string text) => start >= 0 && length > 0 && start + length <= text.Length;

    private static void Add(List<TextPart> parts, string text, int start, int end, List<(Evidence Place, string Principle)> marks, List<TextMatch> masks)
    {
        var principles = ValueList.Create<string>([.. marks.Where(m => m.Place.Start < end && start < m.Place.Start + m.Place.Length).Select(m => m.Principle).Distinct(StringComparer.Ordinal)]);
        if (masks.Find(m => m.Start < end && start < m.Start + m.Length) is { } mask)
        {
            // One name for a masked place, however many marks cut it.
            if (start == mask.Start || parts.Count == 0 || parts[^1].Kind != TextPartKind.Masked)
            {
                parts.Add(new TextPart("[" + mask.Matcher + "]", TextPartKind.Masked, principles));
            }

            return;
        }

        parts.Add(new TextPart(text[start..end], principles.Count > 0 ? TextPartKind.Evidence : TextPartKind.Plain, principles));
    }

    private static IEnumerable<TextPart> Shortened(List<TextPart> parts, int length)
    {
        if (length <= Whole)
        {
            return parts;
        }

        return parts.SelectMany((part, i) => part.Kind == TextPartKind.Plain
            ? Shortened(part.Text, i == 0 ? Beginning : Around, i == parts.Count - 1 && i > 0 ? 0 : Around, isLast: i == parts.Count - 1)
            : [part]);
    }

    private static IEnumerable<TextPart> Shortened(string text, int before, int behind, bool isLast)
    {
        var keepEnd = isLast ? 0 : behind;
        var leftOut = text.Length - before - keepEnd;
        if (leftOut <= Around)
        {
            return [Plain(text)];
        }

        var start = text[..WholeCharacter(text, before)];
        var end = text[WholeCharacter(text, text.Length - keepEnd)..];
        return [Plain(start), new TextPart(string.Create(CultureInfo.InvariantCulture, $"… {text.Length - start.Length - end.Length} characters left out …"), TextPartKind.LeftOut, []), Plain(end)];
    }

    private static TextPart Plain(string text) => new(text, TextPartKind.Plain, []);

    private static int WholeCharacter(string text, int at) => at > 0 && at < text.Length && char.IsLowSurrogate(text[at]) ? at - 1 : at;
}
