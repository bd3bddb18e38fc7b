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
    /// <summary>So many calls or requests are told apart by looking at each, which is quicker than hashing long texts.</summary>
    private const int Few = 8;

    private readonly List<ScoreReading> readings = [];
    private readonly List<int> pendingFacts = [];

    private readonly List<AskedScore> requests = [];
    private readonly List<ClassifierRequest> pending = [];
    private Dictionary<ClassifierRequest, int>? places;
    private HashSet<string>? read;
    private bool isSilent;

    public EvidenceMode Evidence { get; } = evidence;

    /// <summary>Whether measures are computed too. They change nothing else, but may need classifiers that no principle reads.</summary>
    public bool ComputesMeasures { get; init; } = true;

    public bool Margins { get; } = margins;

    /// <summary>Whether all runs are of one constitution over one record, so that what none of them asked a score for need not be computed again.</summary>
    public bool IsOfOneRecord { get; init; }

    /// <summary>The scores that the last run waits for.</summary>
    public IReadOnlyList<ClassifierRequest> Pending => pending;

    /// <summary>How often a score was asked for in all runs: where it did not grow, none was.</summary>
    internal long Asked { get; private set; }

    /// <summary>What runs over the one record settled without a score; null where there is nothing of the kind.</summary>
    internal SettledParts? Settled { get; private set; }

    /// <summary>The facts that the last run waits for, since only the record tells them.</summary>
    internal IReadOnlyList<int> PendingFacts => pendingFacts;

    /// <summary>Another context with the same answers, for another thread.</summary>
    public EvaluationContext Fork()
    {
        var fork = new EvaluationContext(Evidence, Margins) { ComputesMeasures = ComputesMeasures };
        foreach (var score in requests)
        {
            if (score.Output is { } output)
            {
                fork.Provide(score.Request, output);
            }
        }

        return fork;
    }

    /// <summary>Gives a score that was waited for.</summary>
    public void Provide(ClassifierRequest request, ClassifierOutput output) => ScoreOf(request).Output = output;

    /// <summary>Forgets what the last run read and waited for, and keeps the answers.</summary>
    public void BeginRun()
    {
        requests.ForEach(r => r.IsPending = false);
        pending.Clear();
        readings.Clear();
        read = null;
        pendingFacts.Clear();
    }

    /// <summary>Notes a fact that is waited for.</summary>
    internal void Await(int fact) => pendingFacts.Add(fact);

    /// <summary>Where the runs over a record keep what they settle; null where they need not.</summary>
    /// <param name="constitution">What judges the record in each of them.</param>
    internal SettledParts? KeepSettled(ConstitutionInfo constitution) =>
        IsOfOneRecord && !constitution.Classifiers.IsEmpty ? Settled ??= new SettledParts(constitution.Principles.Length) : null;

    /// <summary>Something is read that an earlier answer decided.</summary>
    internal void NoteAsked() => Asked++;

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
        NoteAsked();
        var score = ScoreOf(request);
        if (score.Output is null && !score.IsPending)
        {
            score.IsPending = true;
            pending.Add(score.Request);
        }

        return score.Output;
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

    private AskedScore ScoreOf(ClassifierRequest request)
    {
        if (requests.Count < Few)
        {
            foreach (var score in requests)
            {
                if (score.Request.Equals(request))
                {
                    return score;
                }
            }
        }
        else if ((places ??= PlacesOfAll()).TryGetValue(request, out var place))
        {
            return requests[place];
        }

        var added = new AskedScore(request);
        places?.Add(request, requests.Count);
        requests.Add(added);
        return added;
    }

    private Dictionary<ClassifierRequest, int> PlacesOfAll()
    {
        var all = new Dictionary<ClassifierRequest, int>();
        for (var i = 0; i < requests.Count; i++)
        {
            all.Add(requests[i].Request, i);
        }

        return all;
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
        if (!isSilent && IsFirst(call))
        {
            readings.Add(new ScoreReading(call, isFailed ? null : output.Values[index]));
        }

        return isFailed ? Value<double>.Unknown : output.Values[index];
    }

    private bool IsFirst(string call)
    {
        if (readings.Count < Few)
        {
            return readings.TrueForAll(r => !string.Equals(r.Call, call, StringComparison.Ordinal));
        }

        read ??= new HashSet<string>(readings.Select(r => r.Call), StringComparer.Ordinal);
        return read.Add(call);
    }

    private sealed class AskedScore(ClassifierRequest request)
    {
        public ClassifierRequest Request { get; } = request;

        public ClassifierOutput? Output { get; set; }

        /// <summary>Whether the last run waits for it.</summary>
        public bool IsPending { get; set; }
    }
}
