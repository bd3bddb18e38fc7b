using System.Collections.Immutable;
using SpecLang.Runtime.Classifiers;
using SpecLang.Runtime.Evaluation;
using SpecLang.Runtime.Input;
using SpecLang.Runtime.Json;

namespace SpecLang.Engine.Suites;

/// <summary>
/// Reads the cases of a suite: records with the members <c>expect</c>, <c>given</c> and <c>todo</c> beside their fields. A case that can't be read
/// says why in its place; the others are read all the same.
/// </summary>
internal sealed class CaseReader
{
    private readonly ConstitutionInfo constitution;
    private readonly string suite;
    private readonly bool isKept;
    private readonly RecordValues values;
    private readonly ExpectationReader expectations;
    private readonly GivenReader givens;
    private readonly Dictionary<string, string> places = new(StringComparer.Ordinal);

    /// <param name="constitution">What is tested.</param>
    /// <param name="suite">The suite's name.</param>
    /// <param name="isKept">Whether verdicts are kept in a snapshot or counted together, so that a case need not expect anything.</param>
    public CaseReader(ConstitutionInfo constitution, string suite, bool isKept)
    {
        this.constitution = constitution;
        this.suite = suite;
        this.isKept = isKept;
        values = new RecordValues(arePerTurn: false, new JsonReadStatistics());
        expectations = new ExpectationReader(constitution);
        givens = new GivenReader(constitution.Classifiers);
    }

    public IEnumerable<SpecTest> Read(IEnumerable<InputSource> files) => RecordInput.Read(files).SelectMany(values.Of).SelectMany(Read);

    private IReadOnlyList<SpecTest> Read(RecordValue value)
    {
        var test = new SpecTest
        {
            Kind = TestKind.Case,
            File = value.Item.File,
            Line = value.Item.Line,
            Constitution = constitution.Name,
            Suite = suite,
            Name = value.Id ?? value.Item.File,
        };
        try
        {
            return value.Error is { } error ? [test with { Problem = error.Message }]
                : value.Value is { Kind: JsonKind.Object } json ? ReadCase(test, json, value)
                : throw new CaseException("a case is an object with the record's fields and `expect`");
        }
        catch (CaseException e)
        {
            return [test with { Problem = e.Message, Json = value.Value?.ToJson() }];
        }
        catch (RecordException e)
        {
            return [test with { Problem = e.Message, Json = value.Value?.ToJson() }];
        }
    }

    private IReadOnlyList<SpecTest> ReadCase(SpecTest test, JsonValue json, RecordValue value)
    {
        var expect = json.Find("expect");
        var record = Without(json);
        test = test with
        {
            Json = record.ToJson(),
            Todo = json.Find("todo") is { IsNull: false } todo ? CaseMembers.Text(todo, "todo") : null,
            Givens = json.Find("given") is { } given ? givens.Read(given) : ImmutableDictionary<int, ClassifierOutput>.Empty,
        };
        if (expect is null && !isKept)
        {
            throw new CaseException("nothing is expected of this case, and the suite keeps no snapshot; say what with `expect`");
        }

        if (constitution.IsPerAssistantMessage)
        {
            return ReadTurns(test, record, expect, value.Item);
        }

        Name(test);
        return [test with { Cursor = new RecordCursor(record, string.Empty, value.Item.Origin), Expectation = expect is null ? null : expectations.Read(expect) }];
    }

    /// <summary>A chat makes a record of each answer: a list of expectations is one for each, one expectation is for the last.</summary>
    private IReadOnlyList<SpecTest> ReadTurns(SpecTest test, JsonValue record, JsonValue? expect, InputItem item)
    {
        var turns = Runtime.Conversations.TurnExpander.Expand(record, test.Name).ToList();
        if (turns.Count == 0)
        {
            throw new CaseException("the assistant says nothing in this chat, so there is nothing to judge");
        }

        if (expect is { Kind: JsonKind.List } list && list.Elements.Length != turns.Count)
        {
            throw new CaseException($"`expect` is a list of {list.Elements.Length}, but the assistant answers {(turns.Count == 1 ? "once" : $"{turns.Count} times")}");
        }

        var tests = new List<SpecTest>();
        for (var i = 0; i < turns.Count; i++)
        {
            var turn = test with { Name = turns[i].Id, Json = turns[i].Value.ToJson(), Cursor = new RecordCursor(turns[i].Value, string.Empty, item.Origin) };
            var expected = expect is { Kind: JsonKind.List } each ? each.Elements[i] : i == turns.Count - 1 ? expect : null;
            Name(turn);
            tests.Add(turn with { Expectation = expected is null or { IsNull: true } ? null : expectations.Read(expected) });
        }

        return tests;
    }

    /// <summary>Two cases of one name could not be told apart in a snapshot.</summary>
    private void Name(SpecTest test)
    {
        var place = FormattableString.Invariant($"{test.File}({test.Line})");
        if (!places.TryAdd(test.Name, place))
        {
            throw new CaseException($"there is a case `{test.Name}` already, at {places[test.Name]}; give each an `id` of its own");
        }
    }

    private static JsonValue Without(JsonValue json)
    {
        var members = new List<JsonMember>();
        foreach (var member in json.Members)
        {
            if (member.Name is not ("expect" or "given" or "todo"))
            {
                members.Add(member);
            }
        }

        return JsonValue.OfObject([.. members]);
    }
}
