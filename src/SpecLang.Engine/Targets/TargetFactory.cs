using System.Globalization;
using SpecLang.Engine.Targets.Commands;
using SpecLang.Engine.Targets.Http;

namespace SpecLang.Engine.Targets;

/// <summary>Makes targets of what the command line names.</summary>
/// <param name="options">How live targets are asked.</param>
/// <param name="budget">How many requests they may get together.</param>
/// <param name="time">The clock.</param>
public sealed class TargetFactory(TargetOptions options, RequestBudget budget, TimeProvider time)
{
    /// <summary>The targets, each with a name of its own. A recording gives a target for each that it has answers of.</summary>
    /// <param name="specs">What the command line names.</param>
    /// <param name="onProblem">Takes what is wrong with single lines of recordings.</param>
    /// <exception cref="FormatException">A target can't be made, or two have one name; the message is a sentence.</exception>
    /// <exception cref="Projects.ProjectException">A recording can't be read.</exception>
    public IReadOnlyList<ITarget> Create(IEnumerable<TargetSpec> specs, Action<string> onProblem)
    {
        ArgumentNullException.ThrowIfNull(onProblem);
        var targets = specs.SelectMany(s => Create(s, onProblem)).ToList();
        var twice = targets.GroupBy(t => t.Name, StringComparer.Ordinal).FirstOrDefault(g => g.Skip(1).Any());
        return twice is null
            ? targets
            : throw new FormatException($"two targets are called `{twice.Key}`; give each a name of its own, as in NAME=cmd:PROGRAM.");
    }

    private IEnumerable<ITarget> Create(TargetSpec spec, Action<string> onProblem) => spec.Kind switch
    {
        TargetKind.Program => [CreateProgram(spec)],
        TargetKind.Http => [CreateHttp(spec)],
        _ => CreateReplays(spec, onProblem),
    };

    private ProgramTarget CreateProgram(TargetSpec spec)
    {
        try
        {
            return new ProgramTarget(spec.Name ?? "cmd:" + options.Secrets.Hide(spec.Value), ArgumentVector.Parse(spec.Value), options, budget);
        }
        catch (FormatException e)
        {
            throw new FormatException($"`cmd:{spec.Value}` {e.Message}.", e);
        }
    }

    private HttpTarget CreateHttp(TargetSpec spec)
    {
        var address = ChatAddress.Parse(spec.Value);
        var shown = address.Model is { } model ? $"{address.Shown}#{model}" : address.Shown;
        return new HttpTarget(spec.Name ?? shown, address, options, budget, time);
    }

    private static List<ITarget> CreateReplays(TargetSpec spec, Action<string> onProblem)
    {
        var recording = Recording.Read(spec.Value);
        foreach (var problem in recording.Problems)
        {
            onProblem(problem);
        }

        var several = recording.Targets.Count > 1;
        return recording.Targets.Count == 0
            ? [new ReplayTarget(recording, spec.Name ?? "replay:" + spec.Value, string.Empty, string.Empty)]
            : [.. recording.Targets.Select((t, i) => new ReplayTarget(recording, NameOf(t.Target, t.Settings, i), t.Target, t.Settings))];

        string NameOf(string target, string settings, int place)
        {
            var isShared = recording.Targets.Count(t => string.Equals(t.Target, target, StringComparison.Ordinal)) > 1;
            return spec.Name is { } name ? several ? string.Create(CultureInfo.InvariantCulture, $"{name}/{place + 1}") : name
                : target.Length == 0 ? "replay:" + spec.Value
                : isShared ? $"{target} {settings}" : target;
        }
    }
}
