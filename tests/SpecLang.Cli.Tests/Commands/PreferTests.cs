using System.IO.Compression;
using System.Text;
using System.Xml.Linq;
using SpecLang.Onnx.Tests;

namespace SpecLang.Cli.Tests.Commands;

public sealed class PreferTests : IDisposable
{
    private const string Spec =
        """
        align 1
        namespace Try
        import "std/records.align"
        constitution Kind over Exchange {
          version "2.0"
          principle NoBad {
            severity critical
            forbid   response contains "bad"
            message  "It says {evidence}."
          }
          /// Short answers are read.
          principle Short { severity minor  require word_count(response) <= 3  critique "Say what is too long."  revise "Say it in three words." }
        }
        objective Brief over Exchange { minimize word_count(response)  subject to Kind }
        """;

    private readonly TemporaryFolder folder = new();
    private readonly string spec;

    public PreferTests() => spec = folder.Write("kind.align", Spec);

    [Fact]
    public async Task Accuracy_is_told_with_its_interval_and_ties_and_bad_records_stand_apart()
    {
        var data = Data("pairs.jsonl", 8, 2, 3, """{"prompt": "p", "chosen": "x"}""");
        var result = (await Align.RunAsync("prefer", spec, data, "--format", "json")).ShouldExitWith(ExitCode.DataError);

        result.Messages.ShouldBe($"{data}(14): error: record #14: field `rejected` is missing\n");
        var json = result.Json;
        json.GetProperty("pairs").GetInt32().ShouldBe(13);
        json.GetProperty("bad_records").GetInt32().ShouldBe(1);
        var votes = json.GetProperty("constitution_votes");
        (votes.GetProperty("right").GetInt32(), votes.GetProperty("wrong").GetInt32(), votes.GetProperty("tie").GetInt32(), votes.GetProperty("unknown").GetInt32()).ShouldBe((8, 2, 3, 0));
        votes.GetProperty("accuracy").GetDouble().ShouldBe(0.8);
        votes.GetProperty("interval").EnumerateArray().Select(e => e.GetDouble()).ShouldBe([0.490162, 0.943318]);
        json.GetProperty("reward").GetString().ShouldBe("objective Brief");
        (await Align.RunAsync("prefer", spec, data, "--skip-bad-records")).ShouldExitWith(ExitCode.Fine).Output
            .ShouldContain("Of the 10 pairs that the constitution decides (76.9% of all), it prefers the chosen answer in 80.0%");
    }

    [Fact]
    public async Task Dialogues_come_from_a_packed_file_and_from_standard_input()
    {
        const string Line = """{"chosen": "\n\nHuman: Hi\n\nAssistant: Yes", "rejected": "\n\nHuman: Hi\n\nAssistant: A bad one"}""" + "\n";
        using var packed = new MemoryStream();
        await using (var zip = new GZipStream(packed, CompressionLevel.Fastest, leaveOpen: true))
        {
            zip.Write(Encoding.UTF8.GetBytes(Line));
        }

        var fromFile = (await Align.RunAsync("prefer", spec, folder.Write("d.jsonl.gz", packed.ToArray()), "--format", "jsonl")).ShouldExitWith(ExitCode.Fine);
        (await Align.RunAsync(Line, ["prefer", spec, "-", "--format", "jsonl"])).ShouldExitWith(ExitCode.Fine).Output.ShouldBe(fromFile.Output);
        var line = fromFile.Lines.Single();
        line.GetProperty("chosen").GetString().ShouldBe("\n\nHuman: Hi\n\nAssistant: Yes");
        line.GetProperty("curation").ToString().ShouldBe(
            """{"judges":[{"judge":"label","says":"chosen"},{"judge":"constitution","says":"chosen","margin":1,"chosen_violates":[],"rejected_violates":["NoBad"]},{"judge":"reward","says":"chosen","margin":2}]}""");
    }

