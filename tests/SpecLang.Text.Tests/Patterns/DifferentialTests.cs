using System.Text;
using System.Text.RegularExpressions;

namespace SpecLang.Text.Tests.Patterns;

/// <summary>What the framework's backtracking engine finds, ours must find: the same spans, leftmost-first.</summary>
public class DifferentialTests
{
    private const string Letters = "abcAB01_ -\n";
    private static readonly string[] Anchors = ["^", "$", "\\b", "\\B"];
    private static readonly string[] Quantifiers = ["*", "+", "?", "{2}", "{1,}", "{0,2}", "{1,3}"];

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void Random_patterns_match_the_same_spans(int seed)
    {
        var random = new Random(seed);
        for (var round = 0; round < 1500; round++)
        {
            var pattern = RandomPattern(random, 3);
            var flags = string.Concat("ims".Where(_ => random.Next(3) == 0));
            var matcher = new PatternMatcher(null, pattern, flags);
            var regex = new Regex(InFramework(pattern, flags), Options(flags), TimeSpan.FromSeconds(5));
            for (var i = 0; i < 4; i++)
            {
                var text = new string([.. Enumerable.Range(0, random.Next(14)).Select(_ => Letters[random.Next(Letters.Length)])]);
                var expected = regex.Matches(text).Select(match => $"{match.Index}+{match.Length}");
                var actual = matcher.Matches(Texts.Of(text)).Select(match => $"{match.Start}+{match.Length}").ToList();
                string.Join(' ', actual).ShouldBe(string.Join(' ', expected), $"pattern `{pattern}` flags `{flags}` text `{text}`");
                matcher.IsMatch(Texts.Of(text)).ShouldBe(actual.Count > 0);
                matcher.Count(Texts.Of(text)).ShouldBe(actual.Count);
            }
        }
    }

    // The framework takes `\B` behind a repeated space for a reason not to give spaces back (` +\B` finds nothing in "  c"); `(?!\b)` says the same safely.
    // Its `$` without m also stands before a last line end; ours is the very end.
    private static string InFramework(string pattern, string flags) =>
        (flags.Contains('m') ? pattern : pattern.Replace("$", "\\z", StringComparison.Ordinal)).Replace("\\B", "(?!\\b)", StringComparison.Ordinal);

    private static RegexOptions Options(string flags)
    {
        var options = RegexOptions.CultureInvariant;
        options |= flags.Contains('i') ? RegexOptions.IgnoreCase : RegexOptions.None;
        options |= flags.Contains('m') ? RegexOptions.Multiline : RegexOptions.None;
        options |= flags.Contains('s') ? RegexOptions.Singleline : RegexOptions.None;
        return options;
    }

    private static string RandomPattern(Random random, int depth)
    {
        var pattern = new StringBuilder();
        for (var parts = random.Next(1, 4); parts > 0; parts--)
        {
            pattern.Append(RandomPart(random, depth));
        }

        return pattern.ToString();
    }

    private static string RandomPart(Random random, int depth)
    {
        var part = random.Next(depth > 0 ? 14 : 10) switch
        {
            0 => ".",
            1 => "[ab]",
            2 => "[^a\\n]",
            3 => "\\d",
            4 => "\\w",
            5 => "\\s",
            6 => Anchors[random.Next(Anchors.Length)],
            < 10 => "abA0 "[random.Next(5)].ToString(),
            10 => $"({RandomPattern(random, depth - 1)})",
            11 => $"(?:{RandomPattern(random, depth - 1)}|{RandomPattern(random, depth - 1)})",
            12 => $"(?:{RandomPattern(random, depth - 1)}|)",
            _ => $"({RandomPattern(random, depth - 1)}|{RandomPattern(random, depth - 1)})",
        };

        // Where a repeated part can be empty, backtracking engines differ from each other: tests by hand say what ours does.
        if (PatternParser.Parse(part, string.Empty).Tree is not { CanMatchEmpty: false } || random.Next(2) == 0)
        {
            return part;
        }

        return part + Quantifiers[random.Next(Quantifiers.Length)] + (random.Next(3) == 0 ? "?" : string.Empty);
    }
}
