using System.Text;

namespace SpecLang.Engine.Targets;

/// <summary>What came of a question: a text, or why there is none.</summary>
public sealed record TargetAnswer
{
    /// <summary>The most bytes that are read of one answer, with all that stands around it: 4 MiB.</summary>
    public const int MostBytes = 4 << 20;

    private TargetAnswer(string? text, TargetFailure? failure)
    {
        Text = text;
        Failure = failure;
    }

    /// <summary>What the target answered, in well-formed UTF-16; null where there is no answer.</summary>
    public string? Text { get; }

    /// <summary>Why there is no answer; null where there is one.</summary>
    public TargetFailure? Failure { get; }

    /// <summary>Why the target ended its answer, in its own word (<c>stop</c>, <c>length</c>); null where it says nothing.</summary>
    public string? Finish { get; init; }

    public static TargetAnswer Of(string text) => new(WellFormed(text), failure: null);

    public static TargetAnswer Failed(TargetFailureKind kind, string message) => new(text: null, new TargetFailure(kind, WellFormed(message)));

    /// <summary>A lone surrogate becomes U+FFFD, as when a recording is read, so that a replay judges the same text.</summary>
    private static string WellFormed(string text) => Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text));
}
