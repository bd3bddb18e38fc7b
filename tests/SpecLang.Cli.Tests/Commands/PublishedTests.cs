using System.Globalization;
using System.Text.Json;

namespace SpecLang.Cli.Tests.Commands;

/// <summary><c>--over</c> and <c>--published</c> of <c>align eval</c>.</summary>
public sealed class PublishedTests
{
    private const string Spec =
        """
        align 1
        namespace Try
        record Answer { model: text  turn: int  calm: number?  answer: text }
        measure Calm over Answer = calm ?? 0
        constitution Manners over Answer {
          block at major
          principle NoBad { forbid answer contains "bad" }
        }
        """;

    [Fact]
    public async Task Rates_and_measures_are_shown_over_a_number()
    {
        using var folder = new TemporaryFolder();

        var result = (await Run(folder, "--over", "turn")).ShouldExitWith(ExitCode.Fine);

        result.Output.ShouldContain("over turn: blocked records, and the means of measures");
        result.Output.ShouldContain("   1       12   0 (0.0%)   3.5\n");
        result.Output.ShouldContain("   4       12  9 (75.0%)   0.5\n");
        result.Output.ShouldContain("blocked records: up by 25.0 percentage points a step; p < 0.001");
    }

    [Fact]
    public async Task Rows_named_like_the_fields_need_no_layout()
    {
        using var folder = new TemporaryFolder();
        var scores = folder.Write("scores.json", """[{"model": "a", "Calm": 1}, {"model": "b", "Calm": 3}, {"model": "=c\u001b[31m", "Calm": 2}, {"model": "nobody", "Calm": 5}]""");

        var result = (await Run(folder, "--by", "model", "--published", scores)).ShouldExitWith(ExitCode.Fine);

        result.Output.ShouldContain("Calm        3              1.00       too few\n");
        result.Output.ShouldContain("Published, and no group of this run: nobody.");
        result.Output.ShouldNotContain("\u001b");
        var json = (await Run(folder, "--by", "model", "--published", scores, "--format", "json")).Json.GetProperty("published");
        json.GetProperty("scores").GetProperty("Calm").GetProperty("cells").EnumerateArray().Select(c => c.GetProperty("ours").GetDouble()).ShouldBe([1.5, 2.5, 2], ignoreOrder: true);
    }

    [Fact]
    public async Task The_page_draws_bars_and_marks_and_lets_no_text_become_markup()
    {
        using var folder = new TemporaryFolder();
        var scores = folder.Write("scores.json", """[{"model": "a", "Calm": 1}, {"model": "b", "Calm": 2}]""");
        var data = Records("a", 0) + Records("</title><script>x", 1);

        var page = (await RunOn(folder, data, "--by", "model", "--over", "turn", "--published", scores, "--format", "html")).ShouldExitWith(ExitCode.Fine).Output;

        page.ShouldContain("id=\"measures\"");
        page.ShouldContain("id=\"over\"");
        page.ShouldContain("class=\"beside\"");
        page.ShouldNotContain("</title><script>x");
        page.ShouldNotContain("NaN");
    }

    [Theory]
    [InlineData("--over model", "--over needs a field of the record with a number, and `model` is none; it has turn, calm.")]
    [InlineData("--over nothing", "--over needs a field of the record with a number, and `nothing` is none; it has turn, calm.")]
    [InlineData("--published scores.json", "published scores are of groups; say with --by which fields tell them apart.")]
    public async Task What_can_t_be_is_a_wrong_command_line(string arguments, string message)
    {
        using var folder = new TemporaryFolder();
        var result = await Run(folder, arguments.Split(' '));
        result.ExitCode.ShouldBe(ExitCode.Usage);
        result.Messages.ShouldContain(message);
    }

    [Fact]
    public async Task Published_scores_that_can_t_be_read_end_the_run_before_it_begins()
    {
        using var folder = new TemporaryFolder();
        var result = await Run(folder, "--by", "model", "--published", folder.Write("scores.json", """[{"modell": "a"}]"""));
        result.ExitCode.ShouldBe(ExitCode.DataError);
        result.Messages.ShouldContain("scores.json(1): a row has no `model` to be matched by; say where it stands in the layout's `by`");
        result.Output.ShouldBeEmpty();
    }

    private static Task<CommandResult> Run(TemporaryFolder folder, params string[] arguments) =>
        RunOn(folder, Records("a", 0) + Records("b", 1) + Records("=c\u001b[31m", 0.5), arguments);

    private static Task<CommandResult> RunOn(TemporaryFolder folder, string data, params string[] arguments) =>
        Align.RunAsync(["eval", folder.Write("x.align", Spec), folder.Write("d.jsonl", data), .. arguments]);

    /// <summary>Four records a turn, of which more are bad the later it is.</summary>
    private static string Records(string model, double calm) => string.Concat(
        from turn in Enumerable.Range(1, 4)
        from i in Enumerable.Range(0, 4)
        select string.Create(CultureInfo.InvariantCulture, $"{{\"model\": {JsonSerializer.Serialize(model)}, \"turn\": {turn}, \"calm\": {4 - turn + calm}, \"answer\": \"{(i < turn - 1 ? "bad" : "good")}\"}}\n"));
}
