using SpecLang.Runtime;

namespace SpecLang.Testing.Tests;

public sealed class SnapshotFileTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("speclang-snapshots").FullName;

    [Fact]
    public void A_snapshot_has_a_line_for_the_constitution_one_a_principle_and_one_a_record()
    {
        var snapshot = Snapshot.Of(Snapshots.Reading("0f"), [Snapshots.Verdict("r1", ("P", Outcome.Violates)), Snapshots.Verdict("r2", ("P", Outcome.Complies)), Snapshots.Verdict("r3", ("P", Outcome.NotApplicable))]);

        Snapshots.Text(snapshot).ShouldBe(
            """
            {"constitution":"C","rules":["block at major"]}
            {"principle":"P","rules":["forbid t contains L"],"reads":{"lexicon L":"0f"}}
            {"id":"r1","decision":"block","leading":"P","principles":{"P":{"outcome":"violates","severity":"major"}}}
            {"id":"r2","decision":"allow","principles":{"P":"complies"}}
            {"id":"r3","decision":"allow","principles":{}}

            """);
    }

    [Theory]
    [InlineData("\n")]
    [InlineData("\r\n")]
    public void What_is_written_is_read_again(string newLine)
    {
        KeptOutcome whole = new("P", Outcome.Violates)
        {
            Escalates = true,
            Severity = Severity.Critical,
            Evidence = [new Evidence("trace[0].input", 3, 4, "\u202E</script>\u2028"), new Evidence("trace[1]", -1, -1, "")],
        };
        var snapshot = Snapshot.Of(Snapshots.Reading("0f"), [new KeptVerdict("id \"\u0007\n=1", Decision.Escalate, "P", [whole]), Snapshots.Verdict("🙂", ("P", Outcome.Undetermined))]);
        var path = At("deep/er/s.jsonl");
        SnapshotFile.Write(path, "s.jsonl", snapshot);
        File.WriteAllText(path, File.ReadAllText(path).ReplaceLineEndings(newLine));

        SnapshotFile.Read(path, "s.jsonl").ShouldBe(snapshot);
        File.ReadAllText(path).ShouldNotContain("\u202E");
        Directory.GetFiles(Path.Combine(folder, "deep", "er")).ShouldHaveSingleItem();
    }

    [Fact]
    public void There_is_none_where_there_is_no_file() => SnapshotFile.Read(At("none.jsonl"), "none.jsonl").ShouldBeNull();

    [Theory]
    [InlineData("", 1, "does not begin with the constitution")]
    [InlineData("{\"constitution\":\"C\"}\n<<<<<<< HEAD\n", 2, "no JSON")]
    [InlineData("{\"constitution\":\"C\"}\n[]\n", 2, "no object")]
    [InlineData("{\"constitution\":\"C\"}\n{\"id\":\"a\",\"decision\":\"block\"}\n", 2, "no line of a snapshot")]
    [InlineData("{\"constitution\":\"C\"}\n{\"id\":\"a\",\"decision\":\"blok\",\"principles\":{}}\n", 2, "`blok`")]
    [InlineData("{\"constitution\":\"C\"}\n{\"id\":\"a\",\"decision\":\"1\",\"principles\":{}}\n", 2, "`1`")]
    [InlineData("{\"constitution\":\"C\"}\n{\"id\":\"a\",\"decision\":\"allow\",\"principles\":{}}\n{\"id\":\"a\",\"decision\":\"allow\",\"principles\":{}}", 3, "`a` stands there twice")]
    public void What_is_no_snapshot_is_said_with_its_line_and_what_to_do(string text, int line, string why)
    {
        File.WriteAllText(At("s.jsonl"), text);
        var said = Should.Throw<SnapshotException>(() => SnapshotFile.Read(At("s.jsonl"), "s.jsonl")).Message;
        said.ShouldContain($"snapshot `s.jsonl` can't be read, line {line}: ");
        said.ShouldContain(why);
        said.ShouldContain("--update");
    }

    [Fact]
    public void What_can_not_be_written_is_said_with_what_to_do()
    {
        File.WriteAllText(At("file"), "");
        var said = Should.Throw<SnapshotException>(() => SnapshotFile.Write(At("file/s.jsonl"), "file/s.jsonl", Snapshot.Of(Snapshots.Reading("0f"), []))).Message;
        said.ShouldStartWith("snapshot `file/s.jsonl` can't be written: ");
        said.ShouldEndWith("; make its folder writable, or name another file");
    }

    [Fact]
    public void Two_verdicts_of_one_id_are_refused() =>
        Should.Throw<ArgumentException>(() => Snapshot.Of(Snapshots.Reading("0f"), [Snapshots.Verdict("a"), Snapshots.Verdict("a")])).Message.ShouldContain("`a`");

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private string At(string path) => Path.Combine(folder, path);
}
