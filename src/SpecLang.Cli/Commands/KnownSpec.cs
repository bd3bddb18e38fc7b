using SpecLang.Compiler;
using SpecLang.Compiler.Emit;
using SpecLang.Engine.Policies;
using SpecLang.Runtime.Input;

namespace SpecLang.Cli.Commands;

/// <summary>A spec whose compiled code is kept from an earlier time.</summary>
internal sealed class KnownSpec(PolicyCompiler compiler, KnownPolicy known, Lazy<Compilation> compilation) : IEvalSpec
{
    public IReadOnlyList<string> Constitutions { get; } = [.. known.Evaluators.Select(e => e.Constitution)];

    public string Hash => known.Hash;

    public Lazy<Compilation> Compilation => compilation;

    public bool IsRunWithoutCode(string constitution, IReadOnlyList<InputSource> sources) => false;

    /// <summary>Only what there is nothing to say of is kept.</summary>
    public void PrintNotes(ToolConsole console)
    {
    }

    public StartedPolicy Start(string constitution) => compiler.Start(known, Find(constitution));

    public void Keep(string constitution, StartedPolicy policy) => compiler.KeepTables(known, Find(constitution), policy);

    private EmittedEvaluator Find(string constitution) => known.Evaluators.First(e => string.Equals(e.Constitution, constitution, StringComparison.Ordinal));
}
