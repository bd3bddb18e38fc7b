using SpecLang.Runtime.Classifiers;
using SpecLang.Text;

namespace SpecLang.Runtime.Evaluation;

/// <summary>
/// One record's way to its verdict: the scores it has, those it waits for, and those it read. An evaluation that needs a score that is
/// not there runs on as far as it can, so that all it can ask for at once is asked for at once, and is run again when the scores are there.
/// Belongs to one thread at a time.
/// </summary>
/// <param name="evidence">How much evidence the verdict shows.</param>
/// <param name="margins">Whether the verdict gives margins. Scores that they alone need are asked for then, and are not among those read.</param>
public sealed class EvaluationContext(EvidenceMode evidence = EvidenceMode.First, bool margins = false)
{
    private readonly Dictionary<ClassifierRequest, ClassifierOutput> outputs = [];
    private readonly OrderedDictionary<ClassifierRequest, bool> pending = [];
    private readonly List<ScoreReading> readings = [];
    private readonly HashSet<string> read = new(StringComparer.Ordinal);
    private readonly List<int> pendingFacts = [];
    private bool isSilent;

    public EvidenceMode Evidence { get; } = evidence;

    /// <summary>Whether measures are computed too. They change nothing else, but may need classifiers that no principle reads.</summary>
    public bool ComputesMeasures { get; init; } = true;

    public bool Margins { get; } = margins;

    /// <summary>The scores that the last run waits for.</summary>
    public IReadOnlyList<ClassifierRequest> Pending => pending.Keys;

    /// <summary>The facts that the last run waits for, since only the record tells them.</summary>
    internal IReadOnlyList<int> PendingFacts => pendingFacts;

    /// <summary>Another context with the same answers, for another thread.</summary>
    public EvaluationContext Fork()
    {
        var fork = new EvaluationContext(Evidence, Margins) { ComputesMeasures = ComputesMeasures };
        foreach (var (request, output) in outputs)
        {
            fork.outputs.Add(request, output);
        }

        return fork;
    }

    /// <summary>Gives a score that was waited for.</summary>
    public void Provide(ClassifierRequest request, ClassifierOutput output) => outputs[request] = output;

    /// <summary>Forgets what the last run read and waited for, and keeps the answers.</summary>
    public void BeginRun()
    {
        pending.Clear();
        readings.Clear();
        read.Clear();
        pendingFacts.Clear();
    }

    /// <summary>Notes a fact that is waited for.</summary>
    internal void Await(int fact) => pendingFacts.Add(fact);

    /// <summary>What is looked at from now on is not read.</summary>
    /// <returns>What <see cref="EndSilence"/> takes.</returns>
    internal bool BeginSilence()
    {
        var before = isSilent;
        isSilent = true;
        return before;
    }

    internal void EndSilence(bool before) => isSilent = before;

    /// <summary>What was read, in reading order; what evidence looks at again is no reading.</summary>
    internal IReadOnlyList<ScoreReading> Readings => readings;

    /// <summary>The answer to a request; null where it is not there yet, and is waited for from now on. Reads nothing.</summary>
    public ClassifierOutput? Ask(ClassifierRequest request)
    {
        if (outputs.TryGetValue(request, out var output))
        {
            return output;
        }

        pending.TryAdd(request, value: true);
        return null;
    }

    /// <summary>Reads one number of a classifier's answer.</summary>
    /// <param name="classifier">The classifier's place among the constitution's.</param>
    /// <param name="index">Which of its numbers.</param>
    /// <param name="call">The call, as reports name it.</param>
    /// <param name="texts">One text a parameter.</param>
    public Value<double> Score(int classifier, int index, string call, params ReadOnlySpan<Value<TextValue>> texts)
    {
        var output = Find(classifier, texts, out var isPending);
        if (output is null)
        {
            return isPending ? Value<double>.Pending : Value<double>.Unknown;
        }

        return Read(call, output, index);
    }

    /// <summary>The likeliest label, by its place in the set; of several equally likely the first declared.</summary>
    public Value<int> Label(int classifier, string call, ReadOnlySpan<string> labels, params ReadOnlySpan<Value<TextValue>> texts)
    {
        var output = Find(classifier, texts, out var isPending);
        if (output is null)
        {
            return isPending ? Value<int>.Pending : Value<int>.Unknown;
        }

        if (output.Values.IsEmpty)
        {
            Read(call, output, 0);
            return Value<int>.Unknown;
        }

        var best = 0;
        for (var i = 1; i < output.Values.Length; i++)
        {
            best = output.Values[i] > output.Values[best] ? i : best;
        }

        Read(call + "." + labels[best], output, best);
        return best;
    }

    private ClassifierOutput? Find(int classifier, ReadOnlySpan<Value<TextValue>> texts, out bool isPending)
    {
        isPending = false;
        var arguments = new string[texts.Length];
        for (var i = 0; i < arguments.Length; i++)
        {
            if (!texts[i].IsKnown)
            {
                isPending = texts[i].IsPending;
                return null;
            }

            arguments[i] = texts[i].Item.Value;
        }

        var output = Ask(new ClassifierRequest(classifier, arguments));
        isPending = output is null;
        return output;
    }

    private Value<double> Read(string call, ClassifierOutput output, int index)
    {
        var isFailed = output.Values.IsEmpty;
        if (!isSilent && read.Add(call))
        {
            readings.Add(new ScoreReading(call, isFailed ? null : output.Values[index]));
        }

        return isFailed ? Value<double>.Unknown : output.Values[index];
    }
}
