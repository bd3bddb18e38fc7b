using SpecLang.Compiler.Binding;
using SpecLang.Compiler.Linting.Logic;
using SpecLang.Compiler.Lowering;
using SpecLang.Compiler.Symbols;

namespace SpecLang.Compiler.Linting.Rules;

/// <summary>A principle with what it takes to compare it.</summary>
internal sealed class Candidate(PrincipleSymbol principle, Formula violated, Formula notViolated)
{
    /// <summary>With more things to look for, entries are not told apart.</summary>
    private const int MostItems = 4096;

    private const string AnyEntry = "*";
    private const string ManyEntries = "**";

    /// <summary>For each thing that a violation needs, the terms that it could follow from.</summary>
    public IReadOnlyList<IReadOnlyList<string>> Needs { get; } = [.. (violated is Formula.Junction { IsAnd: true } junction ? junction.Operands.AsEnumerable() : [violated]).Select(c => TermsIn(c, isNeeded: true).Distinct(StringComparer.Ordinal).ToList())];

    /// <summary>The terms that a violation says something of.</summary>
    public IReadOnlyCollection<string> Terms { get; } = new HashSet<string>(TermsIn(violated, isNeeded: false), StringComparer.Ordinal);

    private readonly bool readsModel = principle.Clauses.Any(c => ModelUse.In(c.Condition));

    public PrincipleSymbol Principle { get; } = principle;

    public Formula Violated { get; } = violated;

    public Formula NotViolated { get; } = notViolated;

    /// <summary>Whether this one weighs at least as much as another, also where a classifier fails.</summary>
    public bool Weighs(Candidate other) =>
        Principle.Severity >= other.Principle.ConditionalSeverities.Select(s => s.Severity).Append(other.Principle.Severity).Max()
        && (!readsModel || (other.readsModel && (other.Principle.OnError != ErrorOutcome.Violates || Principle.OnError == ErrorOutcome.Violates)));

    /// <summary>Whether this one asks for another by name: then its author knows what they have to do with one another.</summary>
    public bool AsksFor(PrincipleSymbol other) => AskedBy(Principle).Contains(other);

    /// <summary>The principles that another asks <c>violates(…)</c> or the like.</summary>
    public static IEnumerable<PrincipleSymbol> AskedBy(PrincipleSymbol principle) => principle.Clauses.SelectMany(c => TestsIn(c.Condition));

    private static IEnumerable<PrincipleSymbol> TestsIn(BoundExpression expression) =>
        expression is BoundPrincipleTest test ? [test.Principle] : expression.Children.SelectMany(TestsIn);

    /// <summary>What a formula is about. Of an entry that is needed one word is enough, since another entry it follows from has all of its words.</summary>
    private static IEnumerable<string> TermsIn(Formula formula, bool isNeeded) => formula switch
    {
        Formula.Junction junction => junction.Operands.SelectMany(o => TermsIn(o, isNeeded)),
        Formula.Within within => within.Term.NotAbove.Concat(within.Term.NotBelow).Select(t => t.Key).Append(within.Term.Key),
        Formula.Finds { Set.Items.Count: > MostItems } finds => TermsInMany(finds.Set.Items, isNeeded).Select(w => finds.Text + "~" + w),
        Formula.Finds finds => finds.Set.Items.SelectMany(i => TermsIn(i, isNeeded)).Concat(isNeeded ? [ManyEntries] : []).Select(w => finds.Text + "~" + w),
        _ => [],
    };

    /// <summary>Of very many entries it is said only that they are entries: a term for each would take more than it saves.</summary>
    private static IEnumerable<string> TermsInMany(IEnumerable<SearchItem> items, bool isNeeded) =>
        items.Where(i => i.Entry is null).Select(i => i.Key).Concat(isNeeded ? [AnyEntry] : [AnyEntry, ManyEntries]);

    /// <summary>An open entry follows from words that go on, so it may follow from any.</summary>
    private static IEnumerable<string> TermsIn(SearchItem item, bool isNeeded) => item.Entry switch
    {
        null => [item.Key],
        { IsOpenAtStart: true } or { IsOpenAtEnd: true } when isNeeded => [AnyEntry],
        { } entry when isNeeded => [entry.IndexWord],
        { } entry => EntryForm.Words(entry.Core).Append(AnyEntry),
    };
}
