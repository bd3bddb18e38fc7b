using System.Collections.Immutable;
using System.Globalization;
using SpecLang.LanguageServer.Protocol;
using SpecLang.LanguageServer.Transport;
using SpecLang.LanguageServer.Workspace;

namespace SpecLang.LanguageServer;

/// <summary>What the server tells its client and asks of it.</summary>
internal sealed class ClientLink(JsonRpcConnection connection, TextWriter? log)
{
    private static readonly EmptyParams Nothing = new();

    private int lastToken;

    public ClientCapabilities Capabilities { get; set; } = new();

    /// <summary>Whether the client asks for diagnostics itself; then none are sent unasked.</summary>
    public bool PullsDiagnostics => Capabilities.TextDocument?.Diagnostic is not null;

    public CancellationToken Closing => connection.Closing;

    /// <summary>The client is ready: it is asked for settings, and to tell of files that change.</summary>
    public void Begin(DocumentWorkspace workspace)
    {
        if (Capabilities.Workspace?.DidChangeWatchedFiles?.DynamicRegistration == true)
        {
            var watchers = new DidChangeWatchedFilesRegistrationOptions([new("**/*.align"), new("**/align.json"), new("**/*.txt"), new("**/*.md"), new("**/*.onnx")]);
            Ask(() => connection.RequestAsync(
                "client/registerCapability",
                new RegistrationParams([new Registration("align-files", "workspace/didChangeWatchedFiles", watchers)]),
                ProtocolJson.Default.RegistrationParams,
                ProtocolJson.Default.EmptyResult));
        }

        FetchSettings(workspace);
    }

    /// <summary>Asks for the settings, where the client can be asked.</summary>
    public void FetchSettings(DocumentWorkspace workspace)
    {
        if (Capabilities.Workspace?.Configuration != true)
        {
            return;
        }

        Ask(async () =>
        {
            var settings = await connection.RequestAsync(
                "workspace/configuration",
                new ConfigurationParams([new ConfigurationItem("align")]),
                ProtocolJson.Default.ConfigurationParams,
                ProtocolJson.Default.ImmutableArrayServerSettings);
            if (!settings.IsDefaultOrEmpty && settings[0] is { } chosen)
            {
                workspace.SetSettings(chosen);
            }
        });
    }

    public Task PublishAsync(DocumentUri uri, int? version, ImmutableArray<Diagnostic> diagnostics, CancellationToken cancellationToken) =>
        connection.NotifyAsync("textDocument/publishDiagnostics", new PublishDiagnosticsParams(uri.Text, diagnostics, version), ProtocolJson.Default.PublishDiagnosticsParams, cancellationToken);

    public void RefreshDiagnostics() => Refresh(Capabilities.Workspace?.Diagnostics, "workspace/diagnostic/refresh");

    /// <summary>What lenses and hints say of examples is other than it was.</summary>
    public void RefreshExamples()
    {
        Refresh(Capabilities.Workspace?.CodeLens, "workspace/codeLens/refresh");
        Refresh(Capabilities.Workspace?.InlayHint, "workspace/inlayHint/refresh");
    }

    public void Log(MessageType type, string message)
    {
        log?.WriteLine("align lsp: " + message);
        _ = connection.NotifyAsync("window/logMessage", new MessageParams(type, message), ProtocolJson.Default.MessageParams);
    }

    public void LogFailure(string what, Exception exception) => Log(MessageType.Error, $"{what}: {exception.GetType().Name}: {exception.Message}\n{exception.StackTrace}");

    /// <summary>Shows that something takes its time, where the client can show it.</summary>
    public async Task WithProgressAsync(string title, Func<Action<int, string>, Task> work)
    {
        if (Capabilities.Window?.WorkDoneProgress != true)
        {
            await work(static (_, _) => { });
            return;
        }

        var token = "align-" + Interlocked.Increment(ref lastToken).ToString(CultureInfo.InvariantCulture);
        await connection.RequestAsync("window/workDoneProgress/create", new WorkDoneProgressCreateParams(token), ProtocolJson.Default.WorkDoneProgressCreateParams, ProtocolJson.Default.EmptyResult);
        Tell(token, new WorkDoneProgress("begin", Title: title, Percentage: 0));
        try
        {
            await work((percentage, message) => Tell(token, new WorkDoneProgress("report", Message: message, Percentage: percentage)));
        }
        finally
        {
            Tell(token, new WorkDoneProgress("end"));
        }
    }

    private void Tell(string token, WorkDoneProgress progress) =>
        _ = connection.NotifyAsync("$/progress", new ProgressParams(token, progress), ProtocolJson.Default.ProgressParams);

    private void Refresh(RefreshCapability? capability, string method)
    {
        if (capability?.RefreshSupport == true)
        {
            Ask(() => connection.RequestAsync(method, Nothing, ProtocolJson.Default.EmptyParams, ProtocolJson.Default.EmptyResult));
        }
    }

    /// <summary>Asks without waiting; a client that refuses is left as it is.</summary>
    public void Ask(Func<Task> ask) => _ = Task.Run(async () =>
    {
        try
        {
            await ask();
        }
        catch (OperationCanceledException)
        {
            // The connection ended first.
        }
        catch (RpcException e)
        {
            Log(MessageType.Warning, "the client refused: " + e.Message);
        }
#pragma warning disable CA1031 // Nobody waits for this; what goes wrong in it is told, and the server lives.
        catch (Exception e)
#pragma warning restore CA1031
        {
            LogFailure("a request to the client", e);
        }
    });
}
