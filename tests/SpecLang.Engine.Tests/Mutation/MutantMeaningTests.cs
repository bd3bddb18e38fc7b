using SpecLang.Compiler;
using SpecLang.Engine.Interpretation;
using SpecLang.Engine.Mutation;
using SpecLang.Engine.Projects;
using SpecLang.Runtime;
using SpecLang.Runtime.Classifiers;
using SpecLang.Runtime.Evaluation;
using SpecLang.Runtime.Json;
using SpecLang.Testing;

namespace SpecLang.Engine.Tests.Mutation;

/// <summary>A mutant is judged without binding it; it must mean what its words, put into the spec, mean.</summary>
public sealed class MutantMeaningTests : IDisposable
{
    private const string Spec =
        """
        record Step { tool: text  ok: bool = true }
        record R { a: text  b: text = "x"  n: int = 0  age: int?  s: score = 0.5  steps: list<Step> = [] }
        classifier Mood(t: text) -> score { model "none.onnx" }
        lexicon Words { "one" "two words" "three*" }
        define long(t: text) -> bool = word_count(t) > 3 or t contains any ["very", "much"]
        constitution C over R {
        block at major
        principle P {
        severity major
        severity critical if age is present and age < 18
        when (a contains Words or long(b)) and n < 3
        unless a starts with any ["no", "never"]
        require b contains all ["x", "y"] and not (n == 1)
        escalate when s in 0.3 ..< 0.6
        on error violates
        }
        principle Q {
        severity minor
        yields to P
        when Mood(a) >= 0.5 implies n > 0
        forbid any step in steps where step.ok : step.tool in ["sh", "sql"]
        require at most 1 step in steps : step.tool ends with "sh"
        }
        principle T {
        when violates(P) or complies(Q)
        require if n > 1 then b is not empty else a != "one"
        forbid n == 2 and s >= 0.5
        }
        principle U {
        require all later in steps : (no first in steps before later : first.tool == later.tool)
        }
        }

        """;

    private static readonly string[] Records =
    [
        """{"a": "one"}""", """{"a": "two words", "b": "x y", "n": 1}""", """{"a": "never one", "n": 2}""", """{"a": "I say one, never", "b": "y", "n": 3}""",
        """{"a": "threefold", "b": "very x", "age": 18, "s": 0.3}""", """{"a": "threefold", "b": "x", "age": 17, "s": 0.6}""", """{"a": "none", "b": "a b c x", "n": 2, "s": 0.59}""",
        """{"a": "one", "b": "much y x", "n": 2, "steps": [{"tool": "sh"}, {"tool": "bash", "ok": false}]}""", """{"a": "zero", "b": "a b c", "steps": [{"tool": "sql", "ok": false}, {"tool": "sql"}, {"tool": "sh"}]}""",
        """{"a": "zero", "b": "", "n": 4, "s": 0.7, "steps": [{"tool": "look"}, {"tool": "look"}]}""", """{"a": "no one", "b": "xy x y", "n": -1, "age": 3, "s": 0.4}""", """{"a": "zero", "n": 1, "s": 0.2}""",
    ];

    private readonly string folder = Directory.CreateTempSubdirectory("speclang-mutants").FullName;

    [Fact]
    public void A_mutant_means_what_its_words_mean()
    {
        var (compilation, files) = Compile(Spec);
        var constitution = compilation.Constitutions.Single();
        var interpreter = ConstitutionInterpreter.Create(constitution);
        var candidates = new MutationPlan(constitution, files).Candidates;
        var plan = new MutationPlan(constitution, files);
        var problems = new List<string>();
        var kinds = new HashSet<MutantKind>();
        foreach (var candidate in candidates)
        {
            var mutant = candidate.Mutant;
            var written = Written(mutant);
            var (changed, _) = Compile(written);
            if (changed.HasErrors)
            {
                problems.Add($"{mutant}: {changed.Diagnostics[0]}");
                continue;
            }

            kinds.Add(mutant.Kind);
            var other = ConstitutionInterpreter.Create(changed.Constitutions.Single());
            foreach (var record in Records)
            {
                var known = Judge(interpreter, record, (r, c) => interpreter.TryEvaluate(r, c));
                var judged = Judge(interpreter, record, (r, c) => interpreter.TryEvaluate(r, c, candidate.Change, known, plan.AffectedBy(candidate)));
                var expected = Judge(other, record, (r, c) => other.TryEvaluate(r, c));
                if (!KeptVerdict.Of("r", judged).Equals(KeptVerdict.Of("r", expected)))
                {
                    problems.Add($"{mutant.Line}: {mutant.Before} -> {mutant.After} for {record}: {Told(judged)} instead of {Told(expected)}");
                }
            }
        }

        problems.ShouldBeEmpty();
        candidates.Length.ShouldBeGreaterThan(80);
        kinds.Count.ShouldBe(Enum.GetValues<MutantKind>().Length);
    }

