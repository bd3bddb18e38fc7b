using System.Text;
using SpecLang.Runtime.Json;

namespace SpecLang.Engine.Evasions;

/// <summary>
/// What got by, as the cases of a suite: each attacked record with the outcomes that its plain text has, marked as a known miss (<c>todo</c>). <c>align test</c>
/// counts them apart, and says so when one is caught, so that the mark goes and the case stays.
/// </summary>
public static class EvasionCases
{
    private static readonly string[] ExpectationWords = ["decision", "leading", "violates", "escalates", "scores", "principles"];

    /// <summary>The cases, as JSON lines.</summary>
    public static byte[] Of(IEnumerable<EvasionResult> results)
    {
        ArgumentNullException.ThrowIfNull(results);
        var lines = new StringBuilder();
        foreach (var (result, evasion) in results.SelectMany(r => r.Evasions.Select(e => (r, e))))
        {
            lines.Append(CaseOf(evasion, $"{result.Probe.Name}/{evasion.SeedId}/{evasion.Attack}").ToJson()).Append('\n');
        }

        return Encoding.UTF8.GetBytes(lines.ToString());
    }

    private static JsonValue CaseOf(Evasion evasion, string id)
    {
        JsonMember[] outcomes = [.. evasion.Violated.Select(p => new JsonMember(p, JsonValue.OfText("violates"))), .. evasion.Escalated.Select(p => new JsonMember(p, JsonValue.OfText("escalates")))];
        var expect = JsonValue.OfObject(outcomes);
        return JsonValue.OfObject(
        [
            .. EvasionRecords.WithId(evasion.Record, id).Members,
            new JsonMember("expect", evasion.MissedBy.Any(ExpectationWords.Contains) ? JsonValue.OfObject(new JsonMember("principles", expect)) : expect),
            new JsonMember("todo", JsonValue.OfText($"{string.Join(", ", evasion.MissedBy)} not seen behind {evasion.Attack}{(evasion.IsCaughtFolded ? "; fold would see it" : "")}")),
        ]);
    }
}
