using System.Buffers;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using SpecLang.Compiler.Emit;
using SpecLang.Engine.Assemblies;
using SpecLang.Engine.Classifiers;
using SpecLang.Engine.Examples;
using SpecLang.Engine.Interpretation;
using SpecLang.Engine.Policies;
using SpecLang.Engine.Projects;
using SpecLang.Engine.Runs;
using SpecLang.Runtime;
using SpecLang.Runtime.Wire;

namespace SpecLang.Engine.Tests.Examples;

/// <summary>The example of the first page: its own examples, and the decisions that a reader of its records expects.</summary>
public class SupportAssistantTests
{
    private static readonly SpecProject Project = SpecProject.Open(Repository.At("examples", "support-assistant"));

    [Fact]
    public void Its_examples_hold()
    {
        var compilation = PolicyCompiler.Check(Project);
        compilation.Diagnostics.ShouldBeEmpty();
        var emitted = CSharpEmitter.Emit(compilation);
        using var policy = new PolicyCompiler(AssemblyCache.None).Load(emitted, emitted.Evaluators.Single());

        var results = new ExampleRunner(compilation.Constitutions.Single(), policy.Evaluator).Run();

        results.Where(r => r.Status != ExampleStatus.Passed).Select(r => $"{r.Example.Name}: {r.Reason}").ShouldBeEmpty();
        results.Count.ShouldBeGreaterThan(10);
    }

    [Fact]
    public void Its_examples_hold_interpreted_too()
    {
        var constitution = PolicyCompiler.Check(Project).Constitutions.Single();

        var results = new ExampleRunner(constitution, ConstitutionInterpreter.Create(constitution)).Run();

        results.Where(r => r.Status != ExampleStatus.Passed).Select(r => $"{r.Example.Name}: {r.Reason}").ShouldBeEmpty();
    }

    /// <summary>Compiled code takes over at the first, the second, the third block of records, or never.</summary>
    [Theory]
    [InlineData(1, false)]
    [InlineData(2, true)]
    [InlineData(int.MaxValue, false)]
    [InlineData(int.MaxValue, true)]
    public async Task Nobody_can_tell_when_compiled_code_takes_over_from_the_interpreter(int interpretedBlocks, bool margins)
    {
        var constitution = PolicyCompiler.Check(Project).Constitutions.Single();
        var interpreter = ConstitutionInterpreter.Create(constitution);
        var blocks = 0;

        var compiled = await RunAsync(margins);
        var switched = await RunAsync(margins, evaluator => blocks++ < interpretedBlocks ? interpreter : evaluator);

        blocks.ShouldBeGreaterThan(2);
        switched.Select(Line).ShouldBe(compiled.Select(Line));
    }

    [Fact]
    public async Task Its_decisions_are_those_a_reader_expects_and_every_principle_is_seen_from_all_sides()
    {
        var results = (await RunAsync()).OrderBy(r => r.Id, StringComparer.Ordinal).ToList();

        var expected = File.ReadLines(Repository.At("examples", "support-assistant", "expected", "decisions.jsonl"))
            .Select(Expected.Parse)
            .OrderBy(e => e.Id, StringComparer.Ordinal)
            .ToList();
        results.Count.ShouldBeGreaterThanOrEqualTo(300);
        results.Select(r => r.Error).ShouldAllBe(e => e == null);
        results.Select(r => r.Id).ShouldBe(expected.Select(e => e.Id));
        results.Zip(expected, (r, e) => (Found: Expected.Of(r), Expected: e)).Where(p => p.Found != p.Expected).ShouldBeEmpty();

        var seen = results.SelectMany(r => r.Verdict.ShouldNotBeNull().Principles).Select(p => (p.Name, p.Outcome)).ToHashSet();
        var unseen =
            from name in seen.Select(s => s.Name).Distinct()
            from outcome in new[] { Outcome.Complies, Outcome.Violates, Outcome.NotApplicable }
            where !seen.Contains((name, outcome))
            select (name, outcome);
        unseen.ShouldBeEmpty();
    }

    [Fact]
    public async Task Margins_change_nothing_else_in_its_verdicts_and_agree_with_them()
    {
        var plain = await RunAsync();
        var asked = await RunAsync(margins: true);

        asked.Select(r => Regex.Replace(Line(r), "\"margin\":[-0-9.E]+,?", string.Empty, RegexOptions.None, TimeSpan.FromSeconds(1)).Replace(",}", "}", StringComparison.Ordinal))
            .ShouldBe(plain.Select(Line));
        var margins = asked.SelectMany(r => r.Verdict.ShouldNotBeNull().Principles).ToList();
        margins.Where(p => p.Outcome == Outcome.Violates ? p.Margin is not <= 0 : p.Margin is not >= 0).ShouldBeEmpty();
        margins.Where(p => p.Margin is > -1 and < 1).Select(p => p.Name).Distinct().ShouldBe(["ResistInjection", "ResistJailbreak", "StayFriendly"], ignoreOrder: true);
    }

    private static string Line(RecordResult result)
    {
        using var writer = new VerdictWriter();
        var buffer = new ArrayBufferWriter<byte>();
        writer.Write(buffer, result.Id.ShouldNotBeNull(), result.Verdict.ShouldNotBeNull());
        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    private static async Task<List<RecordResult>> RunAsync(bool margins = false, Func<Evaluator, Evaluator>? choose = null)
    {
        var folder = Repository.At("artifacts", "onnx");
        Shell.Run("bash", Repository.At("eng", "build-classifiers.sh"), folder);
        var emitted = CSharpEmitter.Emit(PolicyCompiler.Check(Project));
        using var policy = new PolicyCompiler(AssemblyCache.None).Load(emitted, emitted.Evaluators.Single());
        using var models = OnnxHost.Open(folder, Project.Root, allowOutside: false);
        var bank = ClassifierBank.Load(policy.Evaluator.Constitution, models.Provider);
        var results = new List<RecordResult>();
        var judge = policy.Evaluator;
        await new EvaluationRun(() => choose is null ? judge : choose(judge), bank, new RunOptions { Margins = margins }).RunAsync(Project.FindData(), results.AddRange, CancellationToken.None);
        return results;
    }

    private sealed record Expected(string Id, string Decision, string Violates, string Escalates)
    {
        public static Expected Parse(string line)
        {
            using var json = JsonDocument.Parse(line);
            var root = json.RootElement;
            return new Expected(Text(root, "id"), Text(root, "decision"), Names(root, "violates"), Names(root, "escalates"));
        }

        public static Expected Of(RecordResult result)
        {
            var verdict = result.Verdict.ShouldNotBeNull();
            return new Expected(
                result.Id.ShouldNotBeNull(),
                verdict.Decision.ToString().ToLowerInvariant(),
                Join(verdict.Principles.Where(p => p.Outcome == Outcome.Violates).Select(p => p.Name)),
                Join(verdict.Principles.Where(p => p.Escalates).Select(p => p.Name)));
        }

        private static string Text(JsonElement root, string name) => root.GetProperty(name).GetString().ShouldNotBeNull();

        private static string Names(JsonElement root, string name) => Join(root.GetProperty(name).EnumerateArray().Select(n => n.GetString().ShouldNotBeNull()));

        private static string Join(IEnumerable<string> names) => string.Join(' ', names.Order(StringComparer.Ordinal));
    }
}
