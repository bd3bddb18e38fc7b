using System.Text;
using SpecLang.Compiler.Emit;
using SpecLang.Engine.Assemblies;
using SpecLang.Engine.Policies;
using SpecLang.Engine.Projects;
using SpecLang.Runtime.Scanning;

namespace SpecLang.Engine.Tests.Policies;

public sealed class KnownPolicyTests : IDisposable
{
    private const string Spec = "lexicon Rude { from \"rude.txt\" } record R { t: text } constitution C over R { principle P { cites \"policy.md#a\" forbid t contains Rude } }";
    private readonly TemporaryFolder project = new();
    private readonly TemporaryFolder caches = new();
    private bool isFirst = true;

    public KnownPolicyTests()
    {
        File.WriteAllText(project["c.align"], Spec);
        File.WriteAllText(project["rude.txt"], "idiot\n");
        File.WriteAllText(project["policy.md"], "# A\n");
    }

    public void Dispose()
    {
        project.Dispose();
        caches.Dispose();
    }

    [Fact]
    public void A_spec_that_has_not_changed_is_known_with_its_code()
    {
        FindKnown().ShouldBeNull();
        Compile();
        var known = FindKnown().ShouldNotBeNull();
        known.Evaluators.Select(e => e.Constitution).ShouldBe(["C"]);
        new PolicyCompiler(Cache()).Start(known, known.Evaluators[0]).Current.Constitution.Name.ShouldBe("C");
    }

    [Fact]
    public void Tables_that_were_made_once_are_loaded_the_next_time()
    {
        Compile();
        var known = FindKnown().ShouldNotBeNull();
        Find("An idiot.").ShouldBeTrue();
        Find("A friend.").ShouldBeFalse();

        bool Find(string text)
        {
            var compiler = new PolicyCompiler(Cache());
            var policy = compiler.Start(known, known.Evaluators[0]);
            var plan = policy.Current.Plan.ShouldNotBeNull();
            var scanner = new RecordScanner(plan);
            var lines = GC.AllocateArray<byte>(500, pinned: true);
            var count = Encoding.UTF8.GetBytes("{\"t\":\"" + text + "\"}", lines);
            scanner.Load(lines, count);
            scanner.MoveNext().ShouldBeTrue();
            scanner.TryScan(out var facts).ShouldBeTrue();
            compiler.KeepTables(known, known.Evaluators[0], policy);
            plan.HasMadeTables.ShouldBe(isFirst);
            isFirst = false;
            return facts.Of(0).IsTrue;
        }
    }

    [Fact]
    public void A_spec_whose_code_is_not_kept_yet_is_not_known()
    {
        var opened = Open();
        var compiler = new PolicyCompiler(Cache());
        compiler.Remember(opened, CSharpEmitter.Emit(PolicyCompiler.Check(opened)));
        FindKnown().ShouldBeNull();
    }

    [Theory]
    [InlineData("c.align", Spec + " // more")]
    [InlineData("rude.txt", "fool\n")]
    [InlineData("policy.md", "# B\n")]
    public void A_change_of_the_spec_or_of_a_file_it_names_makes_it_unknown(string file, string content)
    {
        Compile();
        File.WriteAllText(project[file], content);
        FindKnown().ShouldBeNull();
    }

    [Fact]
    public void A_file_that_is_gone_makes_it_unknown()
    {
        Compile();
        File.Delete(project["rude.txt"]);
        FindKnown().ShouldBeNull();
    }

    [Fact]
    public void What_links_may_do_is_part_of_what_is_known()
    {
        Compile();
        FindKnown(allowOutside: true).ShouldBeNull();
    }

    private void Compile()
    {
        var opened = Open();
        var compiler = new PolicyCompiler(Cache());
        var compilation = PolicyCompiler.Check(opened);
        compilation.HasErrors.ShouldBeFalse();
        var emitted = CSharpEmitter.Emit(compilation);
        compiler.Assemble(emitted);
        compiler.Remember(opened, emitted);
    }

    private KnownPolicy? FindKnown(bool allowOutside = false) => new PolicyCompiler(Cache()).FindKnown(Open(allowOutside));

    private SpecProject Open(bool allowOutside = false) => SpecProject.Open(project["c.align"], allowOutside);

    private AssemblyCache Cache() => AssemblyCache.Open(caches["cache"], projectRoot: null);
}
