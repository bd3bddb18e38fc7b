using SpecLang.Compiler.Binding;
using SpecLang.Compiler.Comparison;
using SpecLang.Compiler.Diagnostics;
using SpecLang.Compiler.Lowering;
using SpecLang.Compiler.Symbols;
using SpecLang.Compiler.Syntax;
using SpecLang.Engine.Interpretation;
using SpecLang.Runtime;
using SpecLang.Runtime.Wire;

namespace SpecLang.Engine.Comparison;

/// <summary>Compares two versions of a constitution: their plans, so that comments, layout, names of definitions and their like make no difference.</summary>
public sealed class SpecComparer
{
    private readonly ConstitutionSymbol before;
    private readonly ConstitutionSymbol now;
    private readonly LoweredSpec oldPlan;
    private readonly LoweredSpec newPlan;
    private readonly bool hasSameRecord;

    private SpecComparer(ConstitutionSymbol before, ConstitutionSymbol now)
    {
        this.before = before;
        this.now = now;
        oldPlan = Lower(before);
        newPlan = Lower(now);
        hasSameRecord = !RecordChanges().Any();
    }

    /// <param name="before">The constitution as it was, without errors.</param>
    /// <param name="now">The constitution as it is, without errors.</param>
    /// <exception cref="ArgumentException">One of them can't be lowered; the compiler reports why.</exception>
    public static SpecComparison Compare(ConstitutionSymbol before, ConstitutionSymbol now)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(now);
        var comparer = new SpecComparer(before, now);
        var changes = comparer.PrincipleChanges().ToArray();
        var general = comparer.GeneralChanges().ToArray();
        return new SpecComparison(
            Heading(before),
            Heading(now),
            ValueList.Create<string>(general),
            ValueList.Create<PrincipleChange>(changes),
            now.Principles.Length - changes.Count(c => c.Kind != PrincipleChangeKind.Removed))
        {
            ChangesMeaning = changes.Any(c => c.Kind != PrincipleChangeKind.Wording) || comparer.RecordChanges().Any() || before.BlockAt != now.BlockAt || !PriorityText(before).SequenceEqual(PriorityText(now), StringComparer.Ordinal),
        };
    }

    private static string Heading(ConstitutionSymbol constitution) => constitution.Version is { } version ? constitution.Name + " " + version : constitution.Name;

    private static LoweredSpec Lower(ConstitutionSymbol constitution) =>
        Lowerer.Lower(constitution, new DiagnosticBag(constitution.Source)) ?? throw new ArgumentException($"`{constitution.Name}` is too large to compare.", nameof(constitution));

    private IEnumerable<string> GeneralChanges()
    {
        if (before.BlockAt != now.BlockAt)
        {
            yield return $"block at {WordOf(before.BlockAt)} → {WordOf(now.BlockAt)}";
        }

        foreach (var gone in PriorityText(before).Except(PriorityText(now), StringComparer.Ordinal))
        {
            yield return "no longer priority " + gone;
        }

        foreach (var added in PriorityText(now).Except(PriorityText(before), StringComparer.Ordinal))
        {
            yield return "priority " + added;
        }

        foreach (var change in RecordChanges())
        {
            yield return change;
        }
    }

    private static IEnumerable<string> PriorityText(ConstitutionSymbol constitution) => constitution.Priorities.Select(p => $"{p.Higher.Name} > {p.Lower.Name}").Distinct(StringComparer.Ordinal);

    private IEnumerable<string> RecordChanges()
    {
        if (before.Record is not { } old || now.Record is not { } current)
        {
            yield break;
        }

        if (old.IsPerAssistantMessage != current.IsPerAssistantMessage)
        {
            yield return current.IsPerAssistantMessage ? "a record is now a turn of the assistant's" : "a record is no longer a turn of the assistant's";
        }

        foreach (var field in old.Fields.Where(f => current.FindField(f.Name) is null))
        {
            yield return $"field `{field.Name}` removed";
        }

        foreach (var field in current.Fields)
        {
            if (old.FindField(field.Name) is not { } known)
            {
                yield return $"field `{field.Name}` added";
            }
            else if (MeaningOf(known, []) != MeaningOf(field, []))
            {
                yield return $"field `{field.Name}` is read otherwise";
            }
        }
    }

    /// <summary>What a field is read from and as, with the fields of the record that it holds.</summary>
    private static string MeaningOf(FieldSymbol field, HashSet<RecordSymbol> seen)
    {
        var part = PartOf(field.Type);
        var inner = part is null || !seen.Add(part) ? "" : string.Concat(part.Fields.Select(f => f.Name + MeaningOf(f, seen)));
        return MeaningText.Of(field.Type.ToString() ?? "", field.Paths, field.Default) + inner;
    }

    private static RecordSymbol? PartOf(AlignType type) => type switch
    {
        RecordType record => record.Record,
        ListType list => PartOf(list.Element),
        OptionalType optional => PartOf(optional.Element),
        _ => null,
    };

    private IEnumerable<PrincipleChange> PrincipleChanges()
    {
        foreach (var principle in before.Principles.Where(p => now.FindPrinciple(p.Name) is null))
        {
            yield return Change(principle, PrincipleChangeKind.Removed, PrincipleRelation.Unknown, []);
        }

        foreach (var principle in newPlan.Principles)
        {
            var old = oldPlan.Principles.FirstOrDefault(p => string.Equals(p.Symbol.Name, principle.Symbol.Name, StringComparison.Ordinal));
            if (old is null)
            {
                yield return Change(principle.Symbol, PrincipleChangeKind.Added, PrincipleRelation.Unknown, [WordOf(principle.Symbol.Severity)]);
            }
            else if (Compare(old, principle) is { } change)
            {
                yield return change;
            }
        }
    }

    private PrincipleChange? Compare(LoweredPrinciple old, LoweredPrinciple current)
    {
        var details = MeaningDetails(old, current).ToList();
        var relation = PrincipleRelation.Same;
        var isProved = false;
        if (ClauseDetails(old, current, ConditionKind.When, ConditionKind.Unless, ConditionKind.Require, ConditionKind.Forbid).ToList() is { Count: > 0 } clauses)
        {
            relation = hasSameRecord ? PrincipleComparison.Compare(old.Symbol, current.Symbol) : PrincipleRelation.Unknown;

            // What is proved of known scores says nothing of those that fail.
            isProved = details.Count == 0 && relation == PrincipleRelation.Same && !old.Clauses.Concat(current.Clauses).Any(c => HasClassifier(c.Condition));
            details.InsertRange(0, clauses);
        }

        var wording = WordingDetails(old.Symbol, current.Symbol, hasClauses: relation != PrincipleRelation.Same || details.Count > 0).ToArray();
        if (isProved)
        {
            return Change(current.Symbol, PrincipleChangeKind.Wording, PrincipleRelation.Same, [.. details, .. wording]);
        }

        return details.Count > 0 ? Change(current.Symbol, PrincipleChangeKind.Meaning, relation, [.. details, .. wording])
            : wording.Length > 0 ? Change(current.Symbol, PrincipleChangeKind.Wording, PrincipleRelation.Same, wording)
            : null;
    }

    private static bool HasClassifier(BoundExpression expression) => DeepStack.Run(() => expression is BoundClassifierCall || expression.Children.Any(HasClassifier));

    private static IEnumerable<string> MeaningDetails(LoweredPrinciple old, LoweredPrinciple current)
    {
        var (a, b) = (old.Symbol, current.Symbol);
        foreach (var detail in ClauseDetails(old, current, ConditionKind.Escalate))
        {
            yield return detail;
        }

        if (a.Severity != b.Severity)
        {
            yield return $"severity {WordOf(a.Severity)} → {WordOf(b.Severity)}";
        }

        if (!old.Severities.Select(MeaningText.Of).SequenceEqual(current.Severities.Select(MeaningText.Of), StringComparer.Ordinal))
        {
            yield return "conditions of the severity";
        }

        if (a.OnError != b.OnError)
        {
            yield return $"on error {a.OnError.ToString().ToLowerInvariant()} → {b.OnError.ToString().ToLowerInvariant()}";
        }

        if (!a.YieldsTo.Select(p => p.Name).Order(StringComparer.Ordinal).SequenceEqual(b.YieldsTo.Select(p => p.Name).Order(StringComparer.Ordinal), StringComparer.Ordinal))
        {
            yield return "yields to";
        }
    }

    private static IEnumerable<string> ClauseDetails(LoweredPrinciple old, LoweredPrinciple current, params ConditionKind[] kinds)
    {
        var was = old.Of(kinds).ToList();
        var known = was.ConvertAll(MeaningText.Of);
        var currentTexts = current.Of(kinds).Select(MeaningText.Of).ToList();
        foreach (var clause in was.Where((_, i) => !currentTexts.Contains(known[i], StringComparer.Ordinal)))
        {
            yield return "− " + Written(clause, old.Symbol);
        }

        foreach (var clause in current.Of(kinds).Where((_, i) => !known.Contains(currentTexts[i], StringComparer.Ordinal)))
        {
            yield return "+ " + Written(clause, current.Symbol);
        }
    }

    /// <summary>A clause as written, on one line.</summary>
    private static string Written(LoweredClause clause, PrincipleSymbol principle)
    {
        var span = clause.Syntax.Span;
        return string.Join(' ', principle.Source.Text.Substring(span.Start, span.Length).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }

    private static IEnumerable<string> WordingDetails(PrincipleSymbol old, PrincipleSymbol current, bool hasClauses)
    {
        (string Name, string Before, string Now)[] words =
        [
            ("reason (///)", old.Documentation ?? "", current.Documentation ?? ""),
            ("message", TemplateOf(old, TemplateKind.Message), TemplateOf(current, TemplateKind.Message)),
            ("critique", TemplateOf(old, TemplateKind.Critique), TemplateOf(current, TemplateKind.Critique)),
            ("revise", TemplateOf(old, TemplateKind.Revise), TemplateOf(current, TemplateKind.Revise)),
            ("cites", string.Join('\n', old.Citations), string.Join('\n', current.Citations)),
            ("tags", string.Join('\n', old.Tags), string.Join('\n', current.Tags)),
            ("redact evidence", old.RedactsEvidence.ToString(), current.RedactsEvidence.ToString()),
            ("locked", old.IsLocked.ToString(), current.IsLocked.ToString()),
            ("how the clauses are written", hasClauses ? "" : ClausesOf(old), hasClauses ? "" : ClausesOf(current)),
        ];
        return words.Where(w => !string.Equals(w.Before, w.Now, StringComparison.Ordinal)).Select(w => w.Name);
    }

    private static string TemplateOf(PrincipleSymbol principle, TemplateKind kind) => principle.Syntax.Clauses.OfType<TemplateClauseSyntax>().FirstOrDefault(c => c.Kind == kind)?.Text.Value ?? "";

    /// <summary>The clauses as written, without spaces and comments: another layout is no change.</summary>
    private static string ClausesOf(PrincipleSymbol principle) => string.Join('\n', principle.Syntax.Clauses.OfType<ConditionClauseSyntax>().Select(c => WithoutTrivia(c, principle)));

    private static string WithoutTrivia(ConditionClauseSyntax clause, PrincipleSymbol principle)
    {
        var tree = principle.DeclaredIn.Module.Tree;
        return string.Join(' ', tree.Tokens.Where(t => t.Span.Start >= clause.Span.Start && t.Span.End <= clause.Span.End).Select(t => tree.Source.Text.Substring(t.Span.Start, t.Span.Length)));
    }

    private static PrincipleChange Change(PrincipleSymbol principle, PrincipleChangeKind kind, PrincipleRelation relation, string[] details) =>
        new(principle.Name, kind, relation, ValueList.Create<string>(details), principle.Source.Path, principle.Source.GetPosition(principle.Span.Start).Line + 1);

    private static string WordOf(PrincipleSeverity severity) => WireNames.Of((Severity)severity);
}
