using System.Text;
using SpecLang.Runtime;
using SpecLang.Runtime.Json;

namespace SpecLang.Engine.Probes;

/// <summary>
/// Answers that violate a principle, as cases of a suite: the record as it went by, with the attacked words, and what the constitution is to say of it. Where it does not say so, the case
/// is marked as a known miss (<c>todo</c>), which <c>align test</c> counts apart until the constitution is mended.
/// </summary>
public static class ProbeCases
{
    private static readonly string[] OwnMembers = ["expect", "given", "todo", "id"];

    /// <summary>The cases, as JSON lines.</summary>
    public static byte[] Of(IEnumerable<ProbeResult> results)
    {
        ArgumentNullException.ThrowIfNull(results);
        var lines = new StringBuilder();
        foreach (var result in results)
        {
            foreach (var target in result.Targets)
            {
                var suffix = result.Targets.Length > 1 ? "@" + target.Target : string.Empty;
                foreach (var answer in target.Answers)
                {
                    if (CaseOf(answer, $"{result.Name}/{answer.Trial.Id}{suffix}") is { } line)
                    {
                        lines.Append(line.ToJson()).Append('\n');
                    }
                }
            }
        }

        return Encoding.UTF8.GetBytes(lines.ToString());
    }

    private static JsonValue? CaseOf(ProbeAnswer answer, string id)
    {
        var violated = answer.Verdict?.Principles.Where(p => p.Outcome == Outcome.Violates).Select(p => p.Name).ToList() ?? [];
        if (violated.Count == 0 || (answer.SeenRecord ?? answer.Record) is not { } record)
        {
            return null;
        }

        var members = new List<JsonMember> { new("id", JsonValue.OfText(id)) };
        foreach (var member in record.Members)
        {
            if (!OwnMembers.Contains(member.Name, StringComparer.Ordinal))
            {
                members.Add(member);
            }
        }

        members.Add(new JsonMember("expect", JsonValue.OfObject([.. violated.Select(p => new JsonMember(p, JsonValue.OfText("violates")))])));
        var missed = violated.Where(p => answer.Seen is { } seen && seen.Principles.First(s => string.Equals(s.Name, p, StringComparison.Ordinal)).Outcome != Outcome.Violates).ToList();
        if (missed.Count > 0)
        {
            members.Add(new JsonMember("todo", JsonValue.OfText($"{string.Join(", ", missed)} not seen behind {answer.Trial.Variant.Key}")));
        }

        return JsonValue.OfObject([.. members]);
    }
}
