using System.Security.Cryptography;
using System.Text;
using SpecLang.Engine.Projects;

namespace SpecLang.Engine.Tests.Projects;

public sealed class SpecFilesTests : IDisposable
{
    private const string LeadsOut = "it leads out of the project's folder through a link";

    private readonly TemporaryFolder folder = new();

    private string Root => folder["root"];

    public SpecFilesTests() => folder.MakeFolder("root");

    public void Dispose() => folder.Dispose();

    [Fact]
    public void A_file_under_the_root_is_read_without_its_byte_order_mark_and_recorded_with_its_hash()
    {
        byte[] bytes = [0xef, 0xbb, 0xbf, .. "eins\r\nzwei 😀"u8];
        folder.Write("root/lexicons/a.txt", bytes);
        var files = new SpecFiles(Root);
        files.Read("lexicons/a.txt").Text.ShouldBe("eins\r\nzwei 😀");
        files.Read("missing.txt").Problem.ShouldBe("there is no such file");
        files.FilesRead.ShouldBe([("lexicons/a.txt", Convert.ToHexStringLower(SHA256.HashData(bytes)))]);
    }

    [UnixFact]
    public void Links_out_of_the_root_are_refused_wherever_they_stand()
    {
        folder.Write("secret/a.txt", "secret");
        folder.Link("root/file.txt", folder["secret/a.txt"]);
        folder.Link("root/relative.txt", "../secret/a.txt");
        folder.Link("root/folder", folder["secret"]);
        folder.Link("root/deep/up", "../..");
        folder.Link("root/second.txt", "file.txt");
        folder.Link("root/nothing.txt", folder["secret/nothing.txt"]);
        var files = new SpecFiles(Root);
        foreach (var path in new[] { "file.txt", "relative.txt", "folder/a.txt", "deep/up/secret/a.txt", "second.txt", "nothing.txt" })
        {
            files.Read(path).ShouldSatisfyAllConditions(c => c.Text.ShouldBeNull(), c => c.Problem.ShouldBe(LeadsOut, path));
        }

        files.FilesRead.ShouldBeEmpty();
        new SpecFiles(Root, allowOutside: true).Read("folder/a.txt").Text.ShouldBe("secret");
    }

    [UnixFact]
    public void A_folder_whose_name_only_begins_like_the_root_is_outside()
    {
        folder.Write("rootkit/a.txt", "secret");
        folder.Link("root/a.txt", "../rootkit/a.txt");
        new SpecFiles(Root).Read("a.txt").Problem.ShouldBe(LeadsOut);
    }

    [UnixFact]
    public void Links_within_the_root_and_a_linked_root_are_fine()
    {
        folder.Write("root/a.txt", "A");
        folder.MakeFolder("root/below");
        folder.Link("root/below/b.txt", "../a.txt");
        folder.Link("alias", "root");
        new SpecFiles(Root).Read("below/b.txt").Text.ShouldBe("A");
        new SpecFiles(folder["alias"]).Read("below/b.txt").Text.ShouldBe("A");
    }

    [UnixFact]
    public void Links_in_a_circle_are_a_problem_and_no_hang()
    {
        folder.Link("root/a", "b");
        folder.Link("root/b", "a");
        new SpecFiles(Root).Read("a").Problem.ShouldNotBeNull().ShouldContain("circle");
    }

    [Theory]
    [InlineData("")]
    [InlineData("/etc/passwd")]
    [InlineData("../a.txt")]
    [InlineData("a/../../b")]
    [InlineData("a//b")]
    [InlineData("./a")]
    [InlineData("a\0b")]
    [InlineData("a\\b")]
    [InlineData("c:/a")]
    public void What_is_no_plain_path_under_the_root_is_refused(string path) =>
        new SpecFiles(Root, allowOutside: true).Read(path).Problem.ShouldBe("it is no path under the project's folder");

    [Fact]
    public void A_folder_is_no_file()
    {
        folder.MakeFolder("root/below");
        new SpecFiles(Root).Read("below").Problem.ShouldBe("it is a folder");
    }

    [UnixFact]
    public void Pipes_and_devices_are_not_opened()
    {
        Shell.Run("mkfifo", folder["root/pipe.txt"]);
        folder.Link("root/null.txt", "/dev/null");
        new SpecFiles(Root).Read("pipe.txt").Problem.ShouldBe("it is a device or a pipe, not a plain file");
        new SpecFiles(Root, allowOutside: true).Read("null.txt").Problem.ShouldBe("it is a device or a pipe, not a plain file");
    }

    [Fact]
    public void A_file_over_64_MB_is_refused()
    {
        using (var file = File.Create(folder["root/large.txt"]))
        {
            file.SetLength(SpecFiles.MaxFileBytes + 1L);
        }

        new SpecFiles(Root).Read("large.txt").Problem.ShouldBe("it is larger than 64 MB");
    }

    [Fact]
    public void Bytes_that_are_no_UTF_8_are_named_with_their_line()
    {
        folder.Write("root/latin.txt", [.. "one\r\ntwo\r\nfa"u8, 0xe7, .. "ade\r\n"u8]);
        folder.Write("root/utf16.txt", [.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes("text")]);
        folder.Write("root/cut.txt", [.. "one\n"u8, 0xf0, 0x9f]);
        folder.Write("root/surrogate.txt", [0xed, 0xa0, 0x80]);
        var files = new SpecFiles(Root);
        files.Read("latin.txt").Problem.ShouldBe("its line 3 is no UTF-8, as which it should be saved");
        files.Read("utf16.txt").Problem.ShouldBe("its line 1 is no UTF-8, as which it should be saved");
        files.Read("cut.txt").Problem.ShouldBe("its line 2 is no UTF-8, as which it should be saved");
        files.Read("surrogate.txt").Problem.ShouldBe("its line 1 is no UTF-8, as which it should be saved");
    }

    [Fact]
    public void Random_bytes_are_text_or_a_problem()
    {
        var random = new Random(7);
        for (var i = 0; i < 200; i++)
        {
            var bytes = new byte[64];
            random.NextBytes(bytes);
            folder.Write($"root/{i}.txt", bytes);
            var content = new SpecFiles(Root).Read($"{i}.txt");
            (content.Text is null).ShouldBe(content.Problem is not null);
        }
    }

    [Fact]
    public void An_empty_file_is_an_empty_text()
    {
        folder.Write("root/empty.txt", "");
        new SpecFiles(Root).Read("empty.txt").Text.ShouldBe("");
    }

    [Fact]
    public void All_threads_see_the_same_text()
    {
        folder.Write("root/a.txt", "0");
        var files = new SpecFiles(Root);
        var first = files.Read("a.txt").Text;
        folder.Write("root/a.txt", "1");
        var texts = new string?[50];
        Parallel.For(0, texts.Length, i => texts[i] = files.Read("a.txt").Text);
        texts.ShouldAllBe(t => t == first);
        files.FilesRead.Count.ShouldBe(1);
    }
}
