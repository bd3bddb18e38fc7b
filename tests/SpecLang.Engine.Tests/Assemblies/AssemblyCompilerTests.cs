using System.Runtime.CompilerServices;
using SpecLang.Engine.Assemblies;
using SpecLang.Runtime;

namespace SpecLang.Engine.Tests.Assemblies;

public sealed class AssemblyCompilerTests
{
    private const string Source = """
        using System;
        using System.Collections.Generic;
        using System.Collections.Immutable;
        using System.Linq;
        using SpecLang.Runtime;
        using SpecLang.Text;

        namespace Emitted;

        /// <summary>What a spec's C# might hold.</summary>
        public static class Answers
        {
            public static Decision Decide(bool blocks) => blocks ? Decision.Block : Decision.Allow;

            public static int Length(string text) => new TextValue(text, "prompt").Value.EnumerateRunes().Count();

            public static ImmutableArray<int> Numbers { get; } = [1, 2, 3];

            public static ReadOnlySpan<byte> Utf8 => "text"u8;

            public static Type Base => typeof(Evaluator);

            public static HashSet<string> Names => new(StringComparer.Ordinal) { "a" };
        }
        """;

    private static readonly AssemblyCompiler Strict = new(warningsAreErrors: true);

    [Fact]
    public void Emitted_code_shares_the_runtime_with_the_host()
    {
        using var loaded = LoadedAssembly.Load(Strict.Compile("Emitted", [("Answers.cs", Source)]));
        var answers = loaded.Assembly.GetType("Emitted.Answers").ShouldNotBeNull();
        answers.GetMethod("Decide").ShouldNotBeNull().Invoke(null, [true]).ShouldBe(Decision.Block);
        answers.GetMethod("Length").ShouldNotBeNull().Invoke(null, ["a😀"]).ShouldBe(2);
        answers.GetProperty("Base").ShouldNotBeNull().GetValue(null).ShouldBe(typeof(Evaluator));
        loaded.Assembly.GetName().Name.ShouldBe("Emitted");
    }

    [Fact]
    public void The_same_texts_give_the_same_bytes() =>
        Strict.Compile("Emitted", [("Answers.cs", Source)]).ShouldBe(new AssemblyCompiler(warningsAreErrors: true).Compile("Emitted", [("Answers.cs", Source)]));

    [Fact]
    public void Several_texts_make_one_assembly()
    {
        using var loaded = LoadedAssembly.Load(Strict.Compile("Two", [("A.cs", "namespace N { internal sealed class A : B; }"), ("B.cs", "namespace N { internal class B; }")]));
        loaded.Assembly.GetTypes().Select(t => t.Name).ShouldContain("A");
    }

    [Fact]
    public void An_assembly_can_be_loaded_twice_and_unloaded()
    {
        var bytes = Strict.Compile("Emitted", [("Answers.cs", Source)]);
        using var kept = LoadedAssembly.Load(bytes);
        var gone = LoadAndUnload(bytes);
        for (var i = 0; i < 20 && gone.IsAlive; i++)
        {
            GC.Collect();
            GC.WaitForPendingFinalizers();
        }

        gone.IsAlive.ShouldBeFalse();
        kept.Assembly.GetType("Emitted.Answers").ShouldNotBeNull();
    }

    [Fact]
    public void Code_that_does_not_compile_is_a_defect_with_its_diagnostics()
    {
        var exception = Should.Throw<EmittedCodeException>(() => new AssemblyCompiler().Compile("Bad", [("Bad.cs", "class A { int B => \"text\"; }")]));
        exception.Message.ShouldStartWith("This is a defect of SpecLang");
        exception.Diagnostics.ShouldHaveSingleItem().ShouldStartWith("Bad.cs(1,20): error CS0029");
    }

    [Fact]
    public void Unsafe_code_does_not_compile() =>
        Should.Throw<EmittedCodeException>(() => new AssemblyCompiler().Compile("Bad", [("Bad.cs", "unsafe class A { int* p; }")]));

    [Theory]
    [InlineData("class A { string B() => null; }", "CS8603")]
    [InlineData("/// <summary>open\nclass A;", "CS1570")]
    [InlineData("class A { void B() { int c = 1; } }", "CS0219")]
    public void A_warning_is_an_error_only_in_the_strict_mode(string source, string code)
    {
        new AssemblyCompiler().Compile("Warned", [("A.cs", source)]).ShouldNotBeEmpty();
        Should.Throw<EmittedCodeException>(() => Strict.Compile("Warned", [("A.cs", source)])).Diagnostics.ShouldContain(d => d.Contains(code, StringComparison.Ordinal));
    }

    [Fact]
    public void The_references_are_few() =>
        AssemblyReferences.Load().Length.ShouldBeLessThan(40);

    [Fact]
    public void Garbage_is_no_assembly()
    {
        var garbage = new byte[64];
        new Random(1).NextBytes(garbage);
        Should.Throw<BadImageFormatException>(() => LoadedAssembly.Load(garbage));
    }

    [Fact]
    public void A_cancelled_call_ends() =>
        Should.Throw<OperationCanceledException>(() => Strict.Compile("Emitted", [("Answers.cs", Source)], new CancellationToken(canceled: true)));

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static WeakReference LoadAndUnload(byte[] bytes)
    {
        using var loaded = LoadedAssembly.Load(bytes);
        return new WeakReference(loaded.Assembly);
    }
}
