using System.Text.RegularExpressions;

namespace SpecLang.Package.Tests;

/// <summary>An xunit project that guards a policy's verdicts with snapshots.</summary>
[Collection(PackedFeedCollection.Name)]
public sealed class TestProjectTests(PackedFeed feed)
{
    private const string Tests = """
        using Shop;
        using SpecLang.Testing;
        using Xunit;

        public class AssistantTests
        {
            [Fact]
            public void Verdicts_are_as_kept() => VerdictSnapshot.Match(new Assistant(), "answers.jsonl");
        }
        """;

    private const string Stem = "AssistantTests.Verdicts_are_as_kept.";

    [NodeFact]
    public void An_edit_to_the_policy_fails_the_snapshot_and_shows_which_records_flipped()
    {
        var project = ShopPolicy.WriteTo(feed.NewProject("Shop.Tests"), hasClassifier: false)
            .WithProject(packages: ["SpecLang", "SpecLang.Testing", Pinned("Microsoft.NET.Test.Sdk"), Pinned("xunit"), Pinned("xunit.runner.visualstudio")])
            .Write("AssistantTests.cs", Tests)
            .Write("answers.jsonl", string.Concat(ShopPolicy.Records.Split('\n').Where(l => !l.Contains("\"a4\"", StringComparison.Ordinal)).Select(l => l + "\n")));
        project.Build().ShouldSucceed();

        Test(project).ShouldFail().Output.ShouldContain($"there is no `{Stem}verified.jsonl` yet");
        File.Move(project[Stem + "received.jsonl"], project[Stem + "verified.jsonl"]);
        Test(project).ShouldSucceed();

        project.Write("policies/lexicons/rude words.txt", "calm down\ntomorrow\n");
        project.Build().ShouldSucceed();
        var message = Test(project).ShouldFail().Output;
        message.ShouldContain($"verdicts of Assistant are not as kept in `{Stem}verified.jsonl`: 2 of 4");
        message.ShouldContain("violates → complies: a2");
        message.ShouldContain("complies → violates: a1");
        message.ShouldContain("lexicon Rude has changed");
        project.Read(Stem + "received.jsonl").ShouldNotBe(project.Read(Stem + "verified.jsonl"));

        project.Write("policies/lexicons/rude words.txt", "whatever\ncalm down\n");
        project.Build().ShouldSucceed();
        Test(project).ShouldSucceed();
        File.Exists(project[Stem + "received.jsonl"]).ShouldBeFalse();
    }

    private static CommandResult Test(UserProject project) => project.Dotnet("test", "--no-build", "--nologo", "-v", "n");

    /// <summary>A package with the version that this repository tests with.</summary>
    private static string Pinned(string package) =>
        package + "@" + Regex.Match(File.ReadAllText(Repository.At("Directory.Packages.props")), $"Include=\"{Regex.Escape(package)}\" Version=\"([^\"]+)\"", RegexOptions.None, TimeSpan.FromSeconds(1)).Groups[1].Value;
}
