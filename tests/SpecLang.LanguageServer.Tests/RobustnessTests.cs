using System.Collections.Immutable;
using SpecLang.LanguageServer.Protocol;
using SpecLang.LanguageServer.Workspace;

namespace SpecLang.LanguageServer.Tests;

public sealed class RobustnessTests : IAsyncLifetime
{
    private const string Spec = """
        record Answer { response: text }
        lexicon Rude { "whatever" }
        constitution Manners over Answer {
          principle Polite { forbid response contains Rude }
        }

        """;

    private readonly TemporaryFolder folder = new();
    private RunningServer? running;

    private RunningServer Server => running ?? throw new InvalidOperationException("The server is not started.");

    public async Task InitializeAsync() => running = await RunningServer.StartAsync(folder.Path);

    public async Task DisposeAsync()
    {
        await Server.DisposeAsync();
        Server.Messages.Where(m => m.Type == MessageType.Error).ShouldBeEmpty();
        folder.Dispose();
    }

    [Fact]
    public async Task An_empty_file_has_nothing_wrong_and_answers_everything()
    {
        var uri = DocumentUri.OfPath(folder.Write("empty.align", "")).Text;
        await Server.OpenAsync(uri, "");

        (await Server.ErrorsAsync(uri, 1)).ShouldBeEmpty();
        (await Server.HoverAsync(uri, 0, 0)).ShouldBeNull();
        (await CompleteAsync(uri, 0, 0)).ShouldContain("constitution");
    }

    [Fact]
    public async Task A_document_that_was_never_saved_is_checked_and_says_that_it_can_not_import_files()
    {
        await Server.OpenAsync("untitled:Untitled-1", "import \"other.align\"\n" + Spec);

        (await Server.ErrorsAsync("untitled:Untitled-1", 1)).ShouldHaveSingleItem().Message.ShouldContain("not saved yet");
        (await Server.HoverAsync("untitled:Untitled-1", 4, 48))?.Contents.Value.ShouldContain("lexicon Rude");
    }

