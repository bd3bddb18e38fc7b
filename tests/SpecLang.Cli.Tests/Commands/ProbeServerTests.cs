using System.Diagnostics;
using System.Globalization;
using SpecLang.Engine.Tests.Targets;

namespace SpecLang.Cli.Tests.Commands;

/// <summary>Probes of a server, and runs that are ended from outside.</summary>
public sealed class ProbeServerTests : IDisposable
{
    private const string Spec =
        """
        namespace Try
        record Exchange { prompt: text  response: text }
        constitution Policy over Exchange { principle NoBad { forbid response contains "bad"  message "{response}" } }
        probe Belief for Policy { seeds from "seeds.jsonl"  vary prompt by { "{prompt}"  "I am sure. {prompt}" } }
        """;

    private const string Key = "sk-test-7f3b2c9d1e5a";

    private readonly TemporaryFolder folder = new();
    private readonly string spec;

    public ProbeServerTests()
    {
        spec = folder.Write("policy.align", Spec);
        folder.Write("seeds.jsonl", string.Concat(Enumerable.Range(1, 200).Select(i => $$"""{"prompt": "Question {{i}}"}""" + "\n")));
    }

    [Fact]
    public async Task A_key_is_sent_to_the_server_and_stands_in_no_output_file_or_message_even_where_the_server_repeats_it()
    {
        Environment.SetEnvironmentVariable("SPECLANG_TEST_KEY", Key);
        await using var server = LoopbackServer.Of(n => (n % 4) switch
        {
            0 => LoopbackServer.Http("400 No", $$"""{"error": {"message": "no {{Key}}"} }"""),
            1 => LoopbackServer.Completion($"bad: {Key}"),
            2 => LoopbackServer.Http("200 OK", $"nonsense {Key}"),
            _ => LoopbackServer.Http("302 Found", "", $"Location: http://elsewhere.example/{Key}\r\n"),
        });
        var result = await Align.RunAsync(
            "probe", spec, "--target", $"http:{server.Address}#m", "--key-env", "SPECLANG_TEST_KEY", "--header", $"X-Auth-Token: {Key}-more", "--record", folder["out/answers.jsonl"], "--cases", folder["out/cases.jsonl"],
            "--out", folder["out"], "--format", "table", "--format", "json", "--format", "html", "--format", "md", "--format", "junit");
        result.ShouldExitWith(ExitCode.DataError);
        server.Requests.ShouldAllBe(r => r.Contains("Authorization: Bearer " + Key, StringComparison.Ordinal));
        server.Requests.Count.ShouldBe(400);
        result.Output.ShouldNotContain(Key);
        result.Messages.ShouldNotContain(Key);
        var files = Directory.GetFiles(folder.Path, "*", SearchOption.AllDirectories);
        files.Length.ShouldBe(9);
        foreach (var file in files)
        {
            (await File.ReadAllTextAsync(file)).ShouldNotContain(Key);
        }

        (await File.ReadAllTextAsync(folder["out/answers.jsonl"])).ShouldContain("bad: [key]");
    }

    [Fact]
    public async Task A_server_that_fails_in_every_way_costs_only_the_questions_it_fails_on()
    {
        await using var server = new LoopbackServer(async (n, stream, token) =>
        {
            var reply = (n % 5) switch
            {
                0 => LoopbackServer.Http("500 Oops", "{}"),
                1 => "HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{",
                2 => LoopbackServer.Http("200 OK", "<html>"),
                3 => LoopbackServer.Http("400 No", """{"error": "filtered"}"""),
                _ => LoopbackServer.Completion("good"),
            };
            await stream.WriteAsync(System.Text.Encoding.UTF8.GetBytes(reply), token);
        });
        var result = await Align.RunAsync("probe", spec, "--target", $"m=http:{server.Address}", "--retries", "0", "--concurrency", "8", "--format", "json");
        var target = result.ShouldExitWith(ExitCode.DataError).Json.GetProperty("probes")[0].GetProperty("targets")[0];
        target.GetProperty("failed").GetInt32().ShouldBe(320);
        target.GetProperty("decisions").GetProperty("allow").GetInt32().ShouldBe(80);
        target.GetProperty("failures").EnumerateArray().ToDictionary(f => f.GetProperty("reason").GetString() ?? "", f => f.GetProperty("count").GetInt32())
            .ShouldBe(new Dictionary<string, int>(StringComparer.Ordinal) { ["unavailable"] = 160, ["nonsense"] = 80, ["declined"] = 80 }, ignoreOrder: true);
    }

    [UnixFact]
    public async Task Ctrl_C_leaves_whole_lines_and_says_how_to_go_on()
    {
        var record = folder["r.jsonl"];
        await using var server = SlowServer();
        using var process = Align.Start("probe", spec, "--target", $"m=http:{server.Address}", "--record", record);
        await WaitForLinesAsync(record);
        Process.Start("kill", ["-TERM", process.Id.ToString(CultureInfo.InvariantCulture)]).Dispose();
        var result = await Align.FinishAsync(process);
        result.ShouldExitWith(ExitCode.Cancelled).Messages.ShouldContain($"cancelled; the answers until now are in `{record}`, and --record FILE --resume goes on");
        var text = await File.ReadAllTextAsync(record);
        text.ShouldEndWith("}\n");
        text.Split('\n', StringSplitOptions.RemoveEmptyEntries).ShouldAllBe(l => l.EndsWith('}'));
        result.Output.ShouldBeEmpty();
    }

    [UnixFact]
    public async Task A_run_that_was_killed_is_gone_on_with_and_asks_nothing_twice()
    {
        var record = folder["r.jsonl"];
        int answered;
        await using (var slow = SlowServer())
        {
            using var process = Align.Start("probe", spec, "--target", $"m=http:{slow.Address}", "--record", record);
            await WaitForLinesAsync(record);
            Process.Start("kill", ["-KILL", process.Id.ToString(CultureInfo.InvariantCulture)]).Dispose();
            await process.WaitForExitAsync();
            answered = (await File.ReadAllTextAsync(record)).Count(c => c == '\n');
        }

        await using var server = LoopbackServer.Of(_ => LoopbackServer.Completion("good"));
        var result = await Align.RunAsync("probe", spec, "--target", $"m=http:{server.Address}", "--record", record, "--resume", "--concurrency", "16");
        result.ShouldExitWith(ExitCode.Fine).Messages.ShouldContain($"{400 - answered} requests, {answered} answers were there already");
        server.Requests.Count.ShouldBe(400 - answered);
        (await File.ReadAllLinesAsync(record)).Length.ShouldBe(400);
    }

    public void Dispose() => folder.Dispose();

    private static LoopbackServer SlowServer() => new(async (_, stream, token) =>
    {
        await Task.Delay(50, token);
        await stream.WriteAsync(System.Text.Encoding.UTF8.GetBytes(LoopbackServer.Completion("good")), token);
    });

    private static async Task WaitForLinesAsync(string file)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(2));
        while (!File.Exists(file) || new FileInfo(file).Length < 1000)
        {
            await Task.Delay(20, patience.Token);
        }
    }
}
