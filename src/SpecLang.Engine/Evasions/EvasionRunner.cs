using SpecLang.Compiler.Binding;
using SpecLang.Compiler.Symbols;
using SpecLang.Engine.Interpretation;
using SpecLang.Engine.Probes;
using SpecLang.Engine.Runs;
using SpecLang.Runtime;
using SpecLang.Runtime.Json;

namespace SpecLang.Engine.Evasions;

/// <summary>
/// Runs a probe's attacks without a target, against the constitution's own rules. A principle catches a text if it is violated by its record, or asks for a
/// person, and neither is so where the text is left empty. Of the texts that it catches plain, those are counted that it does not catch attacked; once for
/// the constitution as written, and once as it would be if every search folded its text first. Levels and texts of the probe are left out.
/// </summary>
/// <param name="probe">The probe, of a compilation without errors.</param>
/// <param name="classifiers">The constitution's models; null where it has none.</param>
/// <param name="seed">Decides what attacks leave open.</param>
/// <param name="jobs">How many blocks are judged at the same time.</param>
public sealed class EvasionRunner(ProbeSymbol probe, ClassifierBank? classifiers, ulong seed, int jobs)
{
    /// <summary>So many seeds are attacked before they are judged, so that memory is bounded by what is found.</summary>
    private const int BlockSeeds = 64;

    private readonly ConstitutionSymbol constitution = probe.Constitution ?? throw new ArgumentException("the probe has no constitution", nameof(probe));
    private readonly RecordSymbol record = probe.Constitution?.Record ?? throw new ArgumentException("the probe's constitution has no record", nameof(probe));

    /// <summary>Whether a probe attacks anything, so that it can be run without a target.</summary>
    public static bool CanRun(ProbeSymbol probe)
    {
        ArgumentNullException.ThrowIfNull(probe);
        return probe.Variations.Any(v => v is BoundVariation.ByAttack);
    }

    /// <param name="seeds">The seeds.</param>
    /// <param name="cancellationToken">Ends the run with <see cref="OperationCanceledException"/>.</param>
    /// <exception cref="SpecTooLargeException">A principle becomes too large when its definitions are put in; the compiler reports the same.</exception>
    /// <exception cref="ArgumentException">The probe attacks nothing.</exception>
    public EvasionResult Run(ProbeSeeds seeds, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(seeds);
        var interpreter = ConstitutionInterpreter.Create(constitution);
        var state = new EvasionState(interpreter.Constitution, probe);
        var written = new EvasionJudge(interpreter, classifiers, jobs);
        var folded = new EvasionJudge(FoldedSearch.Of(constitution), classifiers, jobs);
        foreach (var block in seeds.Seeds.Chunk(BlockSeeds))
        {
            var trials = state.Attacks.GroupBy(a => a.Field).SelectMany(attacks => TrialsOf(block, attacks.Key, [.. attacks], state, written, cancellationToken)).ToList();
            state.End(block);
            Judge(trials, state, written, folded, cancellationToken);
        }

        var tally = state.Tally;
        return new EvasionResult(
            probe,
            interpreter.Constitution,
            seed,
            seeds.Seeds.Length - state.Unjudged,
            [.. seeds.Problems, .. state.Problems],
            [.. state.Uncaught],
            tally.Attacks,
            tally.Total,
            tally.Principles,
            [.. state.Evasions],
            new EvasionExpectations(probe).Check(tally));
    }

