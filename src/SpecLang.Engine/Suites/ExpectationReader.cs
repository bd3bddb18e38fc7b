using System.Collections.Immutable;
using SpecLang.Runtime;
using SpecLang.Runtime.Evaluation;
using SpecLang.Runtime.Json;
using SpecLang.Runtime.Wire;

namespace SpecLang.Engine.Suites;

/// <summary>
/// What a case expects: <c>decision, leading, violates, escalates, scores</c>, and of each principle, by its name, its outcome or an object with
/// <c>outcome, escalates, severity, evidence, message</c>. A principle whose name is one of those words stands in <c>principles</c>.
/// </summary>
internal sealed class ExpectationReader(ConstitutionInfo constitution)
{
    private static readonly string[] Words = ["decision", "leading", "violates", "escalates", "scores", "principles"];
    private static readonly string[] PrincipleWords = ["outcome", "escalates", "severity", "evidence", "message"];

    private readonly ImmutableArray<string> principles = [.. constitution.Principles.Select(p => p.Name)];

    public CaseExpectation Read(JsonValue expect)
    {
        var expectation = new CaseExpectation();
        foreach (var member in CaseMembers.Members(expect, "expect"))
        {
            var place = "expect." + member.Name;
            expectation = member.Name switch
            {
                "decision" => expectation with { Decision = CaseMembers.Word<Decision>(member.Value, place, WireNames.Of) },
                "leading" => expectation with { SaysLeading = true, Leading = member.Value.IsNull ? null : Principle(CaseMembers.Text(member.Value, place)) },
                "violates" => expectation with { Violates = ReadPrinciples(member.Value, place) },
                "escalates" => expectation with { Escalates = ReadPrinciples(member.Value, place) },
                "scores" => expectation with { Scores = ReadScores(member.Value, place) },
                "principles" => expectation with { Principles = [.. expectation.Principles, .. ReadAll(member.Value, place)] },
                _ => expectation with { Principles = expectation.Principles.Add(ReadPrinciple(member.Name, member.Value, place)) },
            };
        }

        return expectation;
    }

    private ImmutableArray<string> ReadPrinciples(JsonValue value, string place) => [.. CaseMembers.Texts(value, place).Select(Principle)];

    private List<PrincipleExpectation> ReadAll(JsonValue value, string place)
    {
        var all = new List<PrincipleExpectation>();
        foreach (var member in CaseMembers.Members(value, place))
        {
            all.Add(ReadPrinciple(member.Name, member.Value, $"{place}.{member.Name}"));
        }

        return all;
    }

    private PrincipleExpectation ReadPrinciple(string name, JsonValue value, string place)
    {
        var expected = new PrincipleExpectation(Principle(name));
        if (value.Kind == JsonKind.Text)
        {
            return string.Equals(value.Text, "escalates", StringComparison.Ordinal)
                ? expected with { Escalates = true }
                : expected with { Outcome = CaseMembers.Word<Outcome>(value, place, WireNames.Of) };
        }

        if (value.Kind != JsonKind.Object)
        {
            throw CaseMembers.Wrong(place, value, "an outcome, or an object with what is expected");
        }

        foreach (var member in value.Members)
        {
            var inner = $"{place}.{member.Name}";
            expected = member.Name switch
            {
                "outcome" => expected with { Outcome = CaseMembers.Word<Outcome>(member.Value, inner, WireNames.Of) },
                "escalates" => expected with { Escalates = CaseMembers.Truth(member.Value, inner) },
                "severity" => expected with { Severity = CaseMembers.Word<Severity>(member.Value, inner, WireNames.Of) },
                "evidence" => expected with { Evidence = CaseMembers.Texts(member.Value, inner) },
                "message" => expected with { Message = CaseMembers.Text(member.Value, inner) },
                _ => throw new CaseException($"`{inner}` means nothing{CaseMembers.DidYouMean(member.Name, PrincipleWords, $"; of a principle a case expects {string.Join(", ", PrincipleWords)}")}"),
            };
        }

        return expected;
    }

    /// <summary>A number is that number; a list of two is a range, both ends in it; null is a classifier that fails.</summary>
    private static ImmutableArray<ScoreExpectation> ReadScores(JsonValue value, string place)
    {
        var scores = ImmutableArray.CreateBuilder<ScoreExpectation>();
        foreach (var member in CaseMembers.Members(value, place))
        {
            var inner = $"{place}.{member.Name}";
            if (member.Value.IsNull)
            {
                scores.Add(new ScoreExpectation(member.Name, Low: null, High: null));
            }
            else if (member.Value.Kind == JsonKind.List)
            {
                scores.Add(member.Value.Elements.Length == 2
                    ? new ScoreExpectation(member.Name, CaseMembers.Number(member.Value.Elements[0], inner), CaseMembers.Number(member.Value.Elements[1], inner))
                    : throw new CaseException($"`{inner}` is a list of {member.Value.Elements.Length}, but a range has two numbers, the lower and the higher"));
            }
            else
            {
                var number = CaseMembers.Number(member.Value, inner);
                scores.Add(new ScoreExpectation(member.Name, number, number));
            }
        }

        return scores.ToImmutable();
    }

    private string Principle(string name) => principles.Contains(name, StringComparer.Ordinal)
        ? name
        : throw new CaseException($"`{constitution.Name}` has no principle `{name}`{CaseMembers.DidYouMean(name, principles.Concat(Words))}");
}
