using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using SpecLang.Runtime;
using SpecLang.Runtime.Evaluation;

namespace SpecLang.Testing;

/// <summary>Finds the rules that are not what they were when verdicts were kept. Spaces between words make no difference.</summary>
internal static class RuleComparison
{
    public const string PrinciplePrefix = "principle ";

    public static ImmutableArray<RuleChange> Compare(Snapshot kept, ConstitutionInfo constitution)
    {
        var changes = new List<RuleChange>();
        foreach (var principle in constitution.Principles)
        {
            var before = kept.Principles.FirstOrDefault(p => string.Equals(p.Name, principle.Name, StringComparison.Ordinal));
            changes.AddRange(OfWords(principle.Name, before?.Rules ?? [], principle.Rules, PlaceOf(principle.Rules)));
            changes.AddRange(OfReads(principle, before, changes));
        }

        changes.AddRange(OfWords(principle: null, kept.Rules, constitution.Rules, PlaceOf([.. constitution.Rules, .. constitution.Principles.SelectMany(p => p.Rules)])));
        return [.. changes];
    }

    private static (string File, int Line) PlaceOf(IEnumerable<RuleInfo> rules) => rules.FirstOrDefault() is { } first ? (first.File, first.Line) : ("", 0);

    /// <summary>
    /// Rules that are the same stand in the same order in both (a longest common subsequence); of those between, one that begins with the same
    /// word is the same rule in other words.
    /// </summary>
    private static IEnumerable<RuleChange> OfWords(string? principle, ValueList<string> before, ImmutableArray<RuleInfo> now, (string File, int Line) place)
    {
        var (removed, added) = Differences([.. before.Select(Words)], [.. now.Select(r => Words(r.Text))]);
        foreach (var index in added)
        {
            var was = removed.FindIndex(r => string.Equals(Keyword(before[r]), Keyword(now[index].Text), StringComparison.Ordinal));
            yield return new RuleChange(principle, now[index].Text, was >= 0 ? before[removed[was]] : null, now[index].File, now[index].Line);
            if (was >= 0)
            {
                removed.RemoveAt(was);
            }
        }

        foreach (var index in removed)
        {
            yield return new RuleChange(principle, Text: null, before[index], place.File, place.Line);
        }
    }

    private static IEnumerable<RuleChange> OfReads(PrincipleInfo principle, KeptPrinciple? before, List<RuleChange> words)
    {
        foreach (var rule in principle.Rules.Where(r => !words.Exists(c => c.Line == r.Line && string.Equals(c.File, r.File, StringComparison.Ordinal) && c.Text is not null)))
        {
            foreach (var read in rule.Reads)
            {
                var kept = KeptDeclaration.Of(read);
                if (before?.Reads.FirstOrDefault(d => string.Equals(d.Name, kept.Name, StringComparison.Ordinal)) is { } old && old != kept)
                {
                    yield return new RuleChange(principle.Name, rule.Text, Was: null, rule.File, rule.Line)
                    {
                        Declaration = kept.Name,
                        DeclaredAt = string.Create(CultureInfo.InvariantCulture, $"{read.File}({read.Line})"),
                    };
                }
            }
        }
    }

    private static (List<int> Removed, List<int> Added) Differences(List<string> before, List<string> now)
    {
        var lengths = new int[before.Count + 1, now.Count + 1];
        for (var i = before.Count - 1; i >= 0; i--)
        {
            for (var j = now.Count - 1; j >= 0; j--)
            {
                lengths[i, j] = before[i] == now[j] ? lengths[i + 1, j + 1] + 1 : Math.Max(lengths[i + 1, j], lengths[i, j + 1]);
            }
        }

        var removed = new List<int>();
        var added = new List<int>();
        for (int i = 0, j = 0; i < before.Count || j < now.Count;)
        {
            if (i < before.Count && j < now.Count && before[i] == now[j])
            {
                i++;
                j++;
            }
            else if (j < now.Count && (i == before.Count || lengths[i, j + 1] >= lengths[i + 1, j]))
            {
                added.Add(j++);
            }
            else
            {
                removed.Add(i++);
            }
        }

        return (removed, added);
    }

    private static string Keyword(string rule) => rule.Split(' ', 2)[0];

    /// <summary>The rule without the spaces outside of its texts.</summary>
    private static string Words(string rule)
    {
        var words = new StringBuilder(rule.Length);
        var isText = false;
        for (var i = 0; i < rule.Length; i++)
        {
            isText ^= rule[i] == '"' && (i == 0 || rule[i - 1] != '\\');
            if (isText || rule[i] != ' ')
            {
                words.Append(rule[i]);
            }
        }

        return words.ToString();
    }
}
