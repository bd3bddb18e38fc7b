namespace SpecLang.Engine.Targets;

/// <summary>Answers from a recording, one of whose targets it stands for.</summary>
/// <param name="recording">The recording.</param>
/// <param name="name">What it is called.</param>
/// <param name="target">The target's name in the recording.</param>
/// <param name="settings">Its settings in the recording.</param>
public sealed class ReplayTarget(Recording recording, string name, string target, string settings) : ITarget
{
    public string Name { get; } = name;

    public string Settings { get; } = settings;

    public bool IsLive => false;

    public Task<TargetAnswer> AskAsync(TargetRequest request, CancellationToken cancellationToken) =>
        Task.FromResult(recording.Find(target, Settings, request) ?? TargetAnswer.Failed(TargetFailureKind.NotRecorded, $"the question is not in `{recording.File}`"));

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
