using System.Runtime.Versioning;
using System.Text;

namespace SpecLang.Cli.Tests.Commands;

public sealed class FmtTests : IDisposable
{
    private const string Loose = "record   R{prompt:text response:text}\n\n\nlexicon Bad { \"bad\" }";

    private const string Tidy = "record R { prompt: text  response: text }\nlexicon Bad { \"bad\" }\n";

    private const string LooseRecord = "record   R{prompt:text}";

    private const string TidyRecord = "record R { prompt: text }\n";

    private const string Broken = "record R { prompt text }\n";

    private readonly TemporaryFolder folder = new();

    [Fact]
    public async Task A_file_is_laid_out_in_its_place()
    {
        var file = folder.Write("x.align", Loose);

        var result = (await Align.RunAsync("fmt", file)).ShouldExitWith(ExitCode.Fine);

        (await File.ReadAllTextAsync(file)).ShouldBe(Tidy.Replace("text }\nlexicon", "text }\n\nlexicon", StringComparison.Ordinal));
        result.Output.ShouldBeEmpty();
        result.Messages.ShouldBe($"laid out {file}\n");
    }

    [Fact]
    public async Task A_file_that_is_laid_out_is_not_written()
    {
        var file = folder.Write("x.align", TidyRecord);
        var written = File.GetLastWriteTimeUtc(file).AddDays(-1);
        File.SetLastWriteTimeUtc(file, written);

        var result = (await Align.RunAsync("fmt", file)).ShouldExitWith(ExitCode.Fine);

        File.GetLastWriteTimeUtc(file).ShouldBe(written);
        result.Messages.ShouldBeEmpty();
    }

    [Fact]
    public async Task Files_of_a_folder_are_found_without_an_align_json()
    {
        folder.Write("a/x.align", LooseRecord);
        folder.Write("a/b/y.align", LooseRecord);
        folder.Write("a/.hidden/z.align", LooseRecord);

        (await Align.RunAsync("fmt", folder["a"])).ShouldExitWith(ExitCode.Fine);

        (await File.ReadAllTextAsync(folder["a/x.align"])).ShouldBe(TidyRecord);
        (await File.ReadAllTextAsync(folder["a/b/y.align"])).ShouldBe(TidyRecord);
        (await File.ReadAllTextAsync(folder["a/.hidden/z.align"])).ShouldBe(LooseRecord);
    }

    [Fact]
    public async Task A_check_writes_nothing_and_lists_what_differs()
    {
        var good = folder.Write("good.align", TidyRecord);
        var bad = folder.Write("bad.align", LooseRecord);

        var result = (await Align.RunAsync("fmt", "--check", good, bad)).ShouldExitWith(ExitCode.Findings);

        result.Output.ShouldBe(bad + "\n");
        (await File.ReadAllTextAsync(bad)).ShouldBe(LooseRecord);
        (await Align.RunAsync("fmt", "--check", good)).ShouldExitWith(ExitCode.Fine).Output.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_file_with_a_mistake_is_left_alone_and_the_others_are_laid_out()
    {
        var broken = folder.Write("a.align", Broken);
        var other = folder.Write("b.align", LooseRecord);

        var result = (await Align.RunAsync("fmt", broken, other)).ShouldExitWith(ExitCode.SpecError);

        (await File.ReadAllTextAsync(broken)).ShouldBe(Broken);
        (await File.ReadAllTextAsync(other)).ShouldBe(TidyRecord);
        result.Messages.ShouldContain("a.align(1,19): error ALN1");
    }

    [Fact]
    public async Task Of_a_mistake_and_a_difference_the_mistake_gives_the_exit_code() =>
        (await Align.RunAsync("fmt", "--check", folder.Write("a.align", LooseRecord), folder.Write("b.align", Broken))).ShouldExitWith(ExitCode.SpecError).Output.ShouldContain("a.align");

    [Fact]
    public async Task A_spec_that_means_nothing_is_laid_out_too()
    {
        var file = folder.Write("x.align", "define f(t:text)=unknown(t)");

        (await Align.RunAsync("fmt", file)).ShouldExitWith(ExitCode.Fine);

        (await File.ReadAllTextAsync(file)).ShouldBe("define f(t: text) = unknown(t)\n");
    }

    [Fact]
    public async Task Standard_input_goes_to_standard_output()
    {
        (await Align.RunAsync(LooseRecord, ["fmt", "--stdin"])).ShouldExitWith(ExitCode.Fine).Output.ShouldBe(TidyRecord);
        (await Align.RunAsync("", ["fmt", "--stdin"])).ShouldExitWith(ExitCode.Fine).Output.ShouldBeEmpty();
        (await Align.RunAsync(LooseRecord, ["fmt", "--stdin", "--check", "--stdin-path", "x.align"])).ShouldExitWith(ExitCode.Findings).Output.ShouldBe("x.align\n");
        (await Align.RunAsync(TidyRecord, ["fmt", "--stdin", "--check"])).ShouldExitWith(ExitCode.Fine).Output.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_mistake_in_standard_input_is_said_with_the_path_that_it_is_given()
    {
        var result = (await Align.RunAsync(Broken, ["fmt", "--stdin", "--stdin-path", "policy.align"])).ShouldExitWith(ExitCode.SpecError);

        result.Output.ShouldBeEmpty();
        result.Messages.ShouldStartWith("policy.align(1,19): error ALN1");
    }

    [Fact]
    public async Task Line_ends_and_a_byte_order_mark_are_kept()
    {
        var file = folder.Write("x.align", [0xef, 0xbb, 0xbf, .. Encoding.UTF8.GetBytes("record R{a:text\r\nb:text}")]);

        (await Align.RunAsync("fmt", file)).ShouldExitWith(ExitCode.Fine);

        (await File.ReadAllBytesAsync(file)).ShouldBe([0xef, 0xbb, 0xbf, .. "record R { a: text  b: text }\r\n"u8]);
    }

    [Fact]
    public async Task What_is_no_UTF_8_is_left_alone()
    {
        var file = folder.Write("x.align", [0xff, 0xfe, 0x41]);

        (await Align.RunAsync("fmt", file)).ShouldExitWith(ExitCode.DataError).Messages.ShouldContain("is no UTF-8 text");

        (await File.ReadAllBytesAsync(file)).ShouldBe([0xff, 0xfe, 0x41]);
    }

    [UnixFact]
    [UnsupportedOSPlatform("windows")]
    public async Task A_link_stays_a_link_and_rights_stay_rights()
    {
        var file = folder.Write("x.align", LooseRecord);
        File.SetUnixFileMode(file, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        File.CreateSymbolicLink(folder["link.align"], file);

        (await Align.RunAsync("fmt", folder["link.align"])).ShouldExitWith(ExitCode.Fine);

        new FileInfo(folder["link.align"]).LinkTarget.ShouldBe(file);
        (await File.ReadAllTextAsync(file)).ShouldBe(TidyRecord);
        File.GetUnixFileMode(file).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        Directory.GetFiles(folder.Path).Length.ShouldBe(2);
    }

    [Fact]
    public async Task A_folder_without_a_spec_is_said()
    {
        Directory.CreateDirectory(folder["empty"]);

        (await Align.RunAsync("fmt", folder["empty"])).ShouldExitWith(ExitCode.Usage).Messages.ShouldContain("holds no .align file");
    }

    public void Dispose() => folder.Dispose();
}