    [Fact]
    public async Task A_file_outside_of_every_folder_is_a_project_of_its_own()
    {
        using var other = new TemporaryFolder();
        other.Write("words.txt", "whatever\n");
        var uri = DocumentUri.OfPath(other.Write("x.align", "")).Text;
        await Server.OpenAsync(uri, Spec.Replace("\"whatever\"", "from \"words.txt\"", StringComparison.Ordinal));

        (await Server.ErrorsAsync(uri, 1)).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_file_whose_name_needs_escapes_is_known_however_it_is_written()
    {
        var path = folder.Write("Übung mit Leerzeichen #1.align", Spec);
        var uri = DocumentUri.OfPath(path).Text;
        await Server.OpenAsync(uri.Replace("%20", "%20", StringComparison.Ordinal).Replace("%C3%9C", "%c3%9c", StringComparison.Ordinal), Spec);

        (await Server.HoverAsync(uri, 3, 46))?.Contents.Value.ShouldContain("lexicon Rude");
    }

    [Fact]
    public async Task Line_ends_of_windows_and_letters_of_two_units_keep_places_right()
    {
        const string uri = "untitled:crlf";
        await Server.OpenAsync(uri, "// 😀 é\r\n" + Spec.ReplaceLineEndings("\r\n"));
        await Server.ErrorsAsync(uri, 1);
        await Server.ChangeAsync(uri, 2, new TextDocumentContentChangeEvent("Rudee", new Range(new Position(4, 46), new Position(4, 50))));

        var error = (await Server.ErrorsAsync(uri, 2)).ShouldHaveSingleItem();
        error.Range.ShouldBe(new Range(new Position(4, 46), new Position(4, 51)));
        await Server.ChangeAsync(uri, 3, new TextDocumentContentChangeEvent("💊", new Range(new Position(0, 3), new Position(0, 5))), new TextDocumentContentChangeEvent("", new Range(new Position(4, 50), new Position(4, 51))));
        (await Server.ErrorsAsync(uri, 3)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Edits_out_of_range_change_what_is_there()
    {
        const string uri = "untitled:range";
        await Server.OpenAsync(uri, Spec);
        await Server.ChangeAsync(
            uri,
            2,
            new TextDocumentContentChangeEvent("\n", new Range(new Position(1000, 1000), new Position(2000, 0))),
            new TextDocumentContentChangeEvent("// x\n", new Range(new Position(-5, -5), new Position(-1, 0))),
            new TextDocumentContentChangeEvent("", new Range(new Position(3, 4000), new Position(3, 2))));

        (await Server.DiagnosticsAsync(uri, p => p.Version == 2)).ShouldNotBeNull();
        (await Server.HoverAsync(uri, 1_000_000, 1_000_000)).ShouldBeNull();
    }

    [Fact]
    public async Task An_import_that_is_no_utf8_is_told_at_the_import()
    {
        await File.WriteAllBytesAsync(Path.Combine(folder.Path, "latin.align"), [0x2f, 0x2f, 0xe9, 0x0a]);
        var uri = DocumentUri.OfPath(folder.Write("main.align", "")).Text;
        await Server.OpenAsync(uri, "import \"latin.align\"\n" + Spec);

        (await Server.ErrorsAsync(uri, 1)).ShouldHaveSingleItem().Message.ShouldContain("UTF-8");
    }

    [Fact]
    public async Task Deep_nesting_is_told_and_survived()
    {
        const string uri = "untitled:deep";
        var text = Spec.Replace("response contains Rude", new string('(', 20_000) + "response contains Rude" + new string(')', 20_000), StringComparison.Ordinal);
        await Server.OpenAsync(uri, text);

        (await Server.ErrorsAsync(uri, 1)).ShouldNotBeEmpty();
        await CompleteAsync(uri, 3, 10_000);
        await Server.HoverAsync(uri, 3, 10_000);
    }

    [Fact]
    public async Task Five_thousand_lines_are_checked_and_answer()
    {
        const string uri = "untitled:long";
        var principles = string.Concat(Enumerable.Range(0, 2_500).Select(i => $"  principle P{i} {{ forbid response contains \"w{i}\" }}\n\n"));
        await Server.OpenAsync(uri, Spec.Replace("  principle Polite", principles + "  principle Polite", StringComparison.Ordinal));

        (await Server.ErrorsAsync(uri, 1)).ShouldBeEmpty();
        (await Server.HoverAsync(uri, 5_003, 46))?.Contents.Value.ShouldContain("lexicon Rude");
    }

    [Fact]
    public async Task What_an_open_file_says_counts_and_not_what_is_on_disk()
    {
        var words = folder.Write("words.align", "lexicon Other { \"x\" }\n");
        var uri = DocumentUri.OfPath(folder.Write("main.align", "")).Text;
        var wordsUri = DocumentUri.OfPath(words).Text;
        await Server.OpenAsync(uri, "import \"words.align\"\n" + Spec.Replace("contains Rude", "contains Nice", StringComparison.Ordinal));
        (await Server.ErrorsAsync(uri, 1)).ShouldHaveSingleItem().Message.ShouldContain("Nice");

        await Server.OpenAsync(wordsUri, "lexicon Nice { \"x\" }\n");
        await Server.DiagnosticsAsync(uri, p => p.Diagnostics.All(d => d.Severity != DiagnosticSeverity.Error));
        await Server.CloseAsync(wordsUri);
        await Server.DiagnosticsAsync(uri, p => p.Diagnostics.Any(d => d.Severity == DiagnosticSeverity.Error));
    }

    [Fact]
    public async Task An_open_file_that_gets_another_name_is_known_by_it()
    {
        var old = folder.Write("old.align", "lexicon Nice { \"x\" }\n");
        var uri = DocumentUri.OfPath(folder.Write("main.align", "")).Text;
        var text = "import \"new.align\"\n" + Spec.Replace("contains Rude", "contains Nice", StringComparison.Ordinal);
        await Server.OpenAsync(uri, text);
        await Server.OpenAsync(DocumentUri.OfPath(old).Text, "lexicon Nice { \"x\" }\n");
        (await Server.ErrorsAsync(uri, 1)).ShouldHaveSingleItem().Message.ShouldContain("new.align");

        await Server.CloseAsync(DocumentUri.OfPath(old).Text);
        var renamed = Path.Combine(folder.Path, "new.align");
        File.Move(old, renamed);
        await Server.OpenAsync(DocumentUri.OfPath(renamed).Text, "lexicon Nice { \"x\" }\n");
        await Server.ChangeAsync(uri, 2, new TextDocumentContentChangeEvent(text + "\n"));
        (await Server.ErrorsAsync(uri, 2)).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_lexicon_that_changes_on_disk_is_read_again()
    {
        var words = folder.Write("words.txt", "*\n");
        var uri = DocumentUri.OfPath(folder.Write("main.align", "")).Text;
        await Server.OpenAsync(uri, Spec.Replace("\"whatever\"", "from \"words.txt\"", StringComparison.Ordinal));
        (await Server.ErrorsAsync(uri, 1)).ShouldHaveSingleItem();

        await File.WriteAllTextAsync(words, "whatever\n");
        await Server.NotifyAsync(
            "workspace/didChangeWatchedFiles",
            new DidChangeWatchedFilesParams([new FileEvent(DocumentUri.OfPath(words).Text, FileChangeType.Changed)]),
            RunningServer.Json.DidChangeWatchedFilesParams);
        await Server.DiagnosticsAsync(uri, p => p.Diagnostics.All(d => d.Severity != DiagnosticSeverity.Error));
    }

    [Fact]
    public async Task A_workspace_with_five_hundred_specs_is_searched()
    {
        for (var i = 0; i < 500; i++)
        {
            folder.Write($"area{i % 10}/spec{i}.align", Spec.Replace("Manners", $"Manners{i}", StringComparison.Ordinal));
        }

        folder.Write("node_modules/x/hidden.align", "lexicon Hidden { \"x\" }\n");
        var found = await Server.RequestAsync("workspace/symbol", new WorkspaceSymbolParams("Manners499"), RunningServer.Json.WorkspaceSymbolParams, RunningServer.Json.ImmutableArrayWorkspaceSymbol);

        found.ShouldHaveSingleItem().Name.ShouldBe("Manners499");
        (await Server.RequestAsync("workspace/symbol", new WorkspaceSymbolParams("Hidden"), RunningServer.Json.WorkspaceSymbolParams, RunningServer.Json.ImmutableArrayWorkspaceSymbol)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Diagnostics_end_with_those_of_the_last_version_however_fast_one_types()
    {
        const string uri = "untitled:fast";
        await Server.OpenAsync(uri, Spec);
        for (var version = 2; version <= 100; version++)
        {
            await Server.ChangeAsync(uri, version, new TextDocumentContentChangeEvent(Spec + new string('\n', version) + (version == 100 ? "lexicon Rude { \"y\" }" : "")));
        }

        (await Server.ErrorsAsync(uri, 100)).ShouldHaveSingleItem();
        Server.All.Where(p => p.Uri == uri).Select(p => p.Version ?? 0).ShouldBeInOrder(SortDirection.Ascending);
    }

    [Fact]
    public async Task Memory_comes_back_when_a_document_is_opened_edited_and_closed_a_thousand_times()
    {
        const string uri = "untitled:often";
        long before = 0;
        for (var i = 0; i < 1_000; i++)
        {
            await Server.OpenAsync(uri, Spec);
            await Server.ChangeAsync(uri, 2, new TextDocumentContentChangeEvent("\n", new Range(new Position(0, 0), new Position(0, 0))));
            if (i % 10 == 0)
            {
                (await Server.HoverAsync(uri, 4, 46))?.Contents.Value.ShouldContain("lexicon Rude");
            }

            await Server.CloseAsync(uri);
            if (i == 100)
            {
                before = Settled();
            }
        }

        await CompleteAsync(uri, open: true);
        (Settled() - before).ShouldBeLessThan(16 * 1024 * 1024);
    }

    private static long Settled()
    {
        GC.Collect();
        GC.WaitForPendingFinalizers();
        return GC.GetTotalMemory(forceFullCollection: true);
    }

    private async Task CompleteAsync(string uri, bool open)
    {
        if (open)
        {
            await Server.OpenAsync(uri, Spec);
        }

        (await CompleteAsync(uri, 0, 0)).ShouldNotBeEmpty();
        await Server.CloseAsync(uri);
    }

    private async Task<ImmutableArray<string>> CompleteAsync(string uri, int line, int character)
    {
        var list = await Server.RequestAsync(
            "textDocument/completion", new CompletionParams(new TextDocumentIdentifier(uri), new Position(line, character)), RunningServer.Json.CompletionParams, RunningServer.Json.CompletionList);
        return [.. (list?.Items ?? []).Select(i => i.Label)];
    }
}
