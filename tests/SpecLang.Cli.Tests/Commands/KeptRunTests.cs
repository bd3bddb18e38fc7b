using System.IO.Compression;
using System.Text;

namespace SpecLang.Cli.Tests.Commands;

/// <summary>Runs that are kept in a folder: ended and gone on with, or shared out and put together.</summary>
public sealed class KeptRunTests : IDisposable
{
    private static readonly string[] Formats = ["--format", "jsonl", "--format", "csv", "--format", "json", "--format", "table", "--format", "md"];

    private static readonly string[] Files = ["verdicts.jsonl", "verdicts.csv", "summary.json", "summary.txt", "report.md"];

    private readonly TemporaryFolder folder = new();
    private readonly string spec;
    private readonly string data;

    public KeptRunTests()
    {
        spec = folder.Write("manners.align", Specs.Manners);
        data = folder.Write("d.jsonl", Records(2000));
    }

    [UnixFact]
    public async Task A_run_that_is_killed_goes_on_without_a_lost_or_doubled_record()
    {
        var many = folder.Write("many.jsonl", Records(40_000));
        (await EvalAsync(many, "whole", "--evidence", "all")).ShouldExitWith(ExitCode.DataError);
        var random = new Random(20);
        var killed = 0;
        while (await KilledAsync(many, random))
        {
            killed++;
        }

        killed.ShouldBeGreaterThan(2);
        ShouldBeSame("run", "whole");
    }

    [Theory]
    [InlineData]
    [InlineData("--by", "kind,stars", "--over", "weight", "--margins")]
    [InlineData("--evidence", "none", "--fail-on", "violates", "--skip-bad-records")]
    public async Task Shards_come_together_to_what_one_run_gives(params string[] options)
    {
        var whole = await EvalAsync(data, "whole", options);
        string[] shards = [folder["s3"], folder["s1"], folder["s2"]];
        foreach (var number in new[] { 1, 2, 3 })
        {
            await EvalAsync(data, "s" + number, [.. options, "--shard", $"{number}/3", "--jobs", number.ToString(System.Globalization.CultureInfo.InvariantCulture)]);
        }

        (await Align.RunAsync(["merge", .. shards, "--out", folder["run"]])).ShouldExitWith(whole.ExitCode);
        ShouldBeSame("run", "whole");
        var table = await Align.RunAsync(["merge", .. shards, "--format", "table"]);
        table.ShouldExitWith(whole.ExitCode).Output.ShouldBe(await File.ReadAllTextAsync(folder["whole/summary.txt"]));
    }

    [Fact]
    public async Task A_shard_that_has_nothing_to_judge_is_a_shard()
    {
        var few = folder.Write("few.jsonl", Records(3));
        var empty = folder.Write("empty.jsonl", "");
        foreach (var (input, name) in new[] { (few, "few"), (empty, "empty") })
        {
            var whole = await EvalAsync(input, name);
            await EvalAsync(input, name + "1", "--shard", "1/2");
            await EvalAsync(input, name + "2", "--shard", "2/2");
            (await Align.RunAsync(["merge", folder[name + "1"], folder[name + "2"], "--out", folder[name + "all"]])).ShouldExitWith(whole.ExitCode);
            ShouldBeSame(name + "all", name);
        }
    }

    [Fact]
    public async Task Shards_that_do_not_make_a_run_are_said()
    {
        await EvalAsync(data, "a1", "--shard", "1/3");
        await EvalAsync(data, "a2", "--shard", "2/3");
        await EvalAsync(data, "a3", "--shard", "3/3");
        await EvalAsync(data, "whole");
        await EvalAsync(data, "masked", "--shard", "3/3", "--evidence", "masked");
        await EvalAsync(data, "quarter", "--shard", "3/4");
        await File.AppendAllTextAsync(data, """{"answer": "one more"}""" + "\n");
        await EvalAsync(data, "longer", "--shard", "3/3");
        folder.Write("manners.align", Specs.Manners.Replace("\"worse\"", "\"worst\"", StringComparison.Ordinal));
        await EvalAsync(data, "spec", "--shard", "3/3");

        await ShouldRefuseAsync("shard 3/3 of the run is missing; name the folders of all shards.", "a1", "a2");
        await ShouldRefuseAsync("shards 1/3, 2/3 of the run are missing", "a3");
        await ShouldRefuseAsync("are both shard 1/3; name each shard once.", "a1", "a2", "a1");
        await ShouldRefuseAsync("--evidence was first there, and masked here.", "a1", "a2", "masked");
        await ShouldRefuseAsync("it is shard 3/4, and the other 1/3.", "a1", "a2", "quarter");
        await ShouldRefuseAsync("the records of its files are others.", "a1", "a2", "longer");
        await ShouldRefuseAsync("its spec, what that names or its models are others.", "a1", "a2", "spec");
        await ShouldRefuseAsync("holds a run over all records, and no shard of one.", "whole");
        await ShouldRefuseAsync("holds no run; name folders that", "nowhere");
        var html = await Align.RunAsync("merge", folder["a1"], folder["a2"], folder["a3"], "--format", "jsonl", "--format", "table");
        html.ShouldExitWith(ExitCode.Usage).Messages.ShouldContain("several formats need a folder");
    }

