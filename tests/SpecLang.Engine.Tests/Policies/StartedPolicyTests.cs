using SpecLang.Compiler;
using SpecLang.Compiler.Emit;
using SpecLang.Engine.Assemblies;
using SpecLang.Engine.Interpretation;
using SpecLang.Engine.Policies;

namespace SpecLang.Engine.Tests.Policies;

public sealed class StartedPolicyTests
{
    private static readonly Compilation Spec = Compilation.Create(
        "policy.align", "record R { t: text } constitution C over R { principle P { forbid t contains \"a\" } }", new NoFiles());

    [Fact]
    public async Task A_spec_never_seen_before_is_interpreted_until_it_is_compiled()
    {
        using var gate = new ManualResetEventSlim();
        await using var policy = StartedPolicy.Of(Interpreter(), token => Compile(gate, token), CancellationToken.None);

        gate.Set();
        policy.Current.ShouldBeOfType<ConstitutionInterpreter>();
        policy.BeginCompiling();
        await policy.WaitForCompiledAsync(TimeSpan.FromMinutes(5), CancellationToken.None);
        policy.Current.ShouldNotBeOfType<ConstitutionInterpreter>();
    }

    [Fact]
    public async Task A_spec_in_the_cache_is_not_interpreted_at_all()
    {
        using var folder = new TemporaryFolder();
        var cache = AssemblyCache.Open(folder.Path, projectRoot: null);
        var emitted = CSharpEmitter.Emit(Spec);
        await using (var first = new PolicyCompiler(cache).Start(Spec, emitted, emitted.Evaluators[0]))
        {
            await first.WaitForCompiledAsync(TimeSpan.FromMinutes(5), CancellationToken.None);
        }

        await using var second = new PolicyCompiler(cache).Start(Spec, emitted, emitted.Evaluators[0]);

        second.Current.ShouldNotBeOfType<ConstitutionInterpreter>();
    }

    [Fact]
    public async Task Waiting_ends_with_its_limit_and_giving_up_ends_compiling()
    {
        using var gate = new ManualResetEventSlim();
        var policy = StartedPolicy.Of(Interpreter(), token => Compile(gate, token), CancellationToken.None);

        await policy.WaitForCompiledAsync(TimeSpan.FromMilliseconds(1), CancellationToken.None);
        policy.Current.ShouldBeOfType<ConstitutionInterpreter>();
        await policy.DisposeAsync();
    }

    [Fact]
    public async Task A_defect_of_the_compiler_is_not_hidden()
    {
        await using var policy = StartedPolicy.Of(Interpreter(), _ => throw new EmittedCodeException(["a defect"]), CancellationToken.None);

        await Should.ThrowAsync<EmittedCodeException>(() => policy.WaitForCompiledAsync(TimeSpan.FromMinutes(5), CancellationToken.None));
    }

    private static ConstitutionInterpreter Interpreter() => ConstitutionInterpreter.Create(Spec.Constitutions.Single());

    private static Policy Compile(ManualResetEventSlim gate, CancellationToken cancellationToken)
    {
        gate.Wait(cancellationToken);
        var emitted = CSharpEmitter.Emit(Spec, cancellationToken);
        return new PolicyCompiler(AssemblyCache.None).Load(emitted, emitted.Evaluators[0], cancellationToken);
    }

    private sealed class NoFiles : ISpecFiles
    {
        public SpecFileContent Read(string path) => SpecFileContent.Missing("there is no such file");
    }
}
