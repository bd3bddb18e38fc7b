namespace SpecLang.Cli.Tests.Native;

/// <summary>The native command does what the command on .NET does: the same output, messages and exit code, byte for byte.</summary>
public sealed class NativeCommandTests : IDisposable
{
    private const string Planned =
        """
        align 1
        namespace Try
        record R { prompt: text  response: text }
        lexicon Bad { "bad" "worse" "mauvais goût" }
        constitution Plain over R {
          block at major
          principle NoBad { severity major  when prompt contains "please"  forbid response contains Bad  message "It says {evidence}." }
          principle Mail { severity minor  forbid response matches r"\b[a-z]+@[a-z]+\.com\b" }
        }
        """;

    private const string Records =
        """
        {"id":"a","prompt":"please","response":"a bad \u0001 answer 😀"}
        {"prompt":"x","response":"me@example.com, mauvais GOU\u0302T"}
        {"prompt":3}
        no json
        {"id":"\u202e","prompt":"PLEASE","response":"MAUVAIS GOU\u0302T, Straße, ǅ, İstanbul, \ud83d"}

        """;

    private readonly TemporaryFolder folder = new();

    public NativeCommandTests()
    {
        folder.Write("planned.align", Planned);
        folder.Write("manners.align", Specs.Manners);
        folder.Write("two.align", Specs.TwoConstitutions);
        folder.Write("mistakes.align", Specs.ThreeMistakes);
        folder.Write("turns.align", Specs.Turns);
        folder.Write("classified.align", Planned.Replace("record R", "classifier Injection(prompt: text) -> score { model \"std:prompt-injection\" }\nrecord R", StringComparison.Ordinal)
            .Replace("when prompt contains \"please\"", "when Injection(prompt) >= 0.8", StringComparison.Ordinal));
        folder.Write("untidy.align", "align   1\nnamespace Try // 😀 e\u0301\nrecord R{prompt:text}\n");
        folder.Write("records.jsonl", Records);
        folder.Write("answers.jsonl", """{"answer": "bad help, worse and much too long"}""" + "\n" + """{"answer": "good"}""" + "\n");
        folder.Write("a b'c\"😀.align", Planned);
    }

    /// <summary>Lines of the shell, run in a folder of specs and records.</summary>
    public static TheoryData<string> Calls =>
    [
        "$align", "$align --version", "$align --help", "$align -h", "$align bogus", "$align --bogus", "$align train", "$align [suggest:3] \"che\"", "$align ''", "$align @missing.rsp", "$align check @<(echo planned.align)",
        "$align check", "$align check planned.align", "$align check mistakes.align", "$align check mistakes.align missing.align", "$align check . --format json", "$align check mistakes.align --format sarif", "$align check planned.align --format bogus",
        "$align check -- --version", "$align check \"a b'c\\\"😀.align\"", "$align check $'\\xff\\xfe.align'", "$align check \"$(head -c 100000 /dev/zero | tr '\\0' x)\"", "$align check --help", "$align check planned.align > /dev/full", "$align check planned.align >&-",
        "$align fmt --stdin < untidy.align", "$align fmt --check untidy.align planned.align", "$align fmt missing", "$align fmt --stdin < mistakes.align", "cp untidy.align u.align; $align fmt u.align; cat u.align; rm u.align",
        "$align eval", "$align eval planned.align", "$align eval missing.align -", "$align eval mistakes.align records.jsonl", "$align eval two.align records.jsonl", "$align eval planned.align missing.jsonl", "$align eval --help", "$align eval planned.align - --evidence bogus",
        "$align eval planned.align records.jsonl", "$align eval planned.align records.jsonl --format jsonl", "$align eval planned.align - --format jsonl --evidence all < records.jsonl", "$align eval planned.align records.jsonl --format junit", "$align eval planned.align - --format jsonl --margins < records.jsonl",
        "$align eval planned.align - --format jsonl --evidence none --jobs 2 < records.jsonl", "$align eval planned.align records.jsonl --format jsonl --format csv --format md --format html --out out; cat out/*.jsonl out/*.csv out/*.md; wc -c out/*; rm -r out",
        "$align eval manners.align answers.jsonl --format jsonl --fail-on block", "$align eval manners.align answers.jsonl --by kind", "$align eval turns.align records.jsonl", "$align eval planned.align records.jsonl < /dev/null --skip-bad-records --no-cache", "$align eval planned.align records.jsonl > /dev/full",
        "gzip -c records.jsonl | head -c -4 > cut.jsonl.gz; $align eval planned.align cut.jsonl.gz", "yes '{\"answer\": \"good\"}' 2> /dev/null | $align eval manners.align - --format jsonl | head -n 1; echo ${PIPESTATUS[1]}",
        "$align new; $align new made; find made -type f | sort; cat made/*.align; rm -r made", "$align doc planned.align", "$align drift missing", "$align merge missing", "$align explain planned.align --plan", "$align explain planned.align records.jsonl --id a", "$align test planned.align", "$align diff planned.align manners.align",
        "$align eval classified.align records.jsonl --by bogus", "echo '{\"id\": \"1\", \"prompt\": \"please\", \"response\": \"bad\"}' | $align explain planned.align -", "$align build planned.align --out built; cat built/*; rm -r built", "$align lsp < /dev/null", "$align lsp --bogus",
    ];

    [NativeTheory]
    [MemberData(nameof(Calls))]
    public async Task A_call_comes_to_the_same(string line)
    {
        var native = await RunAsync(NativeCommand.File, line);
        var managed = await RunAsync(Align.Managed, line);

        (native.ExitCode, native.Output, native.Messages).ShouldBe((managed.ExitCode, managed.Output, managed.Messages));
    }

    /// <summary>The signal comes once the first line is out, so that the run has begun; what was written ends with a whole line.</summary>
    [NativeTheory]
    [InlineData("eval manners.align - --format jsonl")]
    [InlineData("lsp")]
    public async Task A_signal_ends_it_in_the_same_way(string call)
    {
        var line = $$"""
            mkfifo input-$1
            $align {{call}} < input-$1 > out-$1 &
            exec 7> input-$1
            if [ "{{call}}" != lsp ]; then
              for i in {1..3000}; do echo '{"answer": "good"}' >&7; done
              while [ ! -s out-$1 ]; do sleep 0.01; done
            fi
            sleep 1
            kill -TERM $!
            wait $!
            echo $?
            tail -c 1 out-$1 | tr '\n' '$'
            """;
        var native = await RunAsync(NativeCommand.File, line, "native");
        var managed = await RunAsync(Align.Managed, line, "managed");

        (native.ExitCode, native.Output, native.Messages).ShouldBe((managed.ExitCode, managed.Output, managed.Messages));
        native.Output.ShouldNotBeEmpty();
    }

    [NativeFact]
    public async Task What_needs_NET_says_so_where_there_is_none()
    {
        var result = await RunAsync(NativeCommand.File, "PATH=/nowhere; $align test planned.align");

        result.ShouldExitWith(ExitCode.DataError).Messages.ShouldBe("align: error: this call needs .NET, and there is no dotnet on the path; install the .NET 10 SDK and try again.\n");
        result.Output.ShouldBeEmpty();
    }

    public void Dispose() => folder.Dispose();

    private Task<CommandResult> RunAsync(string command, string line, params string[] arguments) =>
        Align.ShellAsync(command, "cd \"$1\"; shift; export XDG_CACHE_HOME=\"$PWD/caches\"\n" + line, [folder.Path, .. arguments]);
}
