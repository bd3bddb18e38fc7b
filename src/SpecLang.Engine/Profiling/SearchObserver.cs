using System.Diagnostics;
using SpecLang.Compiler.Binding;
using SpecLang.Compiler.Symbols;
using SpecLang.Compiler.Syntax;
using SpecLang.Engine.Interpretation;
using SpecLang.Engine.Plans;
using SpecLang.Runtime;
using SpecLang.Text;

namespace SpecLang.Engine.Profiling;

/// <summary>Sees of an interpreter's run which texts are searched for what, and searches them once more against the clock. Belongs to one thread.</summary>
internal sealed class SearchObserver : IPrincipleObserver
{
    private readonly MatcherSet matchers = new();
    private readonly Dictionary<BoundExpression, TextValue> texts = [];
    private readonly Dictionary<(BoundMatcherPart Part, TextOperator Operator, TextValue Text), long> known = [];
    private readonly Dictionary<(string Name, string Field), (long Searches, long Ticks)> costs = [];
    private readonly Dictionary<string, (long Ticks, long Scores)> principles = [];
    private readonly HashSet<(BoundMatcherPart Part, TextOperator Operator, TextValue Text)> ofPrinciple = [];
    private string principle = string.Empty;
    private int records;

    public bool WantsEvidence => false;

    /// <summary>What was seen.</summary>
    public SampleProfile Result => new(
        records,
        [.. principles.Where(p => p.Value != default).OrderByDescending(p => p.Value.Ticks).ThenBy(p => p.Key, StringComparer.Ordinal).Select(p => new PrincipleCost(p.Key, PerRecord(p.Value.Ticks), p.Value.Scores))],
        [.. costs.OrderByDescending(c => c.Value.Ticks).ThenBy(c => c.Key.Name, StringComparer.Ordinal).Select(c => new MatcherCost(c.Key.Name, c.Key.Field, c.Value.Searches, PerRecord(c.Value.Ticks)))]);

    /// <summary>Another record follows: the same text is none of the last one's.</summary>
    public void BeginRecord()
    {
        records++;
        texts.Clear();
        known.Clear();
    }

    public void BeginRun()
    {
    }

    public void BeginPrinciple(PrincipleSymbol principle)
    {
        this.principle = principle.Name;
        principles.TryAdd(principle.Name, default);
        ofPrinciple.Clear();
    }

    public void BeginClause(BoundClause clause)
    {
    }

    public void ClauseNotRead(BoundClause clause, NotReadReason reason)
    {
    }

    public void Yields(PrincipleSymbol other, bool? applies)
    {
    }

    public void BeginSeverity(ConditionalSeverity severity)
    {
    }

    public void EndPrinciple(PrincipleVerdict verdict)
    {
    }

    public void Begin(BoundExpression expression)
    {
    }

    public void End(BoundExpression expression, InterpretedValue value, ScoreReading? score, IReadOnlyList<Finding> evidence)
    {
        if (value is InterpretedValue.Text text)
        {
            texts[expression] = text.Value;
        }
        else if (expression is BoundTextTest test && value is InterpretedValue.Bool && texts.TryGetValue(test.Text, out var searched))
        {
            Search(test, searched);
        }
        else if (score is not null)
        {
            var (ticks, scores) = principles[principle];
            principles[principle] = (ticks, scores + 1);
        }
    }

    public void NotRead(BoundExpression expression, NotReadReason reason)
    {
    }

    public void BeginElement(InterpretedElement element)
    {
    }

    public void EndElement()
    {
    }

    public void ElementsNotRead(int count)
    {
    }

    private TimeSpan PerRecord(long ticks) => records == 0 ? TimeSpan.Zero : Stopwatch.GetElapsedTime(0, ticks) / records;

    private void Search(BoundTextTest test, TextValue text)
    {
        foreach (var part in matchers.PartsOf(test.Matcher, test.IsAll).Where(p => p is not BoundMatcherPart.Dynamic))
        {
            var key = (part, test.Operator, text);
            var isFirst = !known.TryGetValue(key, out var ticks);
            if (isFirst)
            {
                ticks = Time(matchers.Of(part), test.Operator, text);
                known.Add(key, ticks);
                var place = (MatcherWords.Of(part), FieldOf(text));
                var (searches, before) = costs.GetValueOrDefault(place);
                costs[place] = (searches + 1, before + ticks);
            }

            if (ofPrinciple.Add(key))
            {
                var (before, scores) = principles[principle];
                principles[principle] = (before + ticks, scores);
            }
        }
    }

    private static long Time(Matcher matcher, TextOperator how, TextValue text)
    {
        var start = Stopwatch.GetTimestamp();
        _ = (matcher, how) switch
        {
            (EntryMatcher entries, TextOperator.StartsWith) => entries.MatchesAtStart(text).Any(),
            (EntryMatcher entries, TextOperator.EndsWith) => entries.MatchesAtEnd(text).Any(),
            _ => matcher.IsMatch(text),
        };
        return Stopwatch.GetTimestamp() - start;
    }

    /// <summary>The field without the places of elements.</summary>
    private static string FieldOf(TextValue text) => Runs.ScoreTally.NameOf(text.Field);
}
