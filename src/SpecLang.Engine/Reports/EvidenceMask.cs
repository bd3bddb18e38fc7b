using SpecLang.Compiler;
using SpecLang.Compiler.Binding;
using SpecLang.Compiler.Symbols;
using SpecLang.Compiler.Syntax;
using SpecLang.Engine.Interpretation;
using SpecLang.Runtime;
using SpecLang.Text;

namespace SpecLang.Engine.Reports;

/// <summary>
/// Finds in any text what a report must not show: personal data (what <c>std/privacy</c> finds, where the spec reads it), and what the principles with <c>redact evidence</c>
/// look for. It looks in all texts, and not only where a principle was violated. Thread-safe.
/// </summary>
internal sealed class EvidenceMask
{
    private readonly IReadOnlyList<Matcher> matchers;
    private readonly HashSet<string> redacting;

    private EvidenceMask(IReadOnlyList<Matcher> matchers, HashSet<string> redacting)
    {
        this.matchers = matchers;
        this.redacting = redacting;
    }

    /// <param name="compilation">The spec.</param>
    /// <param name="constitution">The constitution that judges.</param>
    /// <param name="showsPrivate">Whether personal data is shown all the same; what <c>redact evidence</c> covers never is.</param>
    public static EvidenceMask Of(Compilation compilation, ConstitutionSymbol constitution, bool showsPrivate)
    {
        var set = new MatcherSet();
        var parts = showsPrivate ? [] : compilation.Modules.SelectMany(m => m.Declarations.OfType<MatcherSymbol>()).Where(m => m.IsPrivate).Select(m => (BoundMatcherPart)new BoundMatcherPart.Named(m)).ToList();
        var redactors = constitution.Principles.Where(p => p.RedactsEvidence).ToList();
        foreach (var clause in redactors.SelectMany(p => p.Clauses).Where(c => c.Kind is ConditionKind.Require or ConditionKind.Forbid))
        {
            Collect(clause.Condition, parts, []);
        }

        return new EvidenceMask([.. parts.Distinct().Select(set.Of)], [.. redactors.Select(p => p.Name)]);
    }

    /// <summary>Whether a principle's evidence must not be shown.</summary>
    public bool Covers(string principle) => redacting.Contains(principle);

    /// <summary>The places of a text that must not be shown.</summary>
    public IEnumerable<TextMatch> Find(TextValue text) => matchers.SelectMany(m => m.Matches(text));

    /// <summary>A text, such as a message, with what must not be shown replaced by the name of what finds it.</summary>
    public string Mask(string text)
    {
        var result = text;
        foreach (var match in Find(new TextValue(text, string.Empty)).OrderByDescending(m => m.Start))
        {
            // A match within one that is replaced already would cut into its name.
            if (match.Start + match.Length <= result.Length && string.CompareOrdinal(result, match.Start, text, match.Start, match.Length) == 0)
            {
                result = string.Concat(result.AsSpan(0, match.Start), "[" + match.Matcher + "]", result.AsSpan(match.Start + match.Length));
            }
        }

        return result;
    }

    /// <summary>Texts, each masked.</summary>
    public ValueList<string> Mask(IEnumerable<string> texts) => ValueList.Create<string>([.. texts.Select(Mask)]);

    private static void Collect(BoundExpression expression, List<BoundMatcherPart> parts, HashSet<DefineSymbol> seen) => DeepStack.Run(() =>
    {
        if (expression is BoundMatcher matcher)
        {
            parts.AddRange(matcher.Parts.Where(p => p is not BoundMatcherPart.Dynamic));
        }

        if (expression is BoundDefineCall { Define: { Body: { } body } define } && seen.Add(define))
        {
            Collect(body, parts, seen);
        }

        foreach (var child in expression.Children)
        {
            Collect(child, parts, seen);
        }

        return true;
    });
}
