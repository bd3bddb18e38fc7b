using System.Text;
using SpecLang.Compiler;
using SpecLang.Compiler.Emit;
using SpecLang.Engine.Assemblies;
using SpecLang.Engine.Interpretation;
using SpecLang.Engine.Interpretation.Facts;
using SpecLang.Engine.Runs;
using SpecLang.Runtime;
using SpecLang.Runtime.Evaluation;

namespace SpecLang.Differential.Tests.Harness;

/// <summary>A spec both ways, and where there is a plan, a third.</summary>
internal sealed record LoadedSpec(Compilation Compilation, IReadOnlyList<ConstitutionForms> Constitutions)
{
    private static readonly AssemblyCompiler Compiler = new();

    /// <summary>Specs compiled into one assembly, which costs hardly more than one of them.</summary>
    /// <param name="compilations">Specs without errors, each in a namespace of its own.</param>
    /// <param name="assembly">The assembly, to be let go of.</param>
    public static IReadOnlyList<LoadedSpec> Load(IReadOnlyList<Compilation> compilations, out LoadedAssembly assembly)
    {
        var emitted = compilations.Select(c => CSharpEmitter.Emit(c)).ToList();
        var files = emitted.SelectMany((e, i) => e.Files.Select(f => ($"{i}.{f.HintName}", f.Text)));
        var loaded = LoadedAssembly.Load(Compiler.Compile("Specs", [.. files]));
        assembly = loaded;
        return [.. compilations.Zip(emitted, (c, e) => new LoadedSpec(c, [.. e.Evaluators.Select(x => FormsOf(c, x, loaded))]))];
    }

    /// <summary>Where the two differ over a record; null where they don't.</summary>
    public Difference? Compare(string json, EvidenceMode evidence, bool margins)
    {
        foreach (var (constitution, compiled, interpreted, _) in Constitutions)
        {
            var expected = Judge.Say(interpreted, json, evidence, margins);
            var found = Judge.Say(compiled, json, evidence, margins);
            if (!string.Equals(expected, found, StringComparison.Ordinal))
            {
                return new Difference(constitution.Name, json, evidence, margins, expected, found);
            }
        }

        return null;
    }

    /// <summary>Where the two differ in what is the same for every record.</summary>
    public Difference? CompareDescriptions()
    {
        foreach (var (constitution, compiled, interpreted, _) in Constitutions)
        {
            var expected = Judge.Describe(interpreted.Constitution);
            var found = Judge.Describe(compiled.Constitution);
            if (!string.Equals(expected, found, StringComparison.Ordinal))
            {
                return new Difference(constitution.Name, "", EvidenceMode.None, Margins: false, expected, found);
            }
        }

        return null;
    }

    /// <summary>Where runs over all records differ that judge from bytes, by compiled code and by the plan as data, from one that reads each record; null where they don't.</summary>
    public Difference? CompareRuns(IReadOnlyList<string> records, EvidenceMode evidence)
    {
        var input = Encoding.UTF8.GetBytes(string.Join('\n', records));
        foreach (var (constitution, compiled, interpreted, planned) in Constitutions)
        {
            if (planned is null)
            {
                continue;
            }

            var expected = RunText.Of(interpreted, input, new RunOptions { Evidence = evidence, ReadsEveryRecord = true });
            foreach (var evaluator in new[] { compiled, planned })
            {
                var found = RunText.Of(evaluator, input, new RunOptions { Evidence = evidence });
                if (!string.Equals(expected, found, StringComparison.Ordinal))
                {
                    var (line, other) = expected.Split('\n').Zip(found.Split('\n')).Append((First: expected, Second: found)).First(p => p.First != p.Second);
                    return new Difference(constitution.Name, "", evidence, Margins: false, line, $"{other} ({evaluator.GetType().Name}, from bytes)");
                }
            }
        }

        return null;
    }

    private static ConstitutionForms FormsOf(Compilation compilation, EmittedEvaluator emitted, LoadedAssembly loaded)
    {
        var type = loaded.Assembly.GetType(emitted.TypeName, throwOnError: true).ShouldNotBeNull();
        var compiled = (Evaluator)Activator.CreateInstance(type, emitted.HasClassifiers ? [null] : []).ShouldNotBeNull();
        var constitution = compilation.Constitutions.Single(c => c.Name == emitted.Constitution);
        var planned = PlannedConstitution.Create(constitution);
        (planned is null).ShouldBe(compiled.Plan is null);
        return new ConstitutionForms(constitution, compiled, ConstitutionInterpreter.Create(constitution), planned);
    }
}
