using SpecLang.Compiler.Emit;
using SpecLang.Engine.Assemblies;
using SpecLang.Engine.Policies;
using SpecLang.Engine.Projects;

namespace SpecLang.RunBenchmarks;

/// <summary>Policy P1, compiled.</summary>
internal static class LoadedPolicy
{
    public static Policy P1()
    {
        var emitted = CSharpEmitter.Emit(PolicyCompiler.Check(SpecProject.Open(Repository.At("benchmarks/p1/p1.align"))));
        return new PolicyCompiler(AssemblyCache.None).Load(emitted, emitted.Evaluators[0]);
    }
}
