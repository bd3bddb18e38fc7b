namespace SpecLang.Engine.Targets;

/// <summary>Who answers questions: a model behind an address, a program, or a recording. Safe for as many questions at a time as it was made for.</summary>
public interface ITarget : IAsyncDisposable
{
    /// <summary>What tables and recordings call it. No key stands in it.</summary>
    string Name { get; }

    /// <summary>How it is asked, where that changes answers, as compact JSON; empty where nothing does. Answers of other settings are not its answers.</summary>
    string Settings { get; }

    /// <summary>Whether it costs something to ask, so that its answers are worth recording.</summary>
    bool IsLive { get; }

    /// <summary>Asks.</summary>
    /// <returns>The answer, or why there is none: whatever the target does is no exception.</returns>
    /// <exception cref="OperationCanceledException">The run was cancelled.</exception>
    Task<TargetAnswer> AskAsync(TargetRequest request, CancellationToken cancellationToken);
}