    [Fact]
    public async Task A_part_that_was_changed_ends_the_merge_and_leaves_no_file()
    {
        await EvalAsync(data, "s1", "--shard", "1/2");
        await EvalAsync(data, "s2", "--shard", "2/2");
        var part = folder["s2/parts/000001.jsonl"];
        await File.WriteAllTextAsync(part, (await File.ReadAllTextAsync(part)).Replace("allow", "block", StringComparison.Ordinal));

        (await Align.RunAsync("merge", folder["s1"], folder["s2"], "--out", folder["all"])).ShouldExitWith(ExitCode.DataError).Messages.ShouldContain("is not as the manifest says");
        Directory.GetFiles(folder["all"]).ShouldBeEmpty();
    }

    [UnixFact]
    public async Task A_run_goes_on_only_as_it_was_begun()
    {
        await KilledAsync(folder.Write("many.jsonl", Records(40_000)), new Random(1));
        var many = folder["many.jsonl"];
        var run = folder["run"];

        (await EvalAsync(many, "run", "--resume")).ShouldExitWith(ExitCode.Usage).Messages.ShouldContain("can't be gone on with: --evidence was all, and is now first; give what it was begun with");
        (await EvalAsync(many, "run", "--evidence", "all", "--resume", "--shard", "1/2")).Messages.ShouldContain("--shard was not given, and is now 1/2");
        (await EvalAsync(data, "run", "--evidence", "all", "--resume")).Messages.ShouldContain("it judges other files");
        (await EvalAsync(many, "run", "--evidence", "all")).ShouldExitWith(ExitCode.Usage).Messages.ShouldContain($"`{run}` holds a run that is not over; go on with it with --resume");

        folder.Write("manners.align", Specs.Manners.Replace("<= 3", "<= 4", StringComparison.Ordinal));
        (await EvalAsync(many, "run", "--evidence", "all", "--resume")).ShouldExitWith(ExitCode.Usage).Messages.ShouldContain("the spec, what it names or its models have changed since");
        folder.Write("manners.align", Specs.Manners);

        var text = await File.ReadAllTextAsync(many);
        await File.WriteAllTextAsync(many, text.Replace("number 3 ", "number 4 ", StringComparison.Ordinal));
        (await EvalAsync(many, "run", "--evidence", "all", "--resume")).ShouldExitWith(ExitCode.DataError).Messages.ShouldContain("the records that were judged before have changed");
        await File.WriteAllTextAsync(many, text);

        (await EvalAsync(many, "run", "--evidence", "all", "--resume")).ShouldExitWith(ExitCode.DataError);
        var again = await EvalAsync(many, "run", "--evidence", "all", "--resume");
        again.ShouldExitWith(ExitCode.DataError).Messages.ShouldBe($"align: the run in `{run}` is over; there is nothing to go on with\n");
    }

    [Theory]
    [InlineData("`--resume` needs the folder that the run is kept in; give it with --out.", "--resume")]
    [InlineData("`--shard` needs the folder that the run is kept in; give it with --out.", "--shard", "1/2")]
    [InlineData("`--shard` goes with the formats table, jsonl, json, md, csv; write the others in a run of their own.", "--shard", "1/2", "--out", "x", "--format", "html")]
    [InlineData("`--shard` takes which part and how many there are, as 2/8, and not `3/2`.", "--shard", "3/2")]
    [InlineData("`--shard` takes which part and how many there are, as 2/8, and not `half`.", "--shard", "half")]
    public async Task What_does_not_go_together_is_said(string sentence, params string[] options) =>
        (await Align.RunAsync(["eval", spec, data, .. options])).ShouldExitWith(ExitCode.Usage).Messages.ShouldContain(sentence);