    [Fact]
    public async Task A_gold_part_decides_what_is_kept_flipped_and_left_to_a_person()
    {
        var data = folder.Write("pairs.jsonl", string.Concat(
            """{"id": "a", "chosen": "yes", "prompt": "p", "rejected": "bad", "n": 1.50, "curation": "old"}""" + "\n",
            """{"id": "b", "chosen": "bad", "prompt": "p", "rejected": "yes", "n": 1e3}""" + "\n",
            """{"id": "c", "chosen": "one", "prompt": "p", "rejected": "two"}""" + "\n",
            """{"id": "d", "chosen": "yes", "prompt": "p", "rejected": "yes"}""" + "\n",
            """{"id": "e", "chosen": "bad", "prompt": "gold 3", "rejected": "yes"}""" + "\n"));
        var gold = Gold();
        var result = (await Align.RunAsync("prefer", spec, data, "--gold", gold, "--reward", "Brief", "--out", folder["out"], "--format", "json")).ShouldExitWith(ExitCode.Fine);

        result.Messages.ShouldContain("note: 1 pair of the gold part have no label yet");
        Ids("kept.jsonl").ShouldBe(["a"]);
        Ids("flipped.jsonl").ShouldBe(["b", "e"]);
        Ids("review.jsonl").ShouldBe(["c", "d"]);
        var kept = File.ReadAllLines(folder["out/kept.jsonl"])[0];
        kept.ShouldStartWith("""{"id":"a","chosen":"yes","prompt":"p","rejected":"bad","n":1.50,"curation":{"decision":"keep","reason":"judges","label_right":""");
        kept.ShouldContain("""{"judge":"constitution","says":"chosen","margin":1,"chosen_violates":[],"rejected_violates":["NoBad"],"gold_right":40,"gold_pairs":40,"reliability":0.97619""");
        File.ReadAllText(folder["out/flipped.jsonl"]).ShouldStartWith("""{"id":"b","chosen":"yes","prompt":"p","rejected":"bad","n":1e3,"curation":{"decision":"flip",""");
        File.ReadAllLines(folder["out/review.jsonl"])[1].ShouldContain("\"reason\":\"identical\"");
        File.ReadAllLines(folder["out/flipped.jsonl"])[1].ShouldContain("\"reason\":\"gold\"");
        Directory.GetFiles(folder["out"]).Select(Path.GetFileName).Order(StringComparer.Ordinal).ShouldBe(["flipped.jsonl", "kept.jsonl", "review.jsonl", "summary.json"]);
        (await Align.RunAsync("prefer", spec, folder["out/kept.jsonl"], folder["out/flipped.jsonl"], "--gold", gold, "--out", folder["again"])).ShouldExitWith(ExitCode.Fine);
        File.ReadAllText(folder["again/kept.jsonl"]).ShouldContain("\"id\":\"b\"");

        IEnumerable<string?> Ids(string file) => File.ReadLines(folder["out/" + file]).Select(l => System.Text.Json.JsonDocument.Parse(l).RootElement.GetProperty("id").GetString());
    }

    [Fact]
    public async Task A_gold_part_that_is_too_small_or_wrong_is_said()
    {
        var data = Data("pairs.jsonl", 1, 0, 0);
        var few = folder.Write("few.jsonl", """{"prompt": "p", "chosen": "yes", "rejected": "bad", "human": "chosen"}""");
        (await Align.RunAsync("prefer", spec, data, "--gold", few)).ShouldExitWith(ExitCode.DataError).Messages
            .ShouldBe("align: error: people decided 1 pairs of the gold part, and it takes 20 to say how reliable a judge is.\n");
        var wrong = folder.Write("wrong.jsonl", File.ReadAllText(Gold()) + """{"prompt": "p", "chosen": "yes", "rejected": "bad", "human": "left"}""" + "\n");
        (await Align.RunAsync("prefer", spec, data, "--gold", wrong)).ShouldExitWith(ExitCode.DataError).Messages
            .ShouldContain("record #42: field `human` is `\"left\"`; write \"chosen\", \"rejected\" or \"tie\", as a person says");
        (await Align.RunAsync("prefer", spec, data, "--gold", folder["none.jsonl"])).ShouldExitWith(ExitCode.DataError);
    }

    [Fact]
    public async Task Several_answers_become_pairs_in_the_form_of_their_prompt()
    {
        var data = folder.Write("answers.jsonl", string.Concat(
            """{"id": "a", "prompt": "p", "responses": ["bad", "a long answer of many words", "yes"], "topic": "t"}""" + "\n",
            """{"prompt": [{"role": "user", "content": "p"}], "responses": ["bad", {"role": "assistant", "content": "yes"}]}""" + "\n",
            """{"prompt": "p", "responses": ["yes", "yes"]}""" + "\n"));
        var best = (await Align.RunAsync("prefer", spec, data, "--format", "jsonl")).ShouldExitWith(ExitCode.Fine).Lines;

        best.Count.ShouldBe(2);
        best[0].ToString().ShouldStartWith("""{"id":"a/1","prompt":"p","chosen":"yes","rejected":"bad","topic":"t","ranking":{"by":"constitution","chosen":{"response":2,"loss":0,"reward":-1,"violates":[]},"rejected":{"response":0,"loss":1,"reward":-1,"violates":["NoBad"]}}}""");
        best[1].ToString().ShouldStartWith("""{"id":"#2/1","prompt":[{"role":"user","content":"p"}],"chosen":[{"role":"assistant","content":"yes"}],"rejected":[{"role":"assistant","content":"bad"}],""");
        (await Align.RunAsync("prefer", spec, data, "--pairs", "all", "--out", folder["out"])).ShouldExitWith(ExitCode.Fine);
        File.ReadAllLines(folder["out/pairs.jsonl"]).Length.ShouldBe(4);
        File.ReadAllText(folder["out/summary.txt"]).ShouldContain("3 prompts with several answers gave 4 pairs; of 1 no two answers differ.");
    }

