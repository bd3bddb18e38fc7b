namespace SpecLang.SourceGenerator.Tests;

/// <summary>Names that meet: a diagnostic, and never broken C#.</summary>
public class NameTests
{
    [Fact]
    public void A_type_of_the_project_with_a_name_of_the_spec_is_said_at_the_declaration()
    {
        var run = Run("namespace Acme; public class Exchange { }");
        run.Messages.ShouldBe(["policy.align(4,8): error ALN2060: `Exchange` becomes `Acme.Exchange` in C#, which is a type of the project at `File0.cs` line 1 that is no `partial record`; choose another name or namespace"]);
        run.Sources.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("namespace Acme; public partial class Exchange { }", "Exchange")]
    [InlineData("namespace Acme; public record Exchange;", "Exchange")]
    [InlineData("namespace Acme; public partial record struct Exchange;", "Exchange")]
    [InlineData("namespace Acme; public interface Exchange;", "Exchange")]
    [InlineData("namespace Acme; public delegate void Exchange();", "Exchange")]
    [InlineData("namespace Acme; public enum ExchangeChannel { A }", "channel")]
    [InlineData("namespace Acme; public class PolicyVerdict { }", "Policy")]
    [InlineData("namespace Acme.Policy; public class Other { }", "Policy")]
    [InlineData("public class Acme { }", "Exchange")]
    public void Whatever_the_name_is_already_is_said_and_no_csharp_is_broken(string project, string declaration)
    {
        var run = Run(project);
        run.Messages.ShouldAllBe(m => m.Contains("ALN2060", StringComparison.Ordinal));
        run.Messages[0].ShouldContain("error ALN2060: `" + declaration + "` becomes");
        run.Sources.ShouldBeEmpty();
    }

    [Fact]
    public void A_namespace_that_is_taken_is_said_once() => Run("public class Acme { }").Messages.ShouldBe(
    [
        "policy.align(4,8): error ALN2060: `Exchange` becomes `Acme.Exchange` in C#, which stands in a namespace that is called like the project's type at `File0.cs` line 1; choose another name or namespace",
    ]);

    [Fact]
    public void A_project_adds_members_to_what_a_spec_becomes() => Run("""
        using System.Linq;
        namespace Acme;
        public sealed partial record Exchange { public int Words => Response.Split(' ').Length; }
        public sealed partial record PolicyVerdict { public bool IsFine => Principles.All(p => p.Message is null); }
        public sealed partial class Policy { public static Policy Shared { get; } = new(); }
        """).ShouldCompile();

    [Fact]
    public void A_generic_type_of_the_name_is_another_type() => Run("namespace Acme; public class Exchange<T> { }").ShouldCompile();

    [Fact]
    public void Two_specs_that_know_nothing_of_one_another_meet_in_the_later_one()
    {
        var run = Generation.Of(Specs.File("a.align", Specs.Policy), Specs.File("b.align", Specs.Policy));
        run.Messages.ShouldBe([
            "b.align(4,49): error ALN2060: `channel` becomes `Acme.ExchangeChannel` in C#, which a declaration of `a.align` becomes too; choose another name or namespace",
            "b.align(4,8): error ALN2060: `Exchange` becomes `Acme.Exchange` in C#, which a declaration of `a.align` becomes too; choose another name or namespace",
            "b.align(8,14): error ALN2060: `Policy` becomes `Acme.Policy` in C#, which a declaration of `a.align` becomes too; choose another name or namespace",
        ], ignoreOrder: true);
        run.Sources.Keys.ShouldAllBe(k => k.StartsWith("a.align", StringComparison.Ordinal));
    }

    [Fact]
    public void What_stands_on_a_file_whose_names_clash_becomes_nothing_either()
    {
        var importer = Specs.File("importer.align", "namespace Acme.I\nimport \"policy.align\"\nconstitution D over Exchange { principle P { forbid response contains Doses } }");
        var run = Generation.Of(ProjectSettings.Default, [Specs.PolicyFile, importer], CSharpProject.Of("namespace Acme; public class Exchange { }"));
        run.Messages.ShouldHaveSingleItem();
        run.Sources.ShouldBeEmpty();
    }

    [Fact]
    public void A_type_of_a_spec_where_another_has_a_namespace_is_said()
    {
        var run = Generation.Of(
            Specs.File("a.align", "namespace Acme.Safety\nrecord R { response: text }\nconstitution C over R { principle P { forbid response contains \"x\" } }"),
            Specs.File("b.align", "namespace Acme\nrecord Safety { response: text }\nconstitution D over Safety { principle P { forbid response contains \"x\" } }"));
        run.Messages.ShouldBe(["b.align(2,8): error ALN2060: `Safety` becomes `Acme.Safety` in C#, which is a namespace in `a.align`; choose another name or namespace"]);
    }

    [Fact]
    public void A_record_of_the_standard_library_and_one_of_a_spec_can_t_share_a_name()
    {
        var user = Specs.File("a.align", "namespace Acme\nimport \"std/records.align\"\nconstitution C over Exchange { principle P { forbid response contains \"x\" } }");
        Generation.Of(user).ShouldCompile();
        var other = Specs.File("b.align", "namespace Std.Records\nrecord Exchange { response: text }\nconstitution D over Exchange { principle P { forbid response contains \"x\" } }");
        Generation.Of(user, other).Messages.ShouldBe(["b.align(2,8): error ALN2060: `Exchange` becomes `Std.Records.Exchange` in C#, which a declaration of `the standard library` becomes too; choose another name or namespace"]);
    }

    [Fact]
    public void Keywords_of_csharp_are_names_of_a_spec_like_others() => Generation.Of(Specs.File("policy.align", """
        namespace class.namespace
        record event { string: text  `int`: text = ""  kind: one of { new, "virtual", params } = new }
        constitution void over event { principle static { forbid string contains "x" } principle this { forbid `int` contains "y" } }
        """)).Messages.ShouldAllBe(m => !m.Contains("error", StringComparison.Ordinal));

    private static Generation Run(string project) => Generation.Of(ProjectSettings.Default, [Specs.PolicyFile], CSharpProject.Of(project));
}