    [Theory]
    [InlineData("word_count(answer) > 4")]
    [InlineData("answer contains \"bad\"")]
    public async Task Every_form_of_input_gives_the_same_verdicts(string forbidden)
    {
        var policy = folder.Write("forms.align", $"record R {{ answer: text }} constitution Forms over R {{ principle P {{ forbid {forbidden} }} }}");
        var records = Records(3000);
        folder.Write("all/one.jsonl", records);
        folder.Write("zipped/one.jsonl.gz", Zip(records));
        folder.Write("packed/one.ndjson.gz", [.. Zip(records[..(records.IndexOf('\n', records.Length / 3) + 1)]), .. Zip(records[(records.IndexOf('\n', records.Length / 3) + 1)..])]);
        folder.Write("halves/a.jsonl", records[..(records.IndexOf('\n', records.Length / 2) + 1)]);
        folder.Write("halves/deep/b.jsonl", records[(records.IndexOf('\n', records.Length / 2) + 1)..]);
        var expected = WithoutFiles((await Align.RunAsync("eval", policy, folder["all/one.jsonl"], "--format", "jsonl")).Output);

        foreach (var names in new string[][] { [folder["all"]], [folder["zipped/one.jsonl.gz"]], [folder["zipped"]], [folder["packed"]], [folder["halves"]], [folder["halves/*.jsonl"], folder["halves/deep/*.jsonl"]], [folder["halves/**/*.jsonl"]] })
        {
            WithoutFiles((await Align.RunAsync(["eval", policy, .. names, "--format", "jsonl"])).Output).ShouldBe(expected);
        }

        WithoutFiles((await Align.RunAsync(records, ["eval", policy, "-", "--format", "jsonl"])).Output).ShouldBe(expected);
    }

    public void Dispose() => folder.Dispose();

    /// <summary>What a bad record's line says of its file and line is left out.</summary>
    private static string WithoutFiles(string lines) =>
        string.Join('\n', lines.Split('\n').Select(l => l.Contains("\"error\"", StringComparison.Ordinal) ? l[..l.IndexOf("\"error\"", StringComparison.Ordinal)] : l));

    private static byte[] Zip(string text)
    {
        using var packed = new MemoryStream();
        using (var zip = new GZipStream(packed, CompressionLevel.Fastest))
        {
            zip.Write(Encoding.UTF8.GetBytes(text));
        }

        return packed.ToArray();
    }

    private static string Records(int count) => string.Concat(Enumerable.Range(0, count).Select(i =>
        i % 501 == 500 ? "no JSON\n" : $$"""{"answer": "number {{i}} is {{(i % 7 == 0 ? "bad" : "good")}} {{(i % 3 == 0 ? "" : "and so on")}}", "stars": {{i % 6}}, "weight": {{i % 4}}, "kind": "{{(i % 2 == 0 ? "chat" : "e-mail")}}"}""" + "\n"));

    private Task<CommandResult> EvalAsync(string input, string name, params string[] options) =>
        Align.RunAsync(["eval", spec, input, .. Formats, "--out", folder[name], "--keep-every", "0", .. options]);

    /// <summary>Goes on with the run until it is killed at a random moment; false where it ended by itself before.</summary>
    private async Task<bool> KilledAsync(string input, Random random)
    {
        using var process = Align.Start(["eval", spec, input, .. Formats, "--out", folder["run"], "--keep-every", "0", "--evidence", "all", "--jobs", "2", "--resume"]);
        var manifest = folder["run/run.json"];
        var before = File.Exists(manifest) ? File.GetLastWriteTimeUtc(manifest) : DateTime.MinValue;
        while (!process.HasExited && (!File.Exists(manifest) || File.GetLastWriteTimeUtc(manifest) == before))
        {
            await Task.Delay(5);
        }

        await Task.Delay(random.Next(400));
        var isKilled = !process.HasExited;
        process.Kill();
        var result = await Align.FinishAsync(process);
        if (!isKilled)
        {
            result.ShouldExitWith(ExitCode.DataError);
        }

        return isKilled;
    }

    private void ShouldBeSame(string name, string other)
    {
        foreach (var file in Files)
        {
            File.ReadAllText(folder[$"{name}/{file}"]).ShouldBe(File.ReadAllText(folder[$"{other}/{file}"]), file);
        }
    }

    private async Task ShouldRefuseAsync(string sentence, params string[] names) =>
        (await Align.RunAsync(["merge", .. names.Select(n => folder[n])])).ShouldExitWith(ExitCode.Usage).Messages.ShouldContain(sentence);
}
