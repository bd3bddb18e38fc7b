using SpecLang.Compiler.Diagnostics;
using SpecLang.Compiler.Syntax;
using SpecLang.Text;

namespace SpecLang.Compiler.Linting.Rules;

/// <summary>Patterns that match the empty text anywhere, and so are found in every text. One that asks for a text to be empty is none of them.</summary>
internal sealed class EmptyMatchRule : LintRule
{
    /// <summary>Texts that have little in common: what is found in all of them, and in none of their letters, is found everywhere.</summary>
    private static readonly string[] Probes = ["", "x", "7 .", "漢字", "\u0001\n-"];

    public override void Check(LintedModule module)
    {
        var checksums = new HashSet<RegexSyntax>(module.Module.Tree.Root.Declarations.OfType<PatternSyntax>().Where(p => p.Checksum is not null).Select(p => p.Regex));
        foreach (var regex in module.Nodes().OfType<RegexSyntax>().Where(r => r.Pattern.Length > 0 && !checksums.Contains(r) && module.IsSound(r)))
        {
            if (PatternParser.Parse(regex.Pattern, regex.Flags).Tree is not null && MatchesNothing(new PatternMatcher(name: null, regex.Pattern, regex.Flags)))
            {
                module.Report(LintDiagnostics.MatchesNothing, regex.Span);
            }
        }
    }

    private static bool MatchesNothing(PatternMatcher matcher) => Probes.All(p => matcher.Matches(new TextValue(p, "")).Any(m => m.Length == 0));
}
