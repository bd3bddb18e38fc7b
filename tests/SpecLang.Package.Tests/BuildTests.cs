using System.Text.RegularExpressions;

namespace SpecLang.Package.Tests;

/// <summary>What a build says and does, in a class library with a policy without classifiers.</summary>
[Collection(PackedFeedCollection.Name)]
public sealed class BuildTests(PackedFeed feed)
{
    private const string Spec = "policies/assistant.align";

    private static readonly string Intermediate = Path.Combine("obj", "Debug", "net10.0");

    [NodeFact]
    public void A_spec_error_is_an_error_at_its_place()
    {
        var project = Library();
        project.Write(Spec, project.Read(Spec).Replace("response contains \"colleague\"", "respones contains \"colleague\"", StringComparison.Ordinal));
        project.Build().ShouldFail().Diagnostics("error", project.Folder)
            .ShouldBe([$"{Spec}({LineOf(project, "respones")},80): error ALN2001: `respones` is not known here; did you mean `response`?"]);
    }

    [NodeFact]
    public void A_warning_s_severity_is_that_of_editorconfig()
    {
        var project = Library(properties: "<TreatWarningsAsErrors>false</TreatWarningsAsErrors>");
        project.Write(Spec, project.Read(Spec).Replace("constitution Assistant", "lexicon Unused { \"x\" }\nconstitution Assistant", StringComparison.Ordinal));
        project.Build().ShouldSucceed().Diagnostics("warning", project.Folder).ShouldHaveSingleItem().ShouldContain("warning ALN4006: lexicon `Unused` is never used");

        project.Write(".editorconfig", "root = true\n[*.align]\ndotnet_diagnostic.ALN4006.severity = error\n");
        project.Build().ShouldFail().Diagnostics("error", project.Folder).ShouldHaveSingleItem().ShouldContain("error ALN4006");

        project.Write(".editorconfig", "root = true\n[*.align]\ndotnet_diagnostic.ALN4006.severity = none\n");
        project.Build().ShouldSucceed().Diagnostics("warning", project.Folder).ShouldBeEmpty();
    }

