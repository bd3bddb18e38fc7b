using System.Collections.Concurrent;
using SpecLang.Text.Unicode;

namespace SpecLang.Text.Patterns;

/// <summary>The sets that <c>\d</c>, <c>\w</c>, <c>\s</c> and <c>\p{…}</c> name, made when first asked for.</summary>
internal static class PropertySets
{
    private static readonly ConcurrentDictionary<string, CodePointSet> Known = new(StringComparer.Ordinal);

    public static CodePointSet Digit => Known.GetOrAdd("\\d", _ => CodePointSet.WithProperties(CodePoints.IsDigit));

    public static CodePointSet Word => Known.GetOrAdd("\\w", _ => CodePointSet.Union([CodePointSet.WithProperties(CodePoints.IsWordCharacter), CodePointSet.Range('_', '_')]));

    public static CodePointSet WhiteSpace => Known.GetOrAdd("\\s", _ => CodePointSet.WithProperties(CodePoints.IsWhiteSpace));

    /// <summary>A general category (<c>L</c>, <c>Lu</c>) or a script (<c>Greek</c>, <c>Script=Greek</c>, <c>sc=Greek</c>); null where there is none of the name.</summary>
    public static CodePointSet? Find(string name)
    {
        foreach (var prefix in (string[])["Script=", "sc="])
        {
            if (name.StartsWith(prefix, StringComparison.Ordinal))
            {
                return Script(name.Substring(prefix.Length));
            }
        }

        return Category(name) ?? Script(name);
    }

    private static CodePointSet? Category(string name)
    {
        var members = PropertyTable.Categories.Select(category => category.StartsWith(name, StringComparison.Ordinal)).ToArray();
        return name.Length is 1 or 2 && members.Contains(value: true)
            ? Known.GetOrAdd(name, _ => CodePointSet.WithProperties(properties => members[CodePoints.CategoryOf(properties)]))
            : null;
    }

    private static CodePointSet? Script(string name)
    {
        var index = Array.IndexOf(ScriptTable.Names, name);
        return index < 0 ? null : CodePointSet.Of(ScriptRanges(ScriptTable.Starts[index], ScriptTable.Starts[index + 1]));
    }

    private static List<CodePointRange> ScriptRanges(int start, int end)
    {
        var ranges = new List<CodePointRange>();
        for (var i = start; i < end; i += 2)
        {
            ranges.Add(new CodePointRange(ScriptTable.Bounds[i], ScriptTable.Bounds[i + 1]));
        }

        return ranges;
    }
}
