using SpecLang.Runtime.Classifiers;

namespace SpecLang.Engine.Suites;

/// <summary>The models that tests ask, each loaded when the first test needs it. One that can't be had is remembered with the reason, and never ends a run.</summary>
/// <param name="open">Gives what loads models; null where there is nothing to run them with. Called at most once.</param>
public sealed class TestModels(Func<CancellationToken, Task<IClassifierProvider?>> open)
{
    private readonly Dictionary<string, (IClassifier? Model, string? Problem)> loaded = new(StringComparer.Ordinal);
    private Task<IClassifierProvider?>? opened;

    /// <summary>No models: what needs one is skipped.</summary>
    public static TestModels None => new(_ => Task.FromResult<IClassifierProvider?>(null));

    /// <summary>A classifier's model, or why there is none, as the end of a sentence.</summary>
    internal async Task<(IClassifier? Model, string? Problem)> LoadAsync(ClassifierDescriptor classifier, CancellationToken cancellationToken)
    {
        if (loaded.TryGetValue(classifier.DeclaredAt, out var known))
        {
            return known;
        }

        opened ??= open(cancellationToken);
        (IClassifier?, string?) result = (null, $"it needs classifier `{classifier.Name}`, and there is nothing to run models with; give its answer with `given`");
        if (await opened is { } provider)
        {
            try
            {
                result = (provider.Load(classifier), null);
            }
            catch (ModelLoadException e)
            {
                result = (null, $"it needs {e.Message.TrimEnd('.')}; give its answer with `given`, or its model");
            }
        }

        loaded.Add(classifier.DeclaredAt, result);
        return result;
    }
}
