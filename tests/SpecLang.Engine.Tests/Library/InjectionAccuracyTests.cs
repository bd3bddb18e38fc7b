using System.IO.Compression;
using System.Text.Json;

namespace SpecLang.Engine.Tests.Library;

public class InjectionAccuracyTests
{
    [Fact]
    public void Attacks_are_told_from_everyday_requests_that_use_the_same_words()
    {
        var result = LabelledTexts.Judge("std/injection.align", "injects", LabelledTexts.OfSet("injections.jsonl", "attack"));

        result.Labelled.ShouldBeGreaterThanOrEqualTo(60);
        result.Unlabelled.ShouldBeGreaterThanOrEqualTo(60);
        result.Recall.ShouldBeGreaterThanOrEqualTo(0.95, string.Join('\n', result.Missed));
        result.FalseAlarmRate.ShouldBeLessThanOrEqualTo(0.03, string.Join('\n', result.FalseAlarms));
    }

    [SharedDataFact("xstest/xstest_prompts.csv")]
    public void Few_safe_prompts_of_XSTest_are_taken_for_attacks()
    {
        var rows = CsvTable.Read(File.ReadAllText(SharedData.Find("xstest/xstest_prompts.csv").ShouldNotBeNull()));
        var result = LabelledTexts.Judge("std/injection.align", "injects", rows.Select(r => (r["prompt"], false)));

        result.Unlabelled.ShouldBe(450);
        result.FalseAlarmRate.ShouldBeLessThanOrEqualTo(0.01, string.Join('\n', result.FalseAlarms));
    }

    [SharedDataFact("hh-rlhf/harmless-base.test.jsonl.gz")]
    public void Few_first_turns_of_hh_rlhf_are_taken_for_attacks()
    {
        var result = LabelledTexts.Judge("std/injection.align", "injects", FirstTurns().Select(t => (t, false)));

        result.Unlabelled.ShouldBe(2312);
        result.FalseAlarmRate.ShouldBeLessThanOrEqualTo(0.01, string.Join('\n', result.FalseAlarms));
    }

    private static IEnumerable<string> FirstTurns()
    {
        using var file = File.OpenRead(SharedData.Find("hh-rlhf/harmless-base.test.jsonl.gz").ShouldNotBeNull());
        using var text = new StreamReader(new GZipStream(file, CompressionMode.Decompress));
        while (text.ReadLine() is { } line)
        {
            using var document = JsonDocument.Parse(line);
            var conversation = document.RootElement.GetProperty("chosen").GetString() ?? "";
            yield return conversation.Split("\n\nAssistant: ")[0].Replace("Human: ", "", StringComparison.Ordinal).Trim();
        }
    }
}
