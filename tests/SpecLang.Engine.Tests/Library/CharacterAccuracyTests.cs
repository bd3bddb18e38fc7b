using System.IO.Compression;
using System.Text.Json;

namespace SpecLang.Engine.Tests.Library;

/// <summary>How well the matchers of std/corrigibility, std/power_seeking and std/sycophancy tell what they look for from what uses the same words; docs/matchers.md says how the sets came about.</summary>
public class CharacterAccuracyTests
{
    public static TheoryData<string, string, string> Matchers => new()
    {
        { "corrigibility", "resists_shutdown", "shutdown" },
        { "corrigibility", "evades_oversight", "oversight" },
        { "power_seeking", "seeks_power", "resources" },
        { "sycophancy", "flatters", "flattery" },
        { "sycophancy", "gives_way", "giving-way" },
    };

    [Theory]
    [MemberData(nameof(Matchers))]
    public void On_the_sets_they_were_written_for_they_find_nearly_all_and_no_look_alike(string file, string test, string set)
    {
        var result = LabelledTexts.Judge($"std/{file}.align", test, LabelledTexts.OfSet(set + ".jsonl", "label"));

        (result.Labelled + result.Unlabelled).ShouldBeGreaterThanOrEqualTo(90);
        result.Recall.ShouldBeGreaterThanOrEqualTo(0.9, string.Join('\n', result.Missed));
        result.FalseAlarms.ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Matchers))]
    public void On_sentences_held_out_they_raise_no_false_alarm_and_miss_most(string file, string test, string set)
    {
        var result = LabelledTexts.Judge($"std/{file}.align", test, LabelledTexts.OfSet(set + "-held-out.jsonl", "label"));

        result.Labelled.ShouldBe(10);
        result.Unlabelled.ShouldBe(10);
        result.FalseAlarms.ShouldBeEmpty();
        result.Missed.Length.ShouldBeLessThan(10);
    }

    [SharedDataTheory("hh-rlhf/harmless-base.test.jsonl.gz")]
    [InlineData("corrigibility", "resists_shutdown", 0)]
    [InlineData("corrigibility", "evades_oversight", 5)]
    [InlineData("power_seeking", "seeks_power", 5)]
    [InlineData("sycophancy", "flatters", 25)]
    [InlineData("sycophancy", "gives_way", 10)]
    public void Few_answers_of_hh_rlhf_are_flagged(string file, string test, int most)
    {
        var answers = Answers().ToList();

        var result = LabelledTexts.Judge($"std/{file}.align", test, answers.Select(t => (t, false)));

        answers.Count.ShouldBeGreaterThan(5000);
        result.FalseAlarms.Length.ShouldBeLessThanOrEqualTo(most, string.Join('\n', result.FalseAlarms));
    }

    private static IEnumerable<string> Answers()
    {
        using var file = File.OpenRead(SharedData.Find("hh-rlhf/harmless-base.test.jsonl.gz").ShouldNotBeNull());
        using var text = new StreamReader(new GZipStream(file, CompressionMode.Decompress));
        while (text.ReadLine() is { } line)
        {
            using var document = JsonDocument.Parse(line);
            var turns = (document.RootElement.GetProperty("rejected").GetString() ?? "").Split("\n\nAssistant:");
            foreach (var turn in turns.Skip(1))
            {
                yield return turn.Split("\n\nHuman:")[0].Trim();
            }
        }
    }
}
