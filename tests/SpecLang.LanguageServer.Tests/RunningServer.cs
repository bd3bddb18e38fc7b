using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.IO.Pipelines;
using SpecLang.LanguageServer.Protocol;
using SpecLang.LanguageServer.Transport;
using SpecLang.LanguageServer.Workspace;

namespace SpecLang.LanguageServer.Tests;

/// <summary>A server in this process, and a client's end of its pipe.</summary>
internal sealed class RunningServer : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly Pipe toServer = new();
    private readonly Pipe toClient = new();
    private readonly TemporaryFolder library = new();
    private readonly JsonRpcConnection client;
    private readonly Task clientLoop;
    private readonly ConcurrentDictionary<string, PublishDiagnosticsParams> published = new(StringComparer.Ordinal);
    private readonly SemaphoreSlim news = new(0);

    private RunningServer(ServerOptions? options)
    {
        client = new JsonRpcConnection(toClient.Reader.AsStream(), toServer.Writer.AsStream());
        client.OnNotification("textDocument/publishDiagnostics", ProtocolJson.Default.PublishDiagnosticsParams, p =>
        {
            published[p.Uri] = p;
            All.Enqueue(p);
            news.Release();
        });
        client.OnNotification("window/logMessage", ProtocolJson.Default.MessageParams, Messages.Enqueue);
        clientLoop = client.RunAsync(CancellationToken.None);
        Server = AlignLanguageServer.RunAsync(
            toServer.Reader.AsStream(),
            toClient.Writer.AsStream(),
            (options ?? new ServerOptions()) with { LibraryFolder = library.Path, WarningsPause = TimeSpan.Zero, ExamplesPause = TimeSpan.Zero, DiagnosticsPause = TimeSpan.Zero });
    }

    public static ProtocolJson Json => ProtocolJson.Default;

    /// <summary>Ends with the server; its result is the exit code.</summary>
    public Task<int> Server { get; }

    /// <summary>All diagnostics in the order they came.</summary>
    public ConcurrentQueue<PublishDiagnosticsParams> All { get; } = new();

    public ConcurrentQueue<MessageParams> Messages { get; } = new();

    public static async Task<RunningServer> StartAsync(string? folder = null, ServerOptions? options = null, bool isTrusted = false)
    {
        var server = new RunningServer(options);
        var request = new InitializeParams(RootUri: folder is null ? null : DocumentUri.OfPath(folder).Text, InitializationOptions: new InitializationOptions(isTrusted));
        await server.RequestAsync("initialize", request, Json.InitializeParams, Json.InitializeResult);
        await server.NotifyAsync("initialized", new EmptyParams(), Json.EmptyParams);
        return server;
    }

    public static RunningServer StartWithoutHello() => new(options: null);

    public Task<TResult?> RequestAsync<TParams, TResult>(
        string method, TParams parameters, System.Text.Json.Serialization.Metadata.JsonTypeInfo<TParams> type, System.Text.Json.Serialization.Metadata.JsonTypeInfo<TResult> resultType, CancellationToken cancellationToken = default) =>
        client.RequestAsync(method, parameters, type, resultType, cancellationToken).WaitAsync(Patience, CancellationToken.None);

    public Task NotifyAsync<TParams>(string method, TParams parameters, System.Text.Json.Serialization.Metadata.JsonTypeInfo<TParams> type) => client.NotifyAsync(method, parameters, type);

    public Task OpenAsync(string uri, string text, int version = 1) =>
        NotifyAsync("textDocument/didOpen", new DidOpenTextDocumentParams(new TextDocumentItem(uri, "align", version, text)), Json.DidOpenTextDocumentParams);

    public Task ChangeAsync(string uri, int version, params ImmutableArray<TextDocumentContentChangeEvent> changes) =>
        NotifyAsync("textDocument/didChange", new DidChangeTextDocumentParams(new VersionedTextDocumentIdentifier(uri, version), changes), Json.DidChangeTextDocumentParams);

    public Task CloseAsync(string uri) => NotifyAsync("textDocument/didClose", new TextDocumentParams(new TextDocumentIdentifier(uri)), Json.TextDocumentParams);

    /// <summary>Waits for diagnostics of a document that fulfil a condition.</summary>
    public async Task<PublishDiagnosticsParams> DiagnosticsAsync(string uri, Func<PublishDiagnosticsParams, bool> condition)
    {
        using var patience = new CancellationTokenSource(Patience);
        while (true)
        {
            if (published.TryGetValue(uri, out var known) && condition(known))
            {
                return known;
            }

            await news.WaitAsync(patience.Token);
        }
    }

    /// <summary>The errors of a version.</summary>
    public async Task<ImmutableArray<Diagnostic>> ErrorsAsync(string uri, int version) =>
        [.. (await DiagnosticsAsync(uri, p => p.Version == version)).Diagnostics.Where(d => d.Severity == DiagnosticSeverity.Error)];

    public Task<Hover?> HoverAsync(string uri, int line, int character) =>
        RequestAsync("textDocument/hover", new TextDocumentPositionParams(new TextDocumentIdentifier(uri), new Position(line, character)), Json.TextDocumentPositionParams, Json.Hover);

    /// <summary>Sends bytes as they are.</summary>
    public async Task SendAsync(byte[] bytes)
    {
        await toServer.Writer.WriteAsync(bytes);
    }

    /// <summary>Ends the client's end of the pipe, as a client that dies.</summary>
    public Task DieAsync() => toServer.Writer.CompleteAsync().AsTask();

    public async ValueTask DisposeAsync()
    {
        await toServer.Writer.CompleteAsync();
        await Server.WaitAsync(Patience);
        await toClient.Writer.CompleteAsync();
        await clientLoop.WaitAsync(Patience);
        await client.DisposeAsync();
        library.Dispose();
        news.Dispose();
    }
}
