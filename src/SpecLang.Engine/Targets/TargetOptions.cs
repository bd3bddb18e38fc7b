using System.Collections.Immutable;

namespace SpecLang.Engine.Targets;

/// <summary>How live targets are asked. All of it comes from the command line, and nothing from a spec.</summary>
public sealed record TargetOptions
{
    /// <summary>The model that a server is asked for where the target names none; null to leave it to the server.</summary>
    public string? Model { get; init; }

    /// <summary>The temperature of sampling; null to leave it to the server.</summary>
    public double? Temperature { get; init; } = 0;

    /// <summary>The most tokens of an answer; null to leave it to the server.</summary>
    public int? MaxTokens { get; init; }

    /// <summary>The key that servers get; null for none.</summary>
    public string? Key { get; init; }

    /// <summary>More headers that servers get.</summary>
    public ImmutableArray<(string Name, string Value)> Headers { get; init; } = [];

    /// <summary>How long one try may take, until the answer is there as a whole.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>How often a server is asked again that is busy, broken or not there.</summary>
    public int Retries { get; init; } = 4;

    /// <summary>The pause before the first retry; each later one is about twice as long.</summary>
    public TimeSpan FirstPause { get; init; } = TimeSpan.FromMilliseconds(500);

    /// <summary>The most requests that a server gets in a minute; null for no limit.</summary>
    public int? RequestsPerMinute { get; init; }

    /// <summary>How many questions are open at the same time.</summary>
    public int Concurrency { get; init; } = 4;

    /// <summary>The environment of programs.</summary>
    public ImmutableDictionary<string, string> Environment { get; init; } = ImmutableDictionary<string, string>.Empty;

    /// <summary>What must never be kept or shown.</summary>
    public TargetSecrets Secrets { get; init; } = TargetSecrets.None;
}