    [Fact]
    public void What_is_proved_to_change_no_outcome_changes_none()
    {
        var (compilation, files) = Compile(Spec.Replace("and n < 3", "and n < 3 and n < 7", StringComparison.Ordinal).Replace("\"two words\"", "\"two words\" \"one fine day\"", StringComparison.Ordinal));
        var constitution = compilation.Constitutions.Single();
        var interpreter = ConstitutionInterpreter.Create(constitution);
        var plan = new MutationPlan(constitution, files);
        var equivalent = plan.Candidates.Where(c => c.IsEquivalent()).ToList();

        equivalent.Select(c => c.Mutant.After ?? c.Mutant.Before).ShouldContain(t => t.Contains("n < 3", StringComparison.Ordinal) && !t.Contains("n < 7", StringComparison.Ordinal));
        equivalent.Select(c => c.Mutant.Before).ShouldContain("one fine day");
        foreach (var candidate in equivalent)
        {
            foreach (var record in Records)
            {
                var known = Judge(interpreter, record, (r, c) => interpreter.TryEvaluate(r, c));
                var judged = Judge(interpreter, record, (r, c) => interpreter.TryEvaluate(r, c, candidate.Change, known, plan.AffectedBy(candidate)));
                Outcomes(judged).ShouldBe(Outcomes(known), candidate.Mutant.ToString());
            }
        }
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private static string Outcomes(Verdict verdict) => string.Join(" ", verdict.Principles.Select(p => $"{p.Name} {p.Outcome} {p.Escalates}"));

    private static string Told(Verdict verdict) => $"{verdict.Decision} {string.Join(" ", verdict.Principles.Select(p => $"{p.Name} {p.Outcome} {p.Severity} {p.Escalates} [{string.Join(",", p.Evidence)}]"))}";

    /// <summary>The spec with a mutant's words in the place of those it changes: each clause stands on a line of its own.</summary>
    private static string Written(Mutant mutant)
    {
        var lines = Spec.Split('\n');
        var line = lines[mutant.Line - 1];
        var before = mutant is { Kind: MutantKind.Entry, After: null } ? $"\"{mutant.Before}\"" : mutant.Before;
        line.ShouldContain(before);
        lines[mutant.Line - 1] = line.Replace(before, mutant.After ?? "", StringComparison.Ordinal);
        return string.Join('\n', lines);
    }

    private static Verdict Judge(ConstitutionInterpreter interpreter, string record, Func<object, EvaluationContext, Verdict?> judge)
    {
        var context = new EvaluationContext(EvidenceMode.All) { ComputesMeasures = false };
        var read = interpreter.Read(RecordCursor.ByName(JsonValueReader.Read(System.Text.Encoding.UTF8.GetBytes(record))));
        while (true)
        {
            if (judge(read, context) is { } verdict)
            {
                return verdict;
            }

            foreach (var request in context.Pending.ToList())
            {
                context.Provide(request, request.Texts[0].StartsWith('z') ? ClassifierOutput.Failed("broken") : ClassifierOutput.Scores(request.Texts[0].Length % 2 == 0 ? 0.5 : 0.4));
            }
        }
    }

    private (Compilation Compilation, SpecFiles Files) Compile(string spec)
    {
        var files = new SpecFiles(folder);
        return (Compilation.Create("x.align", spec, files), files);
    }
}