    [Fact]
    public async Task Critiques_are_asked_for_in_the_words_of_the_principles()
    {
        var data = folder.Write("pairs.jsonl", """{"prompt": "p", "chosen": "yes", "rejected": "a bad and long answer"}""");
        (await Align.RunAsync("prefer", spec, data, "--critiques", "--out", folder["out"])).ShouldExitWith(ExitCode.Fine);

        File.ReadAllLines(folder["out/critiques.jsonl"]).ShouldBe([
            """{"id":"#1","answer":"rejected","principle":"NoBad","severity":"critical","prompt":[{"role":"user","content":"p"},{"role":"assistant","content":"a bad and long answer"},{"role":"user","content":"Say how your last answer breaks this principle. It says bad."}],"critique_request":"Say how your last answer breaks this principle. It says bad.","revision_request":"Rewrite your last answer so that it keeps this principle. It says bad."}""",
            """{"id":"#1","answer":"rejected","principle":"Short","severity":"minor","prompt":[{"role":"user","content":"p"},{"role":"assistant","content":"a bad and long answer"},{"role":"user","content":"Say what is too long."}],"critique_request":"Say what is too long.","revision_request":"Say it in three words."}""",
        ]);
    }

    [Fact]
    public async Task A_sample_is_drawn_by_its_seed_and_waits_for_labels()
    {
        var data = Data("pairs.jsonl", 60, 20, 20);
        async Task<string> Draw(string seed)
        {
            (await Align.RunAsync("prefer", spec, data, "--sample", "5", "--seed", seed, "--out", folder["s"])).ShouldExitWith(ExitCode.Fine);
            return await File.ReadAllTextAsync(folder["s/sample.jsonl"]);
        }

        var first = await Draw("1");
        (await Draw("1")).ShouldBe(first);
        (await Draw("2")).ShouldNotBe(first);
        first.Split('\n', StringSplitOptions.RemoveEmptyEntries).ShouldAllBe(l => l.EndsWith(",\"human\":null}", StringComparison.Ordinal));
    }

    [Fact]
    public async Task One_job_and_several_write_the_same_bytes()
    {
        var data = Data("pairs.jsonl", 900, 300, 300);
        string[] arguments = ["prefer", spec, data, "--gold", Gold(), "--critiques", "--sample", "9", "--by", "topic", "--format", "html", "--format", "json", "--format", "jsonl", "--format", "md", "--format", "junit", "--format", "table"];
        (await Align.RunAsync([.. arguments, "--jobs", "1", "--out", folder["one"]])).ShouldExitWith(ExitCode.Fine);
        (await Align.RunAsync([.. arguments, "--jobs", "7", "--out", folder["seven"]])).ShouldExitWith(ExitCode.Fine);

        var files = Directory.GetFiles(folder["one"]).Select(f => Path.GetFileName(f) ?? "").ToList();
        files.Count.ShouldBe(11);
        files.ShouldAllBe(f => File.ReadAllText(folder["one/" + f]) == File.ReadAllText(folder["seven/" + f]));
    }

    [Fact]
    public async Task Hostile_data_is_text_in_every_form()
    {
        const string Hostile = "</script><b>::error::@all\u202e\u001b[31m|`*=1";
        var data = folder.Write("pairs.jsonl", string.Concat(Enumerable.Range(0, 6).Select(_ => $$"""{"prompt": "p", "chosen": "yes", "rejected": "bad", "kind": {{System.Text.Json.JsonSerializer.Serialize(Hostile)}}}""" + "\n")));
        (await Align.RunAsync("prefer", spec, data, "--by", "kind", "--out", folder["out"], "--format", "html", "--format", "json", "--format", "jsonl", "--format", "md", "--format", "junit", "--format", "table")).ShouldExitWith(ExitCode.Fine);

        foreach (var file in Directory.GetFiles(folder["out"]))
        {
            var text = await File.ReadAllTextAsync(file);
            text.ShouldNotContain("\u202e", Case.Sensitive, file);
            text.ShouldNotContain("\u001b", Case.Sensitive, file);
        }

        (await File.ReadAllTextAsync(folder["out/report.html"])).ShouldNotContain("<b>");
        (await File.ReadAllTextAsync(folder["out/report.md"])).ShouldNotContain("@all");
        XDocument.Load(folder["out/junit.xml"]).Descendants("testcase").Count().ShouldBe(4);
    }

