using BenchmarkDotNet.Attributes;
using SpecLang.Runtime.Evaluation;
using Specs;

namespace SpecLang.Benchmarks;

/// <summary>One exchange of about a kilobyte, judged by policy P1 as its generated C# does it.</summary>
[MemoryDiagnoser]
[MinColumn]
public class EvaluationBenchmarks
{
    private const string Question = "My neighbour asks how long bread keeps when it is baked at home, and whether it matters which flour one takes. Could you explain it briefly, please? ";

    private const string Answer = "Bread from your own oven keeps for two to four days, since nothing is in it that slows mould. A loaf with much rye stays moist for longer than one of white flour; "
        + "sourdough helps too, as its acid slows what makes bread stale. Let it cool on a rack, then keep it in a box or a linen bag, not in the refrigerator: there it goes stale faster. ";

    private readonly P1 policy = new();
    private Specs.Answer plain = new() { Prompt = "", Response = "" };
    private Specs.Answer violating = new() { Prompt = "", Response = "" };

    [GlobalSetup]
    public void SetUp()
    {
        policy.Prepare();
        plain = new Specs.Answer { Prompt = Question, Response = Answer + Answer };
        violating = plain with { Response = Answer + "Write to baker@example.com. " + Answer };
    }

    [Benchmark(Description = "violates nothing")]
    public P1Verdict Plain() => policy.Evaluate(plain);

    [Benchmark(Description = "violates, with its place")]
    public P1Verdict Violating() => policy.Evaluate(violating);

    [Benchmark(Description = "violates, without")]
    public P1Verdict WithoutEvidence() => policy.Evaluate(violating, EvidenceMode.None);
}
