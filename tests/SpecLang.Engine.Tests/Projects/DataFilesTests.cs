using SpecLang.Engine.Projects;
using SpecLang.Runtime.Input;

namespace SpecLang.Engine.Tests.Projects;

public sealed class DataFilesTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public DataFilesTests()
    {
        foreach (var file in new[]
        {
            "data/b.jsonl", "data/B.json", "data/a b.ndjson", "data/z/c.jsonl.gz", "data/z/d.json.gz", "data/z.json", "data/é.jsonl",
            "data/notes.md", "data/.hidden.jsonl", "data/.git/x.json", "one.txt",
        })
        {
            folder.Write(file, file);
        }
    }

    public void Dispose() => folder.Dispose();

    [Fact]
    public void A_folder_means_all_its_data_in_ordinal_order()
    {
        Resolve("data").Select(s => s.DataPath).ShouldBe(["B.json", "a b.ndjson", "b.jsonl", "z.json", "z/c.jsonl.gz", "z/d.json.gz", "é.jsonl"]);
        Resolve("data").Select(s => s.Name).First().ShouldBe("data/B.json");
        Resolve("data/").Select(s => s.Name).First().ShouldBe("data/B.json");
    }

    [Fact]
    public void A_file_of_any_name_may_be_named()
    {
        var source = Resolve("data/../one.txt").ShouldHaveSingleItem();
        source.Name.ShouldBe("data/../one.txt");
        source.DataPath.ShouldBe("one.txt");
        using var reader = new StreamReader(source.Open());
        reader.ReadToEnd().ShouldBe("one.txt");
    }

    [Theory]
    [InlineData("data/*.jsonl", "b.jsonl é.jsonl")]
    [InlineData("data/?.jsonl", "b.jsonl é.jsonl")]
    [InlineData("data/**/*.gz", "z/c.jsonl.gz z/d.json.gz")]
    [InlineData("data/**/z.json", "z.json")]
    [InlineData("**/d.json*", "data/z/d.json.gz")]
    [InlineData("d*/z/*", "data/z/c.jsonl.gz data/z/d.json.gz")]
    [InlineData("data/**/z/**/c*", "z/c.jsonl.gz")]
    [InlineData("data/.*.jsonl", ".hidden.jsonl")]
    [InlineData("data/.git/*", "x.json")]
    [InlineData("./da?a/*.md", "data/notes.md")]
    [InlineData("data/*b*.*j*n*l*", "b.jsonl")]
    public void A_glob_means_what_it_matches(string pattern, string expected)
    {
        var sources = Resolve(pattern);
        string.Join(' ', sources.Select(s => s.DataPath)).ShouldBe(expected);
        sources.ShouldAllBe(s => File.Exists(folder[s.Name]));
    }

    [Fact]
    public void A_full_path_is_fine() => Resolve(folder["data/*.md"]).ShouldHaveSingleItem().Name.ShouldBe(folder["data/notes.md"]);

    [Theory]
    [InlineData("missing.jsonl")]
    [InlineData("data/*.csv")]
    [InlineData("missing/*.jsonl")]
    [InlineData("data/z*/missing")]
    [InlineData("empty")]
    [InlineData("one.txt/*")]
    public void A_name_that_means_nothing_is_an_error(string name)
    {
        folder.MakeFolder("empty");
        var exception = Should.Throw<ProjectException>(() => Resolve(name));
        exception.Problem.ShouldBe(ProjectProblem.Data);
        exception.File.ShouldBe(name);
        exception.Message.ShouldContain($"`{name}`");
    }

    [Theory]
    [InlineData("")]
    [InlineData("a\0b")]
    [InlineData("*/../o*")]
    public void What_can_be_no_name_is_an_error_of_use(string name) =>
        Should.Throw<ProjectException>(() => Resolve(name)).Problem.ShouldBe(ProjectProblem.Usage);

    [Fact]
    public void Standard_input_is_read_where_it_is_named_and_only_once()
    {
        var sources = DataFiles.Resolve(["one.txt", "-", "data/z.json", "-"], () => new MemoryStream([1]), folder.Path);
        sources.Select(s => s.Name).ShouldBe(["one.txt", "-", "data/z.json"]);
        sources[1].DataPath.ShouldBe("-");
        using var stream = sources[1].Open();
        stream.ReadByte().ShouldBe(1);
    }

    [Fact]
    public void A_file_named_twice_is_read_once_where_it_is_named_first() =>
        Resolve("data/z.json", "data", "data/*.json").Select(s => s.Name).ShouldBe(
            ["data/z.json", "data/B.json", "data/a b.ndjson", "data/b.jsonl", "data/z/c.jsonl.gz", "data/z/d.json.gz", "data/é.jsonl"]);

    [Fact]
    public void Many_stars_take_no_time_to_speak_of()
    {
        folder.Write("data/" + new string('a', 200), "");
        Should.Throw<ProjectException>(() => Resolve("data/" + string.Concat(Enumerable.Repeat("*a", 100)) + "b"));
        Should.Throw<ProjectException>(() => Resolve(string.Concat(Enumerable.Repeat("**/", 200)) + "missing"));
    }

    [UnixFact]
    public void A_wildcard_in_a_files_own_name_is_taken_as_it_stands()
    {
        folder.Write("data/x*.jsonl", "");
        folder.Write("data/xy.jsonl", "");
        Resolve("data/x*.jsonl").ShouldHaveSingleItem().DataPath.ShouldBe("x*.jsonl");
    }

    [UnixFact]
    public void Linked_folders_are_not_entered_and_linked_files_are_read()
    {
        folder.Link("data/loop", folder["data"]);
        folder.Link("data/y.jsonl", folder["one.txt"]);
        Resolve("data").Select(s => s.DataPath).ShouldContain("y.jsonl");
        Resolve("data").Select(s => s.DataPath).ShouldNotContain(p => p.StartsWith("loop", StringComparison.Ordinal));
        Resolve("data/loop/z.json").Count.ShouldBe(1);
    }

    [UnixFact]
    public void A_pipe_that_nobody_named_is_an_error()
    {
        Shell.Run("mkfifo", folder["data/pipe.jsonl"]);
        Should.Throw<ProjectException>(() => Resolve("data")).Message.ShouldContain("`data/pipe.jsonl` is a device or a pipe");
        Should.Throw<ProjectException>(() => Resolve("data/*")).Message.ShouldContain("`data/pipe.jsonl` is a device or a pipe");
        Resolve("data/pipe.jsonl").Count.ShouldBe(1);
    }

    [Theory]
    [InlineData("answers.csv")]
    [InlineData("data/Answers.XLSX")]
    public void A_table_is_refused_with_what_to_save_it_as(string name) =>
        Should.Throw<ProjectException>(() => Resolve(name)).Message.ShouldContain("save it as JSON lines");

    private IReadOnlyList<InputSource> Resolve(params string[] names) => DataFiles.Resolve(names, () => Stream.Null, folder.Path);
}