    [Fact]
    public async Task An_accuracy_below_the_threshold_is_a_finding()
    {
        var data = Data("pairs.jsonl", 6, 4, 0);
        (await Align.RunAsync("prefer", spec, data, "--threshold", "60")).ShouldExitWith(ExitCode.Fine);
        (await Align.RunAsync("prefer", spec, data, "--threshold", "61")).ShouldExitWith(ExitCode.Findings).Messages
            .ShouldBe("align: error: the constitution's accuracy is 60.0%, and 61.0% is asked for.\n");
        var junit = await Align.RunAsync("prefer", spec, data, "--threshold", "61", "--format", "junit");
        XDocument.Parse(junit.Output).Descendants("failure").Single().Attribute("message")?.Value.ShouldContain("61.0% is asked for");
    }

    [Theory]
    [InlineData("`--critiques` writes a file; give a folder for it with --out.", "--critiques")]
    [InlineData("`--sample` writes a file; give a folder for it with --out.", "--sample", "4")]
    [InlineData("`--sample` takes a whole number from 1 to 1000000, and not `0`.", "--sample", "0")]
    [InlineData("`--keep` and `--flip` are for curating; give the pairs that people labelled with --gold.", "--keep", "0.9")]
    [InlineData("`--keep` and `--flip` take a probability above 0.5 and up to 1, as 0.8.", "--gold", "g.jsonl", "--flip", "0.5")]
    [InlineData("several formats need a folder to go to; give one with --out.", "--format", "md", "--format", "json")]
    [InlineData("the spec has no reward `Breif` for the record of `Kind`; there is `Brief`.", "--reward", "Breif")]
    [InlineData("no record has a member `tpoic` to group by; the records have chosen, prompt, rejected, topic.", "--by", "tpoic")]
    public async Task What_does_not_fit_together_is_said(string message, params string[] more) =>
        (await Align.RunAsync(["prefer", spec, Data("pairs.jsonl", 2, 2, 2), .. more])).ShouldExitWith(ExitCode.Usage).Messages.ShouldContain(message);

    [Fact]
    public async Task A_constitution_over_pairs_is_told_what_to_judge()
    {
        var pairs = folder.Write("p.align", "align 1\nnamespace Try\nimport \"std/records.align\"\nconstitution P over Preference { principle Q { forbid chosen contains \"x\" } }\n");
        (await Align.RunAsync("prefer", pairs, Data("pairs.jsonl", 1, 0, 0))).ShouldExitWith(ExitCode.Usage).Messages.ShouldContain("`P` judges pairs");
        (await Align.RunAsync("prefer", spec)).ShouldExitWith(ExitCode.Usage).Messages.ShouldContain("there is no preference data");
    }

    [Fact]
    public async Task A_classifier_judges_and_rewards()
    {
        Classifiers.Use();
        folder.Write("models/small.onnx", SmallModels.Table([[0.1f], [0.35f], [0.6f], [0.9f]]));
        var scored = folder.Write("scored.align", "align 1\nnamespace Try\nrecord A { response: text }\nclassifier Good(response: text) -> score { model \"models/small.onnx\" }\nconstitution C over A { principle P { severity critical  require Good(response) >= 0.50 } }\n");
        var data = folder.Write("pairs.jsonl", """{"prompt": "p", "chosen": "row3", "rejected": "row1"}""");
        var line = (await Align.RunAsync("prefer", scored, data, "--reward", "Good", "--format", "jsonl")).ShouldExitWith(ExitCode.Fine).Lines.Single();

        line.GetProperty("curation").GetProperty("judges").EnumerateArray().Select(j => j.TryGetProperty("margin", out var margin) ? margin.GetDouble() : 0).ShouldBe([0, 0.275, 0.55]);
    }

    public void Dispose() => folder.Dispose();

    /// <summary>So many pairs that the constitution decides as their labels do, against them, and not at all.</summary>
    private string Data(string file, int right, int wrong, int ties, string more = "")
    {
        var lines = Enumerable.Repeat(("yes", "bad"), right).Concat(Enumerable.Repeat(("bad", "yes"), wrong)).Concat(Enumerable.Repeat(("one", "two"), ties));
        return folder.Write(file, string.Concat(lines.Select(l => $$"""{"prompt": "p", "chosen": "{{l.Item1}}", "rejected": "{{l.Item2}}", "topic": "t"}""" + "\n")) + more);
    }

    /// <summary>Forty pairs of which the label is right in thirty, and the constitution in all; and one that nobody has labelled.</summary>
    private string Gold() => folder.Write("gold.jsonl", string.Concat(Enumerable.Range(0, 41).Select(i =>
    {
        var isRight = i % 4 > 0;
        var human = i == 40 ? "null" : isRight || i == 3 ? "\"chosen\"" : "\"rejected\"";
        return $$"""{"prompt": "gold {{i}}", "chosen": "{{(isRight ? "yes" : "bad")}}", "rejected": "{{(isRight ? "bad" : "yes")}}", "human": {{human}}}""" + "\n";
    })));
}
