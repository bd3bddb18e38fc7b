using System.Reflection;
using System.Reflection.Metadata;

namespace SpecLang.SourceGenerator.Tests;

/// <summary>Debuggers and stack traces point into the spec.</summary>
public class DebuggingTests
{
    private const string Spec = """
        namespace Acme
        record R { response: text = ""  notes: list<text> = [] }
        constitution C over R {
          principle P {
            severity critical if length(response) > 100
            when     response contains any ["a", "b"]
            require  all n in notes :
                       length(n) > 2 and
                       n contains "x"
            message  "no"
          }
        }
        """;

    private const string Program = """
        using System;
        using System.Collections;
        using System.Collections.Generic;

        public static class Program
        {
            public static void Run() => new Acme.C().Evaluate(new Acme.R { Response = "a", Notes = new Broken() });

            private sealed class Broken : IReadOnlyList<string>
            {
                public int Count => throw new InvalidOperationException("broken");
                public string this[int index] => throw new InvalidOperationException("broken");
                public IEnumerator<string> GetEnumerator() => throw new InvalidOperationException("broken");
                IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
            }
        }
        """;

    [Fact]
    public void A_stack_trace_names_the_line_of_the_clause()
    {
        var program = Generation.Of(ProjectSettings.Default, [Specs.File("policies/policy.align", Spec)], CSharpProject.Of(Program)).Load().GetType("Program").ShouldNotBeNull();
        var thrown = Should.Throw<TargetInvocationException>(() => program.GetMethod("Run").ShouldNotBeNull().Invoke(null, null));
        var trace = thrown.InnerException.ShouldNotBeNull().StackTrace.ShouldNotBeNull();
        trace.ShouldContain("in /work/project/policies/policy.align:line 7");
        trace.Split('\n').Count(l => l.Contains("policy.align", StringComparison.Ordinal)).ShouldBe(1);
    }

    [Fact]
    public void Each_clause_is_one_place_that_a_debugger_stops_at()
    {
        var places = PlacesIn(Generation.Of(ProjectSettings.Default, [Specs.File("policy.align", Spec)], CSharpProject.Of()));
        places.ShouldBe(["(5,5)-(5,48)", "(6,5)-(6,46)", "(7,5)-(9,30)"]);
    }

    [Fact]
    public void An_inherited_clause_points_into_the_file_it_stands_in()
    {
        var heir = Specs.File("heir.align", "namespace Acme.I\nimport \"policy.align\"\nconstitution D over R extends C { principle Q { forbid response contains \"q\" } }");
        var run = Generation.Of(Specs.File("policy.align", Spec), heir).ShouldCompile();
        var code = run.Sources["heir.align.D.g.cs"];
        code.ShouldContain("#line (7,5)-(9,29) ");
        code.ShouldContain(" \"/work/project/policy.align\"\n");
        code.ShouldContain(" \"/work/project/heir.align\"\n");
    }

    [Fact]
    public void Measures_and_goals_have_their_places_too()
    {
        var run = Generation.Of(Specs.File("policy.align", """
            namespace Acme
            record R { response: text  rating: number? }
            measure Length over R = length(response)
            constitution C over R { principle P { require length(response) > 1 } }
            objective O over R {
              maximize   length(response)
              subject to C
              proxy for  rating
            }
            """)).ShouldCompile();
        PlacesIn(run).ShouldBe(["(3,1)-(3,41)", "(4,39)-(4,67)", "(6,3)-(6,30)"], ignoreOrder: true);
    }

    [Theory]
    [InlineData("/work/project/a\"b.align")]
    [InlineData("/work/project/a\nb.align")]
    [InlineData("/work/project/a\rb.align")]
    [InlineData("/work/project/a\u2028b.align")]
    [InlineData("/work/project/a\u2029b.align")]
    [InlineData("/work/project/a\u0085b.align")]
    [InlineData("/work/project/a\"\n#error broke out.align")]
    public void A_file_name_that_a_directive_can_t_hold_is_not_written_into_one(string path)
    {
        var run = Generation.Of(new ProjectFile(path, Spec)).ShouldCompile();
        string.Concat(run.Sources.Values).ShouldNotContain("#line (");
    }

    [Theory]
    [InlineData("/work/project/a b.align")]
    [InlineData("/work/project/a\\b.align")]
    [InlineData("/work/project/ä-日本.align")]
    [InlineData("/work/project/{0}%s//.align")]
    public void Any_other_file_name_is_written_as_it_is(string path)
    {
        var run = Generation.Of(new ProjectFile(path, Spec)).ShouldCompile();
        string.Concat(run.Sources.Values).ShouldContain(" \"" + path + "\"\n");
    }

    [Fact]
    public void Nothing_points_into_the_spec_where_the_project_does_not_want_it() =>
        string.Concat(Generation.Of(ProjectSettings.WithoutLines, [Specs.PolicyFile], CSharpProject.Of()).ShouldCompile().Sources.Values).ShouldNotContain("#line");

    [Fact]
    public void A_clause_beyond_what_debug_information_can_say_has_no_place_and_is_compiled()
    {
        var far = Specs.File("policy.align", Spec.Replace("when     response", new string(' ', 70_000) + "when     response", StringComparison.Ordinal));
        string.Concat(Generation.Of(far).ShouldCompile().Sources.Values).Split('\n').Count(l => l.StartsWith("#line (", StringComparison.Ordinal)).ShouldBe(2);
        var wide = Specs.File("policy.align", Spec.Replace("when     response", "when" + new string(' ', 70_000) + "response", StringComparison.Ordinal));
        Generation.Of(wide).Load();
    }

    /// <summary>The sequence points that lie in specs, from the debug information of the compiled project.</summary>
    private static IReadOnlyList<string> PlacesIn(Generation run)
    {
        using var symbols = run.Symbols();
        using var provider = MetadataReaderProvider.FromPortablePdbStream(symbols);
        var reader = provider.GetMetadataReader();
        return
        [
            .. reader.MethodDebugInformation
                .Select(reader.GetMethodDebugInformation)
                .SelectMany(m => m.GetSequencePoints())
                .Where(p => !p.IsHidden && reader.GetString(reader.GetDocument(p.Document).Name).EndsWith(".align", StringComparison.Ordinal))
                .Select(p => FormattableString.Invariant($"({p.StartLine},{p.StartColumn})-({p.EndLine},{p.EndColumn})"))
                .Distinct()
                .Order(StringComparer.Ordinal),
        ];
    }
}
