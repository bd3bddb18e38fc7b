using SpecLang.Compiler.Binding;
using SpecLang.Compiler.Diagnostics;
using SpecLang.Compiler.Lowering;
using SpecLang.Compiler.Symbols;
using SpecLang.Engine.Explanations;
using SpecLang.Engine.Interpretation;
using SpecLang.Runtime;
using SpecLang.Text.Scanning;

namespace SpecLang.Engine.Plans;

/// <summary>Tells how a constitution is judged. It lowers it as the compiler does, and makes the automata that a run makes.</summary>
public sealed class PolicyPlanner
{
    /// <summary>As large as the compiler lets a principle become.</summary>
    private const int MaximumSize = 50_000;

    /// <summary>The share of places beyond which entering an automaton is much of what a run takes.</summary>
    private const double MuchOfAText = 0.05;

    private readonly ConstitutionSymbol constitution;
    private readonly ScanLowering lowering;
    private readonly ClassifierGuards guards = new(MaximumSize);
    private readonly MatcherSet matchers = new();

    private PolicyPlanner(ConstitutionSymbol constitution, ScanLowering lowering)
    {
        this.constitution = constitution;
        this.lowering = lowering;
    }

    /// <summary>The plan of a constitution.</summary>
    /// <param name="constitution">A constitution of a compilation without errors.</param>
    /// <exception cref="SpecTooLargeException">A principle becomes too large when its definitions are put in; the compiler reports the same.</exception>
    public static PolicyPlan Of(ConstitutionSymbol constitution)
    {
        ArgumentNullException.ThrowIfNull(constitution);
        var lowered = Lowerer.Lower(constitution, new DiagnosticBag(constitution.Source)) ?? throw new SpecTooLargeException(constitution.Name);
        return new PolicyPlanner(constitution, ScanLowerer.Lower(lowered)).Plan();
    }

    private PolicyPlan Plan()
    {
        PrinciplePlan[] principles = [.. constitution.Principles.Select(Plan)];
        foreach (var measure in constitution.Measures)
        {
            guards.Add(measure);
        }

        return new PolicyPlan(
            constitution.Name,
            constitution.Record?.Name ?? string.Empty,
            lowering.Scan is not null,
            lowering.Scan is null ? [.. lowering.Reasons.Select(r => $"{r.Subject}: {r.Text}").Distinct(StringComparer.Ordinal)] : [],
            lowering.Scan is { } scan ? [.. Texts(scan.Record, string.Empty)] : [],
            ValueList.Create<PrinciplePlan>(principles),
            [.. ClassifierUse.Of(constitution, MaximumSize).Select(c => new ClassifierPlan(c.Name, c.Options.Model ?? string.Empty, guards.Of(c)))]);
    }

    private PrinciplePlan Plan(PrincipleSymbol principle)
    {
        guards.Add(principle);
        return new PrinciplePlan(principle.Name, [.. principle.Clauses.OrderBy(c => c.Kind).Select(c => Plan(principle, c))]);
    }

    private ClausePlan Plan(PrincipleSymbol principle, BoundClause clause)
    {
        var reason = lowering.Reasons.FirstOrDefault(r => ReferenceEquals(r.Source, principle.Source) && r.Span == clause.Syntax.Span)?.Text;
        var means = guards.AsksModel(clause.Condition) ? ClauseMeans.Model : lowering.Scan is null || reason is not null ? ClauseMeans.Record : ClauseMeans.Bytes;
        return new ClausePlan(
            new SourceScope(principle.Source, Caller: null).TextOf(clause.Syntax.Span),
            principle.Source.Path,
            principle.Source.GetPosition(clause.Syntax.Span.Start).Line + 1,
            means,
            reason,
            [.. guards.OrderOf(clause.Condition).Select(o => new OperandPlan(guards.TextOf(o), guards.CostOf(o)))]);
    }

    private IEnumerable<TextPlan> Texts(LoweredScope scope, string path)
    {
        foreach (var slot in scope.Fields)
        {
            foreach (var plan in Texts(scope, slot, path))
            {
                yield return plan;
            }
        }
    }

    private IEnumerable<TextPlan> Texts(LoweredScope scope, LoweredSlot slot, string path)
    {
        var name = slot.Name.Length == 0 ? path : path.Length == 0 ? slot.Name : path + "." + slot.Name;
        List<BoundMatcherPart> parts = [.. scope.Facts.Where(f => f.Field == slot.Index).SelectMany(PartsOf).Distinct()];
        if (parts.Count > 0)
        {
            yield return new TextPlan(name, [.. SearchDescription.Of(parts.ConvertAll(matchers.Of)).Select(s => Plan(s, parts))]);
        }

        var inside = slot.Members.SelectMany(m => Texts(scope, m, name)).Concat(slot.Elements is { } elements ? Texts(elements, name + "[]") : []);
        foreach (var plan in inside)
        {
            yield return plan;
        }
    }

    private static IEnumerable<BoundMatcherPart> PartsOf(LoweredFact fact) => fact switch
    {
        LoweredFact.Finds finds => finds.Parts,
        LoweredFact.HasMatches matches => [matches.Part],
        _ => [],
    };

    private static SearchPlan Plan(SearchDescription search, List<BoundMatcherPart> parts) => new(
        [.. search.Matchers.Select(m => MatcherWords.Of(parts[m]))],
        search.States,
        search.Bytes,
        EnteredAt(search) + Broad(search));

    /// <summary>A warning where nearly everything looks like the beginning of a match, and what to do about it.</summary>
    private static string Broad(SearchDescription search) => search.Share <= MuchOfAText
        ? string.Empty
        : FormattableString.Invariant($"; that may be {search.Share * 100:F0}% of all places, and more than {MuchOfAText * 100:F0}% makes a run slow: let the pattern begin with a rare character, a word or `\\b`, not with a class such as `\\w` or a single letter");

    private static string EnteredAt(SearchDescription search) => search switch
    {
        { States: 0 } => "no automaton: a match may be empty, or there would be too many states; each text is searched",
        { GoesOnByEntry: true, IsAtWordStarts: true } => "entered at beginnings of words with up to eight letters that an entry begins with; from there a tree of the entries goes on",
        { GoesOnByEntry: true } => "entered at up to eight letters that an entry begins with; from there a tree of the entries goes on",
        { HasSequences: true, IsAtWordStarts: true } => "entered at beginnings of words with four bytes that a match begins with",
        { HasSequences: true } => "entered at four bytes that a match begins with",
        { IsAtWordStarts: true } => "entered at beginnings of words with likely first bytes: matches begin in too many ways to be listed",
        _ => "entered at likely first bytes: matches begin in too many ways to be listed",
    };
}
