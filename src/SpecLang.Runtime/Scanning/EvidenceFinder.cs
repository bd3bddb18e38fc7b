using System.Globalization;
using SpecLang.Runtime.Evaluation;
using SpecLang.Runtime.Json;
using SpecLang.Text;
using SpecLang.Text.Windows;

namespace SpecLang.Runtime.Scanning;

/// <summary>Finds the evidence of violations that facts tell: the first match of a test in a window around a place that it covers, all others in the whole text. Belongs to one thread at a time.</summary>
/// <param name="plan">The plan.</param>
/// <param name="scanned">Has the texts of the record at hand.</param>
internal sealed class EvidenceFinder(ScanPlan plan, IScannedTexts scanned)
{
    private readonly Dictionary<string, ShownTest> tests = new(StringComparer.Ordinal);
    private readonly TextWindow window = new();
    private readonly TextValue?[] texts = new TextValue?[plan.Tables.Record.Slots.Length];

    /// <summary>Whether all that is looked for are matches in texts that stand in the record, and elements of its lists.</summary>
    public bool CanShow(FactEvidence shown) => !shown.NeedsRecord
        && shown.Parts.All(p => p is ElementEvidence e ? CanShow(e, plan.Tables.Record) : p is int[] facts && Array.TrueForAll(facts, f => CanShow(f, plan.Tables.Record)));

    /// <summary>Makes ready what is looked for.</summary>
    public ShownEvidence Prepare(FactEvidence shown) => new([.. shown.Parts.Select(p => p is int[] facts ? TestOf(facts) : p)]);

    /// <summary>Says that there is another record at hand.</summary>
    public void BeginRecord() => Array.Clear(texts);

    /// <summary>Finds the first match of a test that holds.</summary>
    /// <param name="test">The test.</param>
    /// <param name="match">The match, in units of its field's value.</param>
    /// <returns>False where the whole text must be looked at for it.</returns>
    public bool TryFindFirst(ShownTest test, out WindowMatch match) => TryFindFirst(scanned, test, out match);

    /// <summary>Finds the first match of a test that holds of an element.</summary>
    /// <param name="element">The element's texts.</param>
    /// <param name="test">The test.</param>
    /// <param name="match">The match, in units of its field's value.</param>
    /// <returns>False where the whole text must be looked at for it.</returns>
    public bool TryFindFirst(IScannedTexts element, ShownTest test, out WindowMatch match)
    {
        match = WindowMatch.None;
        if (test.Reach is not { } reach)
        {
            return false;
        }

        var seed = int.MaxValue;
        foreach (var fact in test.Facts)
        {
            var place = element.SeedOf(fact);
            if (place < 0)
            {
                return false;
            }

            seed = Math.Min(seed, place);
        }

        var before = new RawWindow(element.RawTextOf(test.Field), reach).Fill(window, seed);
        var found = test.First(window);
        match = found with { Start = before + found.Start, End = before + found.End };
        return found.Start >= 0;
    }

    /// <summary>Finds evidence in whole texts.</summary>
    /// <param name="shown">What is looked for.</param>
    /// <param name="showsAll">Whether all is asked for, and not the first alone.</param>
    public IReadOnlyList<Evidence> Find(ShownEvidence shown, bool showsAll)
    {
        var sink = new EvidenceSink(showsAll ? int.MaxValue : 1, redacts: false);
        foreach (var test in shown.Tests)
        {
            AddMatches(sink, test);
        }

        return sink.Found;
    }

    /// <summary>Adds the matches of a test in a text of the record.</summary>
    public void AddMatches(EvidenceSink sink, ShownTest test) =>
        AddMatches(sink, test, texts[test.Field] ??= new TextValue(JsonTextDecoder.Decode(scanned.TextOf(test.Field), out _), test.FieldName));

    private static bool CanShow(int fact, ScopeTables scope) =>
        scope.Facts[fact] is { Kind: ScanFactKind.Contains, Field: var field } && scope.Slots[field] is { Kind: ScanKind.Text, HasDefault: false };

    private static bool CanShow(ElementEvidence evidence, ScopeTables scope) => scope.Slots[evidence.List].Elements is { } elements && CanShow(evidence.Shown, elements);

    private static bool CanShow(ElementShow shown, ScopeTables elements) => shown switch
    {
        ElementShow.Matches matches => matches.Facts.All(f => CanShow(f, elements)),
        ElementShow.All all => all.Parts.All(p => CanShow(p, elements)),
        ElementShow.First first => first.Cases.All(c => CanShow(c.Shown, elements)),
        ElementShow.Within within => CanShow(within.Elements, elements),
        _ => false,
    };

    /// <summary>Adds the matches of a test in a text.</summary>
    public static void AddMatches(EvidenceSink sink, ShownTest test, TextValue text)
    {
        if (test.Matchers is [var only])
        {
            sink.AddMatches(text, only);
            return;
        }

        sink.BeginTest();
        foreach (var matcher in test.Matchers)
        {
            sink.AddMatches(text, matcher);
        }

        sink.EndTest(text);
    }

    private ShownTest TestOf(IReadOnlyList<int> facts)
    {
        var key = string.Join(',', facts.Select(f => f.ToString(CultureInfo.InvariantCulture)));
        if (!tests.TryGetValue(key, out var test))
        {
            tests.Add(key, test = new ShownTest(plan.Tables.Record, facts));
        }

        return test;
    }
}
