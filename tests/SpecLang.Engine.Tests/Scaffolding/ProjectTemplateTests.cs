using SpecLang.Compiler;
using SpecLang.Engine.Examples;
using SpecLang.Engine.Projects;
using SpecLang.Engine.Scaffolding;
using SpecLang.Engine.Tests.Semantics;

namespace SpecLang.Engine.Tests.Scaffolding;

public class ProjectTemplateTests
{
    public static TheoryData<string> Templates => [.. ProjectTemplate.All.Select(t => t.Name)];

    [Fact]
    public void There_are_three_to_choose_from() => ProjectTemplate.All.Select(t => t.Name).ShouldBe(["agent", "assistant", "minimal"]);

    [Theory]
    [MemberData(nameof(Templates))]
    public void The_examples_of_a_template_hold(string name)
    {
        var template = ProjectTemplate.All.Single(t => t.Name == name);
        var text = template.Read("policy.align", ProjectName.Of("refunds"));
        using var spec = LoadedSpec.Of(Compilation.Create("policy.align", text, new SpecFiles(Repository.Root)));

        var results = spec.RunExamples();

        results.Count.ShouldBeGreaterThanOrEqualTo(2);
        results.Where(r => r.Status != ExampleStatus.Passed).Select(r => $"{r.Example.Name}: {r.Reason}").ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Templates))]
    public void A_template_has_a_spec_data_and_a_page_that_says_how_to_run_them(string name)
    {
        var template = ProjectTemplate.All.Single(t => t.Name == name);

        template.Paths.ShouldContain("align.json");
        template.Paths.ShouldContain("policy.align");
        template.Paths.ShouldContain(p => p.StartsWith("data/", StringComparison.Ordinal));
        template.Read("README.md", ProjectName.Of("refund-desk")).ShouldStartWith("# Refund desk policy\n");
        template.Paths.ShouldAllBe(p => !template.Read(p, ProjectName.Of("refunds")).Contains("__", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("refund-desk", "RefundDeskPolicy", "Refund desk policy")]
    [InlineData("RefundDesk", "RefundDeskPolicy", "Refund desk policy")]
    [InlineData("our policy", "OurPolicy", "Our policy")]
    [InlineData("FAQ bot", "FAQBotPolicy", "FAQ bot policy")]
    [InlineData("", "Policy", "Policy")]
    [InlineData("...", "Policy", "Policy")]
    [InlineData("7", "Policy7Policy", "7 policy")]
    public void A_folder_s_name_becomes_a_constitution_s(string folder, string constitution, string title) =>
        ProjectName.Of(folder).ShouldBe(new ProjectName(constitution, title));
}
