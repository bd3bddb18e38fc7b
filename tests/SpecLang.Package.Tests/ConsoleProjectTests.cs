namespace SpecLang.Package.Tests;

/// <summary>A console program that judges a file by a policy with a classifier.</summary>
[Collection(PackedFeedCollection.Name)]
public sealed class ConsoleProjectTests(PackedFeed feed)
{
    private const string Program = """
        using System.Buffers;
        using Shop;
        using SpecLang.Onnx;
        using SpecLang.Runtime;
        using SpecLang.Runtime.Wire;

        using var models = OnnxClassifiers.Load(Assistant.Classifiers);
        var policy = new Assistant(models);

        var verdict = policy.Evaluate(new Answer { Prompt = "Where is it?", Response = "Calm down." });
        Console.Error.WriteLine($"{verdict.Decision} {verdict.Leading?.Name} {verdict.StayPolite.Outcome is Outcome.Violates}");

        using var writer = new VerdictWriter();
        var lines = new ArrayBufferWriter<byte>();
        foreach (var read in policy.ReadRecords(args[0]))
        {
            if (read.IsRead)
            {
                writer.Write(lines, read.Id, policy.Evaluate(read.Record));
            }
            else
            {
                writer.WriteError(lines, read.Id, read.Error);
            }
        }

        using var output = Console.OpenStandardOutput();
        output.Write(lines.WrittenSpan);
        """;

    [NodeFact]
    public void A_program_judges_as_its_policy_says_and_the_tool_gives_the_same_bytes()
    {
        var project = ShopPolicy.WriteTo(feed.NewProject("Shop"), hasClassifier: true)
            .WithProject(properties: "<OutputType>Exe</OutputType><AlignRunExamples>true</AlignRunExamples>", packages: ["SpecLang", "SpecLang.Onnx", "SpecLang.Models"])
            .Write("Program.cs", Program);
        project.Build().ShouldSucceed();

        var run = project.RunBuilt("answers.jsonl").ShouldSucceed();
        run.Errors.Trim().ShouldBe("Block StayPolite True");
        var decisions = run.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        decisions.Length.ShouldBe(5);
        decisions[0].ShouldContain("\"id\":\"a1\",\"constitution\":\"Assistant\",\"version\":\"1.2.0\",\"decision\":\"allow\"");
        decisions[1].ShouldContain("\"decision\":\"block\",\"leading\":\"NoPersonalData\"");
        decisions[2].ShouldContain("\"decision\":\"block\",\"leading\":\"ResistInjection\"");
        decisions[3].ShouldContain("{\"id\":\"a4\",\"error\":{\"file\":\"answers.jsonl\",\"line\":4,\"field\":\"response\"");
        decisions[4].ShouldContain("\"id\":\"#5\"");
        decisions[4].ShouldContain("\"decision\":\"escalate\"");

        var evaluated = project.Align(
            new Dictionary<string, string>(StringComparer.Ordinal) { ["ALIGN_CLASSIFIERS"] = project[Path.Combine("bin", "Debug", "net10.0")] },
            "eval", Path.Combine("policies", "assistant.align"), "answers.jsonl", "--format", "jsonl");
        evaluated.Output.ShouldBe(run.Output, evaluated.Errors);
        evaluated.ExitCode.ShouldBe(4, "one record could not be read");

        project.Dotnet("publish", "--no-build", "-c", "Debug", "-o", "published", "--nologo", "-v", "q").ShouldSucceed();
        project.Dotnet(Path.Combine("published", "Shop.dll"), "answers.jsonl").ShouldSucceed().Output.ShouldBe(run.Output);
        File.Exists(project[Path.Combine("published", "SpecLang.Models", "NOTICE.txt")]).ShouldBeTrue();
    }
}
