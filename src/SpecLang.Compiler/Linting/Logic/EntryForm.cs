using System.Runtime.InteropServices;
using System.Text;
using SpecLang.Text;

namespace SpecLang.Compiler.Linting.Logic;

/// <summary>A word or phrase as it is compared: in normal form, without case, with its open ends told apart.</summary>
/// <param name="Written">As the author wrote it.</param>
/// <param name="Core">Without the stars that leave an end open.</param>
/// <param name="IsOpenAtStart">Whether a word may go on before it.</param>
/// <param name="IsOpenAtEnd">Whether a word may go on behind it.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct EntryForm(string Written, string Core, bool IsOpenAtStart, bool IsOpenAtEnd)
{
    /// <summary>A letter that no entry has, and that joins no other to a new character.</summary>
    private const string Letter = "\u0298";

    public string Key => (IsOpenAtStart ? "*" : "") + Core + (IsOpenAtEnd ? "*" : "");

    /// <summary>The longest word, by which an entry is looked up in a longer one: it is the rarest, most likely.</summary>
    public string IndexWord => IsPlain(Core) ? Core : Words(Core).OrderByDescending(w => w.Length).FirstOrDefault() ?? Core;

    public static EntryForm Of(string written)
    {
        if (IsPlain(written))
        {
            return new EntryForm(written, written, IsOpenAtStart: false, IsOpenAtEnd: false);
        }

        var openStart = written.Length > 0 && written[0] == '*';
        var isEscaped = written.EndsWith("\\*", StringComparison.Ordinal);
        var openEnd = written.Length > 1 && !isEscaped && written[written.Length - 1] == '*';
        var start = openStart ? 1 : 0;
        var inner = written.Substring(start, written.Length - start - (openEnd ? 1 : 0)).Replace("\\*", "*");
        return new EntryForm(written, Fold(NormalForm.ToNfc(Collapse(inner))), openStart, openEnd);
    }

    public bool HasKeyOf(EntryForm other) =>
        IsOpenAtStart == other.IsOpenAtStart && IsOpenAtEnd == other.IsOpenAtEnd && string.Equals(Core, other.Core, StringComparison.Ordinal);

    /// <summary>The entry in texts that stand for all in which it may be found.</summary>
    public IEnumerable<string> Surroundings()
    {
        // An end that asks for no word edge may touch anything.
        var mayTouchBefore = IsOpenAtStart || !CodePoints.IsWord(CodePointAt(Core, 0));
        var mayTouchBehind = IsOpenAtEnd || !CodePoints.IsWord(CodePointAt(Core, Core.Length - (Core.Length > 1 && char.IsLowSurrogate(Core[Core.Length - 1]) ? 2 : 1)));
        var before = mayTouchBefore ? new[] { " ", Letter } : [" "];
        var behind = mayTouchBehind ? new[] { " ", Letter } : [" "];
        var core = Core;
        return before.SelectMany(_ => behind, (b, e) => b + core + e);
    }

    /// <summary>The words of a phrase; signs stand alone.</summary>
    public static IEnumerable<string> Words(string core)
    {
        if (IsPlain(core))
        {
            yield return core;
            yield break;
        }

        var start = 0;
        for (var i = 0; i <= core.Length; i++)
        {
            var isWord = i < core.Length && (char.IsSurrogate(core[i]) || CodePoints.IsWord(core[i]));
            if (isWord)
            {
                continue;
            }

            if (i > start)
            {
                yield return core.Substring(start, i - start);
            }

            if (i < core.Length && core[i] != ' ')
            {
                yield return core.Substring(i, 1);
            }

            start = i + 1;
        }
    }

    /// <summary>Whether a text is one word of small ASCII letters, of which every form is the text itself: most entries of long lists are.</summary>
    public static bool IsPlain(string text)
    {
        foreach (var unit in text)
        {
            if (unit is not ((>= 'a' and <= 'z') or (>= '0' and <= '9')))
            {
                return false;
            }
        }

        return text.Length > 0;
    }

    private static string Collapse(string text)
    {
        var result = new StringBuilder(text.Length);
        foreach (var unit in text)
        {
            if (!CodePoints.IsWhiteSpace(unit))
            {
                result.Append(unit);
            }
            else if (result.Length == 0 || result[result.Length - 1] != ' ')
            {
                result.Append(' ');
            }
        }

        return result.ToString();
    }

    private static string Fold(string text)
    {
        var result = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            var codePoint = CodePointAt(text, i);
            result.Append(codePoint is >= 0xD800 and <= 0xDFFF ? text[i].ToString() : char.ConvertFromUtf32(CaseFolding.Fold(codePoint)));
            i += codePoint > 0xFFFF ? 1 : 0;
        }

        return result.ToString();
    }

    private static int CodePointAt(string text, int index) =>
        index + 1 < text.Length && char.IsSurrogatePair(text[index], text[index + 1]) ? char.ConvertToUtf32(text[index], text[index + 1]) : text[index];
}
