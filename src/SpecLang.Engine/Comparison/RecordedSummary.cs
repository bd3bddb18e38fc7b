using System.Text.Json;
using SpecLang.Engine.Projects;
using SpecLang.Engine.Statistics;
using SpecLang.Runtime;

namespace SpecLang.Engine.Comparison;

/// <summary>A run's summary, read back from the JSON that <c>align eval --format json</c> wrote.</summary>
public sealed record RecordedSummary
{
    private const long MostBytes = 64 << 20;

    /// <summary>The file it was read from.</summary>
    public required string File { get; init; }

    public required string Constitution { get; init; }

    public string? Version { get; init; }

    public required long Allowed { get; init; }

    public required long Escalated { get; init; }

    public required long Blocked { get; init; }

    public required ValueList<RecordedPrinciple> Principles { get; init; }

    public ValueList<RecordedScore> Scores { get; init; } = [];

    /// <summary>All records that were judged.</summary>
    public long Records => Allowed + Escalated + Blocked;

    /// <summary>Reads a summary.</summary>
    /// <exception cref="ProjectException">The file is not there, or is no summary.</exception>
    public static RecordedSummary Read(string file)
    {
        if (!System.IO.File.Exists(file))
        {
            throw new ProjectException(ProjectProblem.Data, $"summary `{file}` is not there; write it with `align eval … --format json`", file);
        }

        if (new FileInfo(file).Length > MostBytes)
        {
            throw Wrong(file, "is larger than any summary");
        }

        try
        {
            using var json = JsonDocument.Parse(System.IO.File.ReadAllBytes(file));
            return Read(file, json.RootElement);
        }
        catch (Exception e) when (e is JsonException or KeyNotFoundException or InvalidOperationException or FormatException)
        {
            throw Wrong(file, "is no summary of a run");
        }
    }

    private static ProjectException Wrong(string file, string what) => new(ProjectProblem.Data, $"`{file}` {what}; write one with `align eval … --format json`", file);

    private static RecordedSummary Read(string file, JsonElement root)
    {
        var decisions = root.GetProperty("decisions");
        return new RecordedSummary
        {
            File = file,
            Constitution = root.GetProperty("constitution").GetString() ?? "",
            Version = root.TryGetProperty("version", out var version) ? version.GetString() : null,
            Allowed = Count(decisions, "allow"),
            Escalated = Count(decisions, "escalate"),
            Blocked = Count(decisions, "block"),
            Principles = ValueList.Create<RecordedPrinciple>([.. root.GetProperty("principles").EnumerateObject().Select(p => new RecordedPrinciple(
                p.Name,
                Count(p.Value, "complies"),
                Count(p.Value, "violates"),
                Count(p.Value, "not_applicable"),
                Count(p.Value, "undetermined"),
                Count(p.Value, "escalates")))]),
            Scores = root.TryGetProperty("scores", out var scores) ? ValueList.Create<RecordedScore>([.. scores.EnumerateObject().Select(ReadScore)]) : [],
        };
    }

    private static RecordedScore ReadScore(JsonProperty score)
    {
        var bins = score.Value.GetProperty("histogram").EnumerateArray().Select(NotNegative).ToArray();
        return bins.Length == ScoreHistogram.BinCount
            ? new RecordedScore(score.Name, Count(score.Value, "failed"), new ScoreHistogram(ValueList.Create<long>(bins)))
            : throw new FormatException("A histogram has another number of bins.");
    }

    private static long Count(JsonElement element, string name) => NotNegative(element.GetProperty(name));

    private static long NotNegative(JsonElement element) => element.GetInt64() is >= 0 and var count ? count : throw new FormatException("A count is negative.");
}
