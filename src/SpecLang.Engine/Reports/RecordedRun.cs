using System.Text;
using System.Text.Json;
using SpecLang.Engine.Projects;
using SpecLang.Runtime;
using SpecLang.Runtime.Wire;

namespace SpecLang.Engine.Reports;

/// <summary>The verdicts of another run, as <c>align eval --format jsonl</c> wrote them. Of each record the decision and the violated principles are kept.</summary>
public sealed class RecordedRun
{
    private readonly Dictionary<string, RecordedVerdict> verdicts = new(StringComparer.Ordinal);
    private readonly List<string> principles = [];

    private RecordedRun(string file) => File = file;

    /// <summary>The file it was read from.</summary>
    public string File { get; }

    /// <summary>How many records it has verdicts of.</summary>
    public int Count => verdicts.Count;

    /// <summary>Reads a file.</summary>
    /// <param name="file">The file.</param>
    /// <param name="constitution">The name of the constitution that is compared with.</param>
    /// <exception cref="ProjectException">The file has other lines than verdicts, or verdicts of another constitution, or none.</exception>
    public static RecordedRun Read(string file, string constitution)
    {
        var run = new RecordedRun(file);
        var number = 0;
        foreach (var line in System.IO.File.ReadLines(file, Encoding.UTF8))
        {
            number++;
            if (line.Length > 0)
            {
                run.Add(line, number, constitution);
            }
        }

        return run.verdicts.Count > 0 ? run : throw Wrong(file, "has no verdict; write it with `align eval … --format jsonl`");
    }

    /// <summary>How a record came out otherwise in that run; null where it came out the same, or is not in it.</summary>
    public RunDifference? DifferenceOf(string id, Verdict verdict)
    {
        ArgumentNullException.ThrowIfNull(verdict);
        if (!verdicts.TryGetValue(id, out var before))
        {
            return null;
        }

        var violatedBefore = before.Violated.Select(i => principles[i]).ToList();
        var violated = verdict.Principles.Where(p => p.Outcome == Outcome.Violates).Select(p => p.Name).ToList();
        var newly = violated.Except(violatedBefore, StringComparer.Ordinal).ToArray();
        var noLonger = violatedBefore.Except(violated, StringComparer.Ordinal).ToArray();
        return before.Decision == verdict.Decision && newly.Length + noLonger.Length == 0
            ? null
            : new RunDifference(before.Decision, ValueList.Create<string>(newly), ValueList.Create<string>(noLonger));
    }

    /// <summary>Whether that run has a verdict of a record.</summary>
    public bool Has(string id) => verdicts.ContainsKey(id);

    private void Add(string line, int number, string constitution)
    {
        try
        {
            using var json = JsonDocument.Parse(line);
            var root = json.RootElement;
            if (root.TryGetProperty("error", out _))
            {
                return;
            }

            var name = root.GetProperty("constitution").GetString();
            if (!string.Equals(name, constitution, StringComparison.Ordinal))
            {
                throw Wrong(File, FormattableString.Invariant($"holds verdicts of `{name}` (line {number}), and this run judges by `{constitution}`; give verdicts of the same constitution"));
            }

            var violated = root.GetProperty("principles").EnumerateObject().Where(p => p.Value.GetProperty("outcome").ValueEquals("violates"u8)).Select(p => PlaceOf(p.Name)).ToArray();
            var decision = Enum.GetValues<Decision>().First(d => root.GetProperty("decision").ValueEquals(WireNames.Of(d)));
            verdicts[root.GetProperty("id").GetString() ?? string.Empty] = new RecordedVerdict(decision, ValueList.Create<int>(violated));
        }
        catch (Exception e) when (e is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            throw Wrong(File, FormattableString.Invariant($"has no verdict in line {number}; write it with `align eval … --format jsonl`"));
        }
    }

    private static ProjectException Wrong(string file, string what) => new(ProjectProblem.Data, $"`{file}` {what}", file);

    private int PlaceOf(string principle)
    {
        var place = principles.IndexOf(principle);
        if (place < 0)
        {
            place = principles.Count;
            principles.Add(principle);
        }

        return place;
    }
}
