using System.Diagnostics;
using SpecLang.Runtime.Classifiers;
using SpecLang.Runtime.Evaluation;

namespace SpecLang.Engine.Runs;

/// <summary>
/// What records wait for of one classifier: each different input once, those that were scored lately not again, all others in one call, which the model takes in runs of a fixed number of rows.
/// Thread-safe.
/// </summary>
/// <param name="classifier">The model, made when it is first needed.</param>
internal sealed class ClassifierQueue(Lazy<IClassifier> classifier)
{
    private readonly Lock gate = new();
    private readonly ScoreCache cache = new();
    private long asked;
    private long scored;
    private long ticks;

    /// <summary>The model.</summary>
    public Lazy<IClassifier> Classifier => classifier;

    /// <summary>What was asked of it so far, and what that cost.</summary>
    public ClassifierUsage Usage => new(Volatile.Read(ref asked), Volatile.Read(ref scored), Stopwatch.GetElapsedTime(0, Volatile.Read(ref ticks)));

    /// <summary>Answers requests.</summary>
    /// <param name="waiting">Who waits for what; the requests are all of this classifier.</param>
    /// <param name="cancellationToken">Ends the call with <see cref="OperationCanceledException"/>.</param>
    public void Answer(List<(EvaluationContext Context, ClassifierRequest Request)> waiting, CancellationToken cancellationToken)
    {
        var places = new Dictionary<ClassifierRequest, int>(waiting.Count);
        var different = new List<WantedScore>(waiting.Count);
        var wanted = new int[waiting.Count];
        for (var i = 0; i < wanted.Length; i++)
        {
            if (!places.TryGetValue(waiting[i].Request, out wanted[i]))
            {
                wanted[i] = different.Count;
                places.Add(waiting[i].Request, wanted[i]);
                different.Add(new WantedScore(waiting[i].Request));
            }
        }

        Remember(different);
        Score(different.FindAll(s => s.Output is null), cancellationToken);
        for (var i = 0; i < wanted.Length; i++)
        {
            var (context, request) = waiting[i];
            context.Provide(request, different[wanted[i]].Output ?? throw new InvalidOperationException("A classifier gave fewer outputs than rows."));
        }

        Interlocked.Add(ref asked, waiting.Count);
    }

    private void Remember(List<WantedScore> scores)
    {
        lock (gate)
        {
            foreach (var score in scores)
            {
                score.Output = cache.Find(score.Request.Texts, out var key);
                score.Key = key;
            }
        }
    }

    private void Score(List<WantedScore> open, CancellationToken cancellationToken)
    {
        if (open.Count == 0)
        {
            return;
        }

        var model = classifier.Value;
        var start = Stopwatch.GetTimestamp();
        var outputs = model.Classify(open.ConvertAll(s => s.Request.Texts), cancellationToken);
        Interlocked.Add(ref ticks, Stopwatch.GetTimestamp() - start);
        Interlocked.Add(ref scored, open.Count);
        lock (gate)
        {
            for (var i = 0; i < open.Count; i++)
            {
                open[i].Output = outputs[i];
                if (open[i].Key is { } key)
                {
                    cache.Add(key, outputs[i]);
                }
            }
        }
    }

    private sealed class WantedScore(ClassifierRequest request)
    {
        public ClassifierRequest Request { get; } = request;

        public TextKey? Key { get; set; }

        public ClassifierOutput? Output { get; set; }
    }
}
