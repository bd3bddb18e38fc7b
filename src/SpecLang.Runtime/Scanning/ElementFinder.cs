using System.Collections.Immutable;
using SpecLang.Runtime.Evaluation;
using SpecLang.Runtime.Json;
using SpecLang.Text;
using SpecLang.Text.Windows;

namespace SpecLang.Runtime.Scanning;

/// <summary>
/// Finds evidence in elements of lists. Which elements show a violation follows from their facts; each of those is looked at once more, so that it is known
/// where its texts stand. Belongs to one thread at a time.
/// </summary>
/// <param name="scanner">Has scanned the record at hand.</param>
/// <param name="finder">Finds matches in texts.</param>
internal sealed class ElementFinder(RecordScanner scanner, EvidenceFinder finder)
{
    private readonly Dictionary<ElementShow.Matches, ShownTest> tests = new(ReferenceEqualityComparer.Instance);

    /// <summary>The first evidence of the record at hand; null where there is none.</summary>
    public Evidence? First(ElementEvidence evidence) => First(evidence, scanner.State, string.Empty);

    /// <summary>Adds all evidence of the record at hand.</summary>
    public void AddAll(EvidenceSink sink, ElementEvidence evidence) => AddAll(sink, evidence, scanner.State, string.Empty);

    private Evidence? First(ElementEvidence evidence, ScopeState scope, string path)
    {
        var next = 0;
        if (NextWitness(evidence, scope, ref next) is not { } list)
        {
            return null;
        }

        var element = PathOf(evidence, scope, path, next - 1);
        return First(evidence.Shown, scope, list, element) ?? new Evidence(element, -1, -1, string.Empty);
    }

    private Evidence? First(ElementShow shown, ScopeState scope, ElementTable list, string path)
    {
        switch (shown)
        {
            case ElementShow.Matches matches:
                return FirstMatch(TestOf(matches, list), list, path);
            case ElementShow.All all:
                foreach (var part in all.Parts)
                {
                    if (First(part, scope, list, path) is { } found)
                    {
                        return found;
                    }
                }

                return null;
            case ElementShow.First first:
                return Decided(first.Cases, scope) is { } decided ? First(decided, scope, list, path) : null;
            case ElementShow.Within within:
                return First(within.Elements, list.Element, path);
            default:
                return null;
        }
    }

    private Evidence? FirstMatch(ShownTest test, ElementTable list, string path)
    {
        var field = FieldOf(test, path);
        if (finder.TryFindFirst(scanner.TextsOf(list.Element), test, out WindowMatch match))
        {
            return new Evidence(field, match.Start, match.End - match.Start, match.Matcher);
        }

        var sink = new EvidenceSink(1, redacts: false);
        EvidenceFinder.AddMatches(sink, test, TextOf(test, list, field));
        return sink.Found.Count > 0 ? sink.Found[0] : null;
    }

    private void AddAll(EvidenceSink sink, ElementEvidence evidence, ScopeState scope, string path)
    {
        var next = 0;
        for (var witnesses = 0L; witnesses < evidence.Needed && NextWitness(evidence, scope, ref next) is { } list; witnesses++)
        {
            var element = PathOf(evidence, scope, path, next - 1);
            var shown = sink.Shows;
            AddAll(sink, evidence.Shown, scope, list, element);
            if (sink.Shows == shown)
            {
                sink.AddElement(element);
            }
        }
    }

    private void AddAll(EvidenceSink sink, ElementShow shown, ScopeState scope, ElementTable list, string path)
    {
        switch (shown)
        {
            case ElementShow.Matches matches:
                var test = TestOf(matches, list);
                EvidenceFinder.AddMatches(sink, test, TextOf(test, list, FieldOf(test, path)));
                break;
            case ElementShow.All all:
                foreach (var part in all.Parts)
                {
                    AddAll(sink, part, scope, list, path);
                }

                break;
            case ElementShow.First first when Decided(first.Cases, scope) is { } decided:
                AddAll(sink, decided, scope, list, path);
                break;
            case ElementShow.Within within:
                AddAll(sink, within.Elements, list.Element, path);
                break;
        }
    }

    /// <summary>Enters the next element that satisfies the test; null where there is none.</summary>
    private ElementTable? NextWitness(ElementEvidence evidence, ScopeState scope, ref int next)
    {
        if (scope.ListAt(evidence.List) is not { IsKnown: true } list)
        {
            return null;
        }

        while (next < list.Count)
        {
            scope.Enter(0, list, next);
            next++;
            if (evidence.Test.Of(scope, 1).IsTrue)
            {
                scanner.Enter(list, next - 1);
                return list;
            }
        }

        return null;
    }

    private static ElementShow? Decided(ImmutableArray<ElementShow.Case> cases, ScopeState scope)
    {
        foreach (var part in cases)
        {
            var truth = part.Test.Of(scope, 1);
            if (part.IsWanted ? truth.IsTrue : truth.IsFalse)
            {
                return part.Shown;
            }
        }

        return null;
    }

    private static string PathOf(ElementEvidence evidence, ScopeState scope, string path, int element) =>
        RecordPath.Element(RecordPath.Member(path, ShownTest.PathOf(scope.Tables.Slots, evidence.List)), element);

    private static string FieldOf(ShownTest test, string path) => test.FieldName.Length == 0 ? path : RecordPath.Member(path, test.FieldName);

    private TextValue TextOf(ShownTest test, ElementTable list, string field) => new(JsonTextDecoder.Decode(scanner.TextsOf(list.Element).TextOf(test.Field), out _), field);

    private ShownTest TestOf(ElementShow.Matches matches, ElementTable list)
    {
        if (!tests.TryGetValue(matches, out var test))
        {
            tests.Add(matches, test = new ShownTest(list.Tables, matches.Facts));
        }

        return test;
    }
}