    /// <summary>The attacks on one field of those seeds that are caught plain.</summary>
    private List<EvasionTrial> TrialsOf(
        IReadOnlyList<ProbeSeed> block, FieldSymbol field, IReadOnlyList<FieldAttack> attacks, EvasionState state, EvasionJudge judge, CancellationToken cancellationToken)
    {
        var fields = new ProbeFields(record, field, record.FindField("response") ?? field);
        var seeds = block.Where(s => !state.IsBad(s)).Select(s => TryMake(s, field, fields, state)).OfType<EvasionSeed>().ToList();
        var plain = judge.Judge([.. seeds.Select(s => (s, s.Record))], cancellationToken);
        var blank = judge.Judge([.. seeds.Select(s => (s, s.Blank))], cancellationToken);
        var trials = new List<EvasionTrial>();
        for (var i = 0; i < seeds.Count; i++)
        {
            if (plain[i].Verdict is not { } verdict)
            {
                state.AddProblem(seeds[i].Seed, plain[i].Error?.Message ?? "it could not be judged");
                continue;
            }

            var caught = CaughtBy(verdict);
            caught.ExceptWith(blank[i].Verdict is { } other ? CaughtBy(other) : []);
            if (caught.Count > 0)
            {
                state.AddCaught(seeds[i].Seed);
                HashSet<int> violated = [.. verdict.Principles.Index().Where(p => p.Item.Outcome == Outcome.Violates).Select(p => p.Index)];
                trials.AddRange(attacks.Select(a => (Attack: a, Record: Attacked(seeds[i], a, fields, state))).Where(a => a.Record is not null).Select(a => new EvasionTrial(seeds[i], a.Attack, a.Record ?? seeds[i].Record, caught, violated)));
            }
        }

        return trials;
    }

    private static void Judge(List<EvasionTrial> trials, EvasionState state, EvasionJudge written, EvasionJudge folded, CancellationToken cancellationToken)
    {
        var asWritten = written.Judge([.. trials.Select(t => (t.Seed, t.Record))], cancellationToken);
        var asFolded = folded.Judge([.. trials.Select(t => (t.Seed, t.Record))], cancellationToken);
        for (var i = 0; i < trials.Count; i++)
        {
            var trial = trials[i];
            if (asWritten[i].Verdict is not { } verdict || asFolded[i].Verdict is not { } foldedVerdict)
            {
                state.Tally.AddNotApplied(trial.Attack.Name, (asWritten[i].Error ?? asFolded[i].Error)?.Message ?? "the attacked record could not be judged");
                continue;
            }

            var (caught, caughtFolded) = (CaughtBy(verdict), CaughtBy(foldedVerdict));
            state.Tally.Add(trial.Attack.Name, trial.Caught, caught, caughtFolded);
            var missed = trial.Caught.Except(caught).Order().ToList();
            if (missed.Count > 0)
            {
                state.Evasions.Add(new Evasion(
                    trial.Seed.Seed.Id,
                    trial.Attack.Name,
                    trial.Record,
                    [.. missed.Where(trial.Violated.Contains).Select(state.NameOf)],
                    [.. missed.Where(p => !trial.Violated.Contains(p)).Select(state.NameOf)],
                    missed.TrueForAll(caughtFolded.Contains)));
            }
        }
    }

    private EvasionSeed? TryMake(ProbeSeed seed, FieldSymbol field, ProbeFields fields, EvasionState state)
    {
        try
        {
            return new EvasionRecords(record, fields).Of(seed, field);
        }
        catch (RecordException e)
        {
            state.AddProblem(seed, e.Message);
            return null;
        }
    }

    private JsonValue? Attacked(EvasionSeed made, FieldAttack attack, ProbeFields fields, EvasionState state)
    {
        var result = attack.Attack.Apply(fields.TextOf(made.Record, attack.Field) ?? string.Empty, seed);
        if (result.Text is { } changed)
        {
            return fields.With(made.Record, attack.Field, changed);
        }

        state.Tally.AddNotApplied(attack.Name, result.Problem ?? "it can't be applied");
        return null;
    }

    /// <summary>The places of the principles that catch a record.</summary>
    private static HashSet<int> CaughtBy(Verdict verdict) => [.. verdict.Principles.Index().Where(p => p.Item.Outcome == Outcome.Violates || p.Item.Escalates).Select(p => p.Index)];
}
