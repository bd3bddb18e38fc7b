using System.Text;
using System.Text.Json;

namespace SpecLang.Cli.Tests.Commands;

public sealed class BadInputTests : IDisposable
{
    private readonly TemporaryFolder folder = new();
    private readonly string spec;

    public BadInputTests() => spec = folder.Write("manners.align", Specs.Manners);

    public static TheoryData<string, string, string?, string> BadRecords => new()
    {
        { "no JSON", "#2", null, "the record is no JSON" },
        { """{"answer": "cut""", "#2", null, "the record is no JSON" },
        { "[1, 2]", "#2", null, "the record is no JSON object" },
        { """{"id": "b"}""", "b", "answer", "field `answer` is missing" },
        { """{"id": "b", "answer": null}""", "b", "answer", "field `answer` is missing" },
        { """{"id": "b", "answer": 5}""", "b", "answer", "field `answer` is a number, but the spec says `text`" },
        { """{"id": 7, "answer": "x", "stars": "five"}""", "7", "stars", "field `stars` is a text, but the spec says `int`" },
        { """{"id": 7, "answer": "x", "stars": 1.5}""", "7", "stars", "field `stars`" },
        { """{"id": "b", "answer": "x", "kind": "fax"}""", "b", "kind", "field `kind` is `fax`, but must be one of `chat`, `e-mail`" },
        { """{"id": "b", "answer": "x", "answer": "y"}""", "b", "answer", "field `answer` stands there twice" },
        { """{"id": "b", "id": "c", "answer": "y"}""", "#2", "id", "twice" },
        { """{"id": "b", "answer": "x", "more": """ + new string('[', 10_000) + new string(']', 10_000) + "}", "#2", null, "nested more than 64 deep" },
        { """{"id": "b", "answer": """ + '"' + new string('x', 1 << 20) + "\"}", "#2", null, "larger than 1 MB" },
    };

    [Theory]
    [MemberData(nameof(BadRecords))]
    public async Task A_record_that_can_not_be_read_is_said_and_counted_and_the_others_are_judged(string record, string id, string? field, string message)
    {
        var data = folder.Write("d.jsonl", "{\"id\": \"a\", \"answer\": \"good\"}\n" + record + "\n{\"id\": \"z\", \"answer\": \"bad\"}\n");
        var result = (await Align.RunAsync("eval", spec, data, "--format", "jsonl", "--max-record", "1")).ShouldExitWith(ExitCode.DataError);

        result.Lines.Select(l => l.GetProperty("id").GetString()).ShouldBe(["a", id, "z"]);
        result.Lines[2].GetProperty("decision").GetString().ShouldBe("block");
        var error = result.Lines[1].GetProperty("error");
        error.GetProperty("file").GetString().ShouldBe(data);
        error.GetProperty("line").GetInt32().ShouldBe(2);
        (error.TryGetProperty("field", out var named) ? named.GetString() : null).ShouldBe(field);
        error.GetProperty("message").GetString().ShouldNotBeNull().ShouldContain(message);
        result.Messages.ShouldStartWith($"{data}(2): error: record {id}: ");

        var skipped = (await Align.RunAsync("eval", spec, data, "--max-record", "1", "--skip-bad-records")).ShouldExitWith(ExitCode.Fine);
        skipped.Output.ShouldContain("Manners 1.2: 2 records");
        skipped.Output.ShouldContain("1 record could not be read");
        skipped.Messages.ShouldBe(result.Messages);
    }

    [Fact]
    public async Task Bytes_that_are_no_UTF_8_are_one_bad_record()
    {
        byte[] bytes = [.. "{\"answer\": \"a\"}\n{\"answer\": \""u8, 0xff, 0xfe, .. "\"}\n{\"answer\": \"b\"}"u8];
        var result = (await Align.RunAsync(bytes, ["eval", spec, "-", "--format", "jsonl"])).ShouldExitWith(ExitCode.DataError);

        result.Lines.Count.ShouldBe(3);
        result.Lines[1].GetProperty("error").GetProperty("file").GetString().ShouldBe("-");
        result.Lines[1].GetProperty("error").GetProperty("message").GetString().ShouldNotBeNull().ShouldContain("no UTF-8");
    }

