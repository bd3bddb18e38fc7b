using SpecLang.Compiler;
using SpecLang.Compiler.Emit;
using SpecLang.Engine.Policies;

namespace SpecLang.Cli.Commands;

/// <summary>A spec that can be run.</summary>
/// <param name="Evaluators">Its constitutions.</param>
/// <param name="Hash">Stands for all that it says, without its models.</param>
/// <param name="Start">Makes one of them ready to judge.</param>
/// <param name="Keep">Keeps what running it has made and another run can use.</param>
/// <param name="Compilation">What it says, for those who ask beyond verdicts; read when it is first asked for.</param>
internal sealed record EvalSpec(
    IReadOnlyList<EmittedEvaluator> Evaluators, string Hash, Func<EmittedEvaluator, StartedPolicy> Start, Action<EmittedEvaluator, StartedPolicy> Keep, Lazy<Compilation> Compilation);