    [NodeFact]
    public void A_failing_example_is_an_error_at_its_line()
    {
        var project = Library(properties: "<AlignRunExamples>true</AlignRunExamples>");
        project.Build().ShouldSucceed();
        project.Write(Spec, project.Read(Spec).Replace("\"rude\" violates StayPolite", "\"rude\" complies", StringComparison.Ordinal));
        project.Build().ShouldFail().Diagnostics("error", project.Folder)
            .ShouldBe([$"{Spec}({LineOf(project, "example \"rude\"")},3): error ALN9004: example \"rude\" of Assistant fails: Expected that nothing is violated or undetermined, but `StayPolite` is violated."]);
        // A failure stays one: what failed is not up to date.
        project.Build().ShouldFail();
        project.Build("-p:AlignRunExamples=false").ShouldSucceed();
    }

    [NodeFact]
    public void A_missing_model_is_an_error_where_it_is_pinned_and_a_warning_where_not()
    {
        var project = Library(properties: "<TreatWarningsAsErrors>false</TreatWarningsAsErrors>");
        project.Write("policies/risk.align", RiskWith("model \"risk.onnx\""));
        project.Build().ShouldSucceed().Diagnostics("warning", project.Folder).ShouldHaveSingleItem().ShouldContain("policies/risk.align(3,");

        project.Write("policies/risk.align", RiskWith($"model \"risk.onnx\" sha256 \"{new string('0', 64)}\""));
        project.Build().ShouldFail().Diagnostics("error", project.Folder).ShouldHaveSingleItem().ShouldContain("policies/risk.align(3,");

        // It comes, is another one than was pinned, and then is the right one.
        project.Write("policies/risk.onnx", "a model");
        project.Build().ShouldFail().Diagnostics("error", project.Folder).ShouldHaveSingleItem().ShouldContain("policies/risk.align(3,");
        var hash = Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(File.ReadAllBytes(project["policies/risk.onnx"])));
        project.Write("policies/risk.align", RiskWith($"model \"risk.onnx\" sha256 \"{hash}\""));
        project.Build().ShouldSucceed().Diagnostics("warning", project.Folder).ShouldBeEmpty();
        File.ReadAllText(project[Path.Combine("bin", "Debug", "net10.0", "policies", "risk.onnx")]).ShouldBe("a model");
    }

    [NodeFact]
    public void A_starter_model_that_no_package_brings_is_a_warning_that_names_the_package()
    {
        var project = Library(properties: "<TreatWarningsAsErrors>false</TreatWarningsAsErrors>");
        project.Write("policies/risk.align", RiskWith("model \"std:jailbreak\""));
        project.Build().ShouldSucceed().Diagnostics("warning", project.Folder).ShouldHaveSingleItem().ShouldContain("SpecLang.Models");
    }

    [NodeFact]
    public void An_older_framework_is_told_so_in_one_sentence()
    {
        // Without references of the framework's own, which this machine may not have for a framework that old.
        var project = feed.NewProject("Old")
            .WithProject(framework: "net8.0", properties: "<DisableImplicitFrameworkReferences>true</DisableImplicitFrameworkReferences><NoStdLib>true</NoStdLib>", packages: ["SpecLang"])
            .Write("policy.align", "record R { t: text }\nconstitution C over R { principle P { forbid t contains \"x\" } }\n");
        project.Build().ShouldFail().Diagnostics("error", project.Folder).ShouldBe(
            ["Old.csproj : error ALN9002: compiled specs run on .NET 10 or newer, and this project targets `net8.0`; set its TargetFramework to net10.0, or take away the package SpecLang"]);
    }

    [NodeFact]
    public void Nothing_runs_when_nothing_changed_and_what_changed_runs_again()
    {
        var project = Library(properties: "<AlignRunExamples>true</AlignRunExamples>");
        string[] targets = ["SpecLangReadSpecs", "CoreCompile", "SpecLangRunExamples"];
        TargetsRun(project, targets).ShouldBe(targets);
        var assembly = File.GetLastWriteTimeUtc(project[Path.Combine(Intermediate, "Library.dll")]);
        TargetsRun(project, targets).ShouldBeEmpty();
        File.GetLastWriteTimeUtc(project[Path.Combine(Intermediate, "Library.dll")]).ShouldBe(assembly);

        project.Write("policies/lexicons/rude words.txt", "whatever\nnonsense\n");
        TargetsRun(project, targets).ShouldBe(targets);
        TargetsRun(project, targets).ShouldBeEmpty();

        project.Write("policies/other.align", "namespace Other\nrecord R { t: text }\nconstitution C over R { principle P { forbid t contains \"x\" } }\n");
        TargetsRun(project, targets).ShouldBe(targets);
        File.Delete(project["policies/other.align"]);
        TargetsRun(project, targets).ShouldBe(targets);
        TargetsRun(project, targets).ShouldBeEmpty();

        File.Delete(project["policies/lexicons/rude words.txt"]);
        project.Build().ShouldFail().Diagnostics("error", project.Folder)[0].ShouldContain("error ALN5004: can't read lexicon file `lexicons/rude words.txt`");
    }

    [NodeFact]
    public void An_editor_s_build_gives_the_compiler_the_files_that_specs_name()
    {
        var project = Library(properties: "<AlignRunExamples>true</AlignRunExamples>");
        project.Dotnet("restore", "-v", "q").ShouldSucceed();
        var arguments = project.Dotnet(
            "msbuild", "-t:Compile", "-p:DesignTimeBuild=true", "-p:BuildingInsideVisualStudio=true", "-p:SkipCompilerExecution=true", "-p:ProvideCommandLineArgs=true", "-getItem:CscCommandLineArgs")
            .ShouldSucceed().Output;
        foreach (var file in new[] { Spec, "policies/lexicons/rude words.txt", "policies/tone.md", "SpecLang/facts.txt" })
        {
            Regex.IsMatch(arguments, "/additionalfile:[^,]*" + Regex.Escape(file), RegexOptions.None, TimeSpan.FromSeconds(5)).ShouldBeTrue(arguments);
        }

        File.Exists(project[Path.Combine(Intermediate, "SpecLang", "examples.stamp")]).ShouldBeFalse();
    }

    [NodeFact]
    public void A_project_chooses_its_specs_and_its_root()
    {
        var project = Library(
            properties: "<EnableDefaultSpecLangItems>false</EnableDefaultSpecLangItems><SpecLangRoot>policies</SpecLangRoot>",
            items: "<ItemGroup><AdditionalFiles Include=\"policies/assistant.align\" /></ItemGroup>");
        project.Write("broken.align", "constitution {");
        project.Build().ShouldSucceed();

        project.Write(Spec, project.Read(Spec).Replace("lexicons/rude words.txt", "../broken.align", StringComparison.Ordinal));
        project.Build().ShouldFail().Diagnostics("error", project.Folder)[0].ShouldContain("error ALN5003");
    }

    [UnixFact]
    public void A_link_that_leads_out_of_the_root_is_an_error_unless_allowed()
    {
        var project = Library(properties: "<SpecLangRoot>policies</SpecLangRoot>");
        File.Move(project["policies/lexicons/rude words.txt"], project["words.txt"]);
        File.CreateSymbolicLink(project["policies/lexicons/rude words.txt"], project["words.txt"]);
        project.Build().ShouldFail().Diagnostics("error", project.Folder).ShouldHaveSingleItem().ShouldContain("error ALN5003: `lexicons/rude words.txt` leads out of the project's folder through a link");
        project.Build("-p:SpecLangAllowOutside=true").ShouldSucceed();
    }

    private static string RiskWith(string options) => $$"""
        namespace Risks
        record Text { t: text }
        classifier Risk(t: text) -> score { {{options}} }
        constitution Careful over Text { principle P { require Risk(t) < 0.5 } }

        """;

    private static int LineOf(UserProject project, string text) => project.Read(Spec).Split('\n').ToList().FindIndex(l => l.Contains(text, StringComparison.Ordinal)) + 1;

    /// <summary>Those of some targets that did their work in a build, in the order in which MSBuild runs them.</summary>
    private static IReadOnlyList<string> TargetsRun(UserProject project, string[] targets)
    {
        var log = project.Dotnet("build", "--nologo", "-v", "d").ShouldSucceed().Output;
        return [.. targets.Where(t =>
            log.Contains($"Target \"{t}\"", StringComparison.Ordinal) && !log.Contains($"Skipping target \"{t}\" because all output files are up-to-date", StringComparison.Ordinal))];
    }

    private UserProject Library(string properties = "", string items = "") =>
        ShopPolicy.WriteTo(feed.NewProject("Library"), hasClassifier: false).WithProject(properties: properties, items: items, packages: ["SpecLang"]);
}
