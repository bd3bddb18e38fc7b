using SpecLang.Text.Patterns;
using SpecLang.Text.Unicode;

namespace SpecLang.Text;

/// <summary>
/// Reads the pattern language: what can be searched for in linear time. It has characters, <c>.</c>, <c>[a-z]</c>, <c>[^a-z]</c>,
/// <c>\d \D \w \W \s \S \b \B \n \t \r \f \v \xHH \uHHHH \u{H…} \p{…} \P{…}</c>, a backslash before any ASCII punctuation,
/// <c>^ $ | ( ) (?: )</c> and <c>* + ? {n} {n,} {n,m}</c>, each also lazy with <c>?</c>.
/// Without <c>m</c>, <c>^</c> is the very start and <c>$</c> the very end of the text, also where it ends with a line end;
/// <c>.</c> is any character but LF and CR unless <c>s</c> is set.
/// </summary>
public static class PatternParser
{
    /// <summary>The most parts a pattern may have once its repetitions are written out.</summary>
    public const int MaximumSize = 20_000;

    /// <summary>Reads a pattern and its flags. Never throws, whatever they hold.</summary>
    public static PatternParseResult Parse(string pattern, string flags)
    {
        if (!TryReadFlags(flags, out var set, out var wrong))
        {
            return new PatternParseResult(null, [wrong]);
        }

        // A pattern runs over NFC, so what it says is read as NFC too.
        var source = Normalizer.Normalize(pattern, compatible: false);
        var reader = new PatternReader(source.Text, set);
        var root = reader.Read();
        if (root is not null && root.Size > MaximumSize)
        {
            return new PatternParseResult(null, [new PatternError(
                "this pattern is too large: written out, its repetitions have more than 20,000 parts; use smaller numbers in `{…}`.", 0, pattern.Length)]);
        }

        return root is not null
            ? new PatternParseResult(new PatternSyntaxTree(root, set), [])
            : new PatternParseResult(null, [InSource(reader.Error, source)]);
    }

    private static PatternError InSource(PatternError error, MappedText source)
    {
        var start = source.Source(error.Offset);
        return error with { Offset = start, Length = source.Source(error.Offset + error.Length) - start };
    }

    private static bool TryReadFlags(string flags, out PatternFlags set, out PatternError wrong)
    {
        set = PatternFlags.None;
        for (var i = 0; i < flags.Length; i++)
        {
            var flag = flags[i] switch
            {
                'i' => PatternFlags.IgnoreCase,
                'm' => PatternFlags.Multiline,
                's' => PatternFlags.DotAll,
                _ => PatternFlags.None,
            };
            if (flag == PatternFlags.None || (set & flag) != PatternFlags.None)
            {
                var reason = flag == PatternFlags.None ? "is no flag of a pattern" : "stands twice";
                wrong = new PatternError($"`{flags[i]}` {reason}: the flags are `i` (ignore case), `m` (`^` and `$` at every line) and `s` (`.` is any character).", i, 1, InFlags: true);
                return false;
            }

            set |= flag;
        }

        wrong = new PatternError(string.Empty, 0, 0);
        return true;
    }
}
