using System.Collections.Immutable;
using System.Diagnostics;
using SpecLang.LanguageServer.Descriptions;
using SpecLang.LanguageServer.Diagnostics;
using SpecLang.LanguageServer.Examples;
using SpecLang.LanguageServer.Protocol;
using SpecLang.LanguageServer.Runs;
using SpecLang.LanguageServer.Transport;
using SpecLang.LanguageServer.Workspace;

namespace SpecLang.LanguageServer;

/// <summary>One client's session: from <c>initialize</c> through the documents it opens to <c>exit</c>.</summary>
internal sealed class ServerSession : IAsyncDisposable
{
    private static readonly TimeSpan WatchPause = TimeSpan.FromMilliseconds(300);

    private readonly JsonRpcConnection connection;
    private readonly ServerOptions options;
    private readonly DocumentWorkspace workspace;
    private readonly ClientLink client;
    private readonly ExampleJudge examples;
    private readonly DiagnosticsPublisher publisher;
    private readonly DataRuns runs;
    private bool isInitialized;

    public ServerSession(JsonRpcConnection connection, ServerOptions options)
    {
        this.connection = connection;
        this.options = options;
        workspace = new DocumentWorkspace(new SpecCompiler(options.LibraryFolder is { } folder ? new LibraryFolder(folder) : LibraryFolder.OfUser(), new DiskFiles()));
        client = new ClientLink(connection, options.Log);
        examples = new ExampleJudge(spec => spec.Root is { } root ? options.Models?.Invoke(root) : null);
        publisher = new DiagnosticsPublisher(workspace, client, examples, options);
        runs = new DataRuns(workspace, client, examples, options.DataRunPause);
        connection.Gate = Refusal;
        connection.Failed = client.LogFailure;
        RegisterLifecycle();
        new DocumentSync(connection, workspace, client, runs).Register();
        new HandlerTable(connection, workspace, examples, runs, client, new ModelFiles(options.StartersFolder)).Register();
    }

    /// <summary>Whether the client asked to shut down before it left.</summary>
    public bool HasShutDown { get; private set; }

    public async ValueTask DisposeAsync()
    {
        await publisher.DisposeAsync();
        await runs.DisposeAsync();
    }

    private RpcException? Refusal(string method)
    {
        if (HasShutDown && !string.Equals(method, "exit", StringComparison.Ordinal))
        {
            return new RpcException(RpcErrorCode.InvalidRequest, "the server was asked to shut down");
        }

        return isInitialized || method is "initialize" or "exit" or "$/cancelRequest" ? null : new RpcException(RpcErrorCode.ServerNotInitialized, "the first request is `initialize`");
    }

    private void RegisterLifecycle()
    {
        connection.OnRequest("initialize", ProtocolJson.Default.InitializeParams, ProtocolJson.Default.InitializeResult, (request, _) => Task.FromResult<InitializeResult?>(Initialize(request)));
        connection.OnNotification("initialized", ProtocolJson.Default.EmptyParams, _ => client.Begin(workspace));
        connection.OnRequest("shutdown", ProtocolJson.Default.EmptyParams, ProtocolJson.Default.EmptyResult, (_, _) =>
        {
            HasShutDown = true;
            return Task.FromResult<EmptyResult?>(null);
        });
        connection.OnNotification("exit", ProtocolJson.Default.EmptyParams, _ => connection.Close());
    }

    private InitializeResult Initialize(InitializeParams request)
    {
        if (isInitialized)
        {
            throw new RpcException(RpcErrorCode.InvalidRequest, "the server is initialized already");
        }

        isInitialized = true;
        client.Capabilities = request.Capabilities ?? new ClientCapabilities();
        workspace.SetTrust(request.InitializationOptions?.Trusted ?? false);
        workspace.SetSettings(request.InitializationOptions?.Settings ?? new ServerSettings());
        workspace.SetFolders(FoldersOf(request));
        if (request.ProcessId is { } id)
        {
            _ = WatchAsync(id);
        }

        return new InitializeResult(CapabilityList.Create(), new ServerInfo("align", options.Version));
    }

    private static ImmutableArray<string> FoldersOf(InitializeParams request)
    {
        var uris = request.WorkspaceFolders?.Select(f => f.Uri) ?? (request.RootUri is { } root ? [root] : []);
        var folders = uris.Select(u => DocumentUri.Of(u).Path).OfType<string>().Distinct(StringComparer.Ordinal).ToImmutableArray();
        return folders.IsEmpty && request.RootPath is { Length: > 0 } path && Path.IsPathRooted(path) ? [Path.GetFullPath(path)] : folders;
    }

    /// <summary>A client that dies may leave its end of the pipe open, in a process that it started.</summary>
    private async Task WatchAsync(int processId)
    {
        try
        {
            using var process = Process.GetProcessById(processId);
            while (!connection.Closing.IsCancellationRequested)
            {
                if (process.HasExited)
                {
                    connection.Close();
                    return;
                }

                await Task.Delay(WatchPause, connection.Closing);
            }
        }
        catch (Exception e) when (e is ArgumentException or InvalidOperationException or OperationCanceledException or System.ComponentModel.Win32Exception)
        {
            // It lives where this process can't see it, or all is over: the end of the stream says so.
        }
    }
}