    [Fact]
    public async Task Of_many_bad_records_the_first_are_named_and_the_others_counted()
    {
        var result = (await Align.RunAsync("{\"answer\": \"good\"}\n" + string.Concat(Enumerable.Repeat("nope\n", 1000)), ["eval", spec, "-"])).ShouldExitWith(ExitCode.DataError);

        result.Messages.Split('\n').Length.ShouldBe(22);
        result.Messages.ShouldEndWith("align: and 980 more records that can't be read\n");
        result.Output.ShouldContain("1000 records could not be read");
    }

    [Fact]
    public async Task Nothing_of_a_record_steers_the_terminal()
    {
        const string Record = """{"id": "x\u001b[31m\u202e", "answer": "bad \u001b]0;title\u0007 one two three"}""" + "\n" + """{"id": "y\u009b2J", "answer": 1}""";
        foreach (var format in new[] { "table", "jsonl", "json" })
        {
            var result = await Align.RunAsync(Record, ["eval", spec, "-", "--format", format, "--evidence", "all"]);

            (result.Output + result.Messages).Replace("\n", "", StringComparison.Ordinal).ShouldAllBe(c => !char.IsControl(c) && c != '\u202e');
            result.Messages.ShouldContain(@"y\u{9B}2J");
        }
    }

    [Theory]
    [InlineData("nowhere.jsonl", "does not exist; name a file, a folder, a glob or `-` for standard input.")]
    [InlineData("no*.jsonl", "matches no file; correct the pattern, or put the data where it looks.")]
    [InlineData("empty", "holds no data; it takes files that end in")]
    public async Task Data_that_is_not_there_is_said_before_anything_is_judged(string name, string message)
    {
        Directory.CreateDirectory(folder["empty"]);
        var result = (await Align.RunAsync("eval", spec, folder[name], "--format", "jsonl")).ShouldExitWith(ExitCode.DataError);

        result.Messages.ShouldContain(message);
        result.Output.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_folder_means_all_data_below_it()
    {
        folder.Write("all/b/x.jsonl", """{"id": "2", "answer": "x"}""");
        folder.Write("all/a.json", """[{"id": "1", "answer": "x"}]""");
        folder.Write("all/readme.txt", "no data");

        (await Align.RunAsync("eval", spec, folder["all"], "--format", "jsonl")).ShouldExitWith(ExitCode.Fine).Lines.Select(l => l.GetProperty("id").GetString()).ShouldBe(["1", "2"]);
    }

    [Fact]
    public async Task Without_data_there_is_nothing_to_judge()
    {
        (await Align.RunAsync("eval", spec)).ShouldExitWith(ExitCode.Usage).Messages.ShouldContain("there is no data to judge");
        (await Align.RunAsync("eval", spec, "-")).ShouldExitWith(ExitCode.Fine).Output.ShouldStartWith("Manners 1.2: 0 records\n");
    }

    [Fact]
    public async Task Half_a_surrogate_pair_is_read_and_counted()
    {
        (await Align.RunAsync("""{"answer": "\ud800"}""", ["eval", spec, "-"])).ShouldExitWith(ExitCode.Fine).Output.ShouldContain("1 text held half a surrogate pair");
    }

    [Fact]
    public async Task A_huge_text_is_judged()
    {
        var record = JsonSerializer.Serialize(new { id = "huge", answer = new StringBuilder().Insert(0, "word ", 500_000).Append("bad").ToString() });

        (await Align.RunAsync(record, ["eval", spec, "-", "--format", "jsonl"])).ShouldExitWith(ExitCode.Fine).Lines[0].GetProperty("decision").GetString().ShouldBe("block");
    }

    public void Dispose() => folder.Dispose();
}
