using System.Text.Json;
using SpecLang.Engine.Projects;

namespace SpecLang.Engine.Tests.Projects;

public sealed class SpecProjectTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void A_folder_gives_spec_data_and_constitution()
    {
        folder.Write("p/align.json", """{"$schema": "../align.schema.json", "spec": "./specs/a.align", "data": ["data/**/*.jsonl"], "constitution": "Main"}""");
        folder.Write("p/specs/a.align", "align 1");
        folder.Write("p/data/b.jsonl", "{}");
        folder.Write("p/data/below/a.jsonl", "{}");
        foreach (var named in new[] { folder["p"], folder["p"] + Path.DirectorySeparatorChar, folder["p/align.json"], folder["p/specs/a.align"] })
        {
            var project = SpecProject.Open(named);
            project.Root.ShouldBe(folder["p"]);
            project.SpecPath.ShouldBe("specs/a.align");
            project.SpecText.ShouldBe("align 1");
            project.Constitution.ShouldBe("Main");
            project.FindData().Select(d => d.DataPath).ShouldBe(["data/b.jsonl", "data/below/a.jsonl"]);
            project.FindData()[0].Name.ShouldBe(folder["p/data/b.jsonl"]);
            project.Files.FilesRead.Select(f => f.Path).ShouldBe(["specs/a.align"]);
        }
    }

    [Fact]
    public void A_spec_that_the_project_does_not_name_gets_its_root_and_nothing_else()
    {
        folder.Write("p/align.json", """{"spec": "a.align", "data": ["x.jsonl"], "constitution": "Main"}""");
        folder.Write("p/below/b.align", "align 1");
        var project = SpecProject.Open(folder["p/below/b.align"]);
        project.Root.ShouldBe(folder["p"]);
        project.SpecPath.ShouldBe("below/b.align");
        project.DataNames.ShouldBeEmpty();
        project.Constitution.ShouldBeNull();
        project.FindData().ShouldBeEmpty();
    }

    [Fact]
    public void A_spec_without_a_project_has_its_own_folder_as_root()
    {
        folder.Write("b.align", "align 1");
        var project = SpecProject.Open(folder["b.align"]);
        project.Root.ShouldBe(folder.Path);
        project.SpecPath.ShouldBe("b.align");
    }

    [Fact]
    public void Line_breaks_stay_and_a_byte_order_mark_goes()
    {
        folder.Write("b.align", [0xef, 0xbb, 0xbf, .. "align 1\r\n// ß\r\n"u8]);
        SpecProject.Open(folder["b.align"]).SpecText.ShouldBe("align 1\r\n// ß\r\n");
    }

    [Fact]
    public void A_project_file_may_have_a_byte_order_mark_and_CRLF()
    {
        folder.Write("align.json", [0xef, 0xbb, 0xbf, .. "{\r\n\"spec\": \"b.align\"\r\n}"u8]);
        folder.Write("b.align", "");
        SpecProject.Open(folder.Path).SpecText.ShouldBe("");
    }

    [Theory]
    [InlineData("", 1, "this is no JSON")]
    [InlineData("{\n  \"spec\": \"a.align\",\n}", 3, "this is no JSON")]
    [InlineData("{\n  \"spec\": \"a.align\"\n}\n}", 4, "this is no JSON")]
    [InlineData("[]", 1, "the file holds a list")]
    [InlineData("null", 1, "the file holds null")]
    [InlineData("{}", 1, "`spec` is missing")]
    [InlineData("{\n\"spec\": 1}", 2, "`spec` is a number; write a text")]
    [InlineData("{\n\"spec\": null}", 2, "`spec` is null; write a text")]
    [InlineData("{\n\"spec\": \" \"}", 2, "`spec` is empty")]
    [InlineData("{\n\"spec\": \"a.txt\"}", 2, "name a file that ends in .align")]
    [InlineData("{\n\"spec\": \"../a.align\"}", 2, "no path under the project's folder")]
    [InlineData("{\n\"spec\": \"/a.align\"}", 2, "no path under the project's folder")]
    [InlineData("{\n\"spec\": \"b\\\\a.align\"}", 2, "no path under the project's folder")]
    [InlineData("{\n\"spec\": \"\\u0000.align\"}", 2, "no path under the project's folder")]
    [InlineData("{\"spec\": \"a.align\",\n\"data\": \"x.jsonl\"}", 2, "`data` is a text; write a list of texts")]
    [InlineData("{\"spec\": \"a.align\",\n\"data\": {\"a\": 1}}", 2, "`data` is an object")]
    [InlineData("{\"spec\": \"a.align\",\n\"data\": [\n\"x\",\n true]}", 4, "an entry of `data` is a truth value")]
    [InlineData("{\"spec\": \"a.align\",\n\"data\": [[]]}", 2, "an entry of `data` is a list")]
    [InlineData("{\"spec\": \"a.align\",\n\"data\": [\"../*\"]}", 2, "`data` names `../*`, which is no path under")]
    [InlineData("{\"spec\": \"a.align\",\n\"constitution\": []}", 2, "`constitution` is a list")]
    [InlineData("{\"spec\": \"a.align\",\n\"constitutions\": \"A\"}", 2, "`constitutions` is unknown")]
    [InlineData("{\"spec\": \"a.align\",\n\"spec\": \"a.align\"}", 2, "`spec` is there twice")]
    [InlineData("{\n\"spec\": \"\\ud800.align\"}", 2, "half of an emoji's escape")]
    [InlineData("{\n\"\\udc00\": 1}", 2, "half of an emoji's escape")]
    public void A_project_file_of_another_form_is_an_error_with_its_line(string text, int line, string message)
    {
        folder.Write("a.align", "");
        folder.Write("align.json", text);
        foreach (var named in new[] { folder.Path, folder["a.align"] })
        {
            var exception = Should.Throw<ProjectException>(() => SpecProject.Open(named));
            exception.Problem.ShouldBe(ProjectProblem.Spec);
            exception.Line.ShouldBe(line);
            exception.Message.ShouldStartWith($"`{folder["align.json"]}`, line {line}: ");
            exception.Message.ShouldContain(message);
        }
    }

    [Fact]
    public void Nesting_ten_thousand_deep_is_an_error()
    {
        folder.Write("align.json", "{\"spec\": " + new string('[', 10_000) + new string(']', 10_000) + "}");
        Should.Throw<ProjectException>(() => SpecProject.Open(folder.Path)).Line.ShouldBe(1);
    }

    [Fact]
    public void Random_bytes_as_project_file_and_as_spec_are_errors_or_texts()
    {
        var random = new Random(11);
        folder.Write("p/x.align", "");
        for (var i = 0; i < 100; i++)
        {
            var bytes = new byte[64];
            random.NextBytes(bytes);
            folder.Write("p/align.json", bytes);
            Should.Throw<ProjectException>(() => SpecProject.Open(folder["p"]));
            folder.Write("s/x.align", bytes);
            if (Record.Exception(() => SpecProject.Open(folder["s/x.align"])) is { } exception)
            {
                exception.ShouldBeOfType<ProjectException>().Message.ShouldContain("is no UTF-8");
            }
        }
    }

    [Fact]
    public void A_spec_in_another_encoding_is_named_with_its_line()
    {
        folder.Write("a.align", [.. "align 1\r\n// fa"u8, 0xe7, .. "ade"u8]);
        var exception = Should.Throw<ProjectException>(() => SpecProject.Open(folder["a.align"]));
        exception.Message.ShouldContain("its line 2 is no UTF-8");
        exception.Problem.ShouldBe(ProjectProblem.Spec);
    }

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("a\0b")]
    [InlineData("missing")]
    [InlineData("missing.align")]
    [InlineData("note.txt")]
    [InlineData("empty")]
    public void What_is_no_project_is_an_error_of_use(string name)
    {
        folder.Write("note.txt", "");
        folder.MakeFolder("empty");
        var exception = Should.Throw<ProjectException>(() => SpecProject.Open(string.IsNullOrWhiteSpace(name) ? name : folder[name]));
        exception.Problem.ShouldBe(ProjectProblem.Usage);
        exception.Message.ShouldContain("name");
    }

    [Fact]
    public void A_folder_without_a_project_file_names_its_specs()
    {
        folder.Write("b.align", "");
        folder.Write("a.align", "");
        Should.Throw<ProjectException>(() => SpecProject.Open(folder.Path)).Message.ShouldEndWith("name one of its specs (`a.align`, `b.align`).");
    }

    [UnixFact]
    public void A_spec_a_project_file_and_data_that_lead_out_through_links_are_refused()
    {
        folder.Write("out/a.align", "secret");
        folder.Write("out/a.jsonl", "{}");
        folder.Write("out/align.json", """{"spec": "a.align"}""");
        folder.Write("p/align.json", """{"spec": "a.align", "data": ["*.jsonl", "data"]}""");
        folder.Link("p/a.align", folder["out/a.align"]);
        folder.Link("p/x.jsonl", folder["out/a.jsonl"]);
        folder.Link("p/data", folder["out"]);
        folder.Write("q/a.align", "");
        folder.Link("q/align.json", folder["out/align.json"]);
        Should.Throw<ProjectException>(() => SpecProject.Open(folder["p"])).Message.ShouldContain("leads out of the project's folder through a link");
        Should.Throw<ProjectException>(() => SpecProject.Open(folder["p/a.align"])).Message.ShouldContain("leads out of the project's folder through a link");
        Should.Throw<ProjectException>(() => SpecProject.Open(folder["q"])).Message.ShouldContain("leads out of the project's folder through a link");
        SpecProject.Open(folder["p"], allowOutside: true).FindData().Count.ShouldBe(3);

        File.Delete(folder["p/a.align"]);
        folder.Write("p/a.align", "");
        var exception = Should.Throw<ProjectException>(() => SpecProject.Open(folder["p"]).FindData());
        exception.Problem.ShouldBe(ProjectProblem.Data);
        exception.Message.ShouldContain("leads out of the project's folder through a link");
    }

    [UnixFact]
    public void A_pipe_in_place_of_the_project_file_or_the_spec_is_not_waited_for()
    {
        folder.MakeFolder("p");
        Shell.Run("mkfifo", folder["p/align.json"], folder["x.align"]);
        Should.Throw<ProjectException>(() => SpecProject.Open(folder["p"])).Message.ShouldContain("a pipe");
        Should.Throw<ProjectException>(() => SpecProject.Open(folder["x.align"])).Message.ShouldContain("a pipe");
    }

    [Fact]
    public void Data_outside_of_the_project_needs_permission()
    {
        folder.Write("out/a.jsonl", "{}");
        folder.Write("p/a.align", "");
        folder.Write("p/align.json", """{"spec": "a.align", "data": ["../out/*.jsonl"]}""");
        Should.Throw<ProjectException>(() => SpecProject.Open(folder["p"]));
        SpecProject.Open(folder["p"], allowOutside: true).FindData().ShouldHaveSingleItem().DataPath.ShouldBe("../out/a.jsonl");
    }

    [Fact]
    public void Data_named_twice_is_read_once_and_data_that_is_not_there_is_an_error()
    {
        folder.Write("a.align", "");
        folder.Write("data/x.jsonl", "{}");
        folder.Write("align.json", """{"spec": "a.align", "data": ["data/x.jsonl", "data", "data/*.jsonl"]}""");
        SpecProject.Open(folder.Path).FindData().ShouldHaveSingleItem().DataPath.ShouldBe("data/x.jsonl");

        folder.Write("align.json", """{"spec": "a.align", "data": ["nothing/*.jsonl"]}""");
        var project = SpecProject.Open(folder.Path);
        Should.Throw<ProjectException>(() => project.FindData()).Message.ShouldContain("`nothing/*.jsonl` matches no file");
    }

    [Fact]
    public void The_published_schema_names_what_is_read()
    {
        using var schema = JsonDocument.Parse(File.ReadAllText(Path.Combine(RepositoryRoot(), "docs", "align.schema.json")));
        var members = schema.RootElement.GetProperty("properties").EnumerateObject().ToDictionary(p => p.Name, p => p.Value.GetProperty("type").GetString());
        members.Keys.Order(StringComparer.Ordinal).ShouldBe(["$schema", "constitution", "data", "published", "spec"]);
        schema.RootElement.GetProperty("additionalProperties").GetBoolean().ShouldBeFalse();

        folder.Write("a.align", "");
        folder.Write("align.json", $$"""{"spec": "a.align", {{string.Join(", ", members.Where(m => m.Key != "spec").Select(m => $"\"{m.Key}\": {(m.Value == "array" ? "[\"x\"]" : "\"x\"")}"))}}}""");
        SpecProject.Open(folder.Path).Constitution.ShouldBe("x");
    }

    private static string RepositoryRoot()
    {
        var root = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(root, "Directory.Packages.props")))
        {
            root = Path.GetDirectoryName(root) ?? throw new DirectoryNotFoundException("The tests don't run inside of the repository.");
        }

        return root;
    }
}
