using System.Text.Json.Serialization.Metadata;
using SpecLang.LanguageServer.Descriptions;
using SpecLang.LanguageServer.Examples;
using SpecLang.LanguageServer.Handlers;
using SpecLang.LanguageServer.Protocol;
using SpecLang.LanguageServer.Runs;
using SpecLang.LanguageServer.Transport;
using SpecLang.LanguageServer.Workspace;

namespace SpecLang.LanguageServer;

/// <summary>Which handler answers which request. A handler runs on a thread of its own, over the workspace as it was when the request came.</summary>
internal sealed class HandlerTable(JsonRpcConnection connection, DocumentWorkspace workspace, ExampleJudge examples, DataRuns runs, ClientLink client, ModelFiles models)
{
    private static ProtocolJson Json => ProtocolJson.Default;

    public void Register()
    {
        RegisterReading();
        RegisterNames();
        RegisterChanging();
        RegisterWorkspace();
    }

    private void RegisterReading()
    {
        OnPlace("textDocument/hover", Json.Hover, new HoverHandler(models, examples));
        OnPlace("textDocument/signatureHelp", Json.SignatureHelp, new SignatureHelpHandler());
        On("textDocument/completion", Json.CompletionParams, Json.CompletionList, p => p.TextDocument, new CompletionHandler(client));
        connection.OnRequest("completionItem/resolve", Json.CompletionItem, Json.CompletionItem, (item, cancellationToken) =>
        {
            var state = workspace.Current;
            return Task.Run<CompletionItem?>(() => CompletionHandler.Resolve(item, state, models, cancellationToken), cancellationToken);
        });
        OnDocument("textDocument/documentSymbol", Json.ImmutableArrayDocumentSymbol, new DocumentSymbolHandler());
        OnDocument("textDocument/foldingRange", Json.ImmutableArrayFoldingRange, new FoldingRangeHandler());
        On("textDocument/selectionRange", Json.SelectionRangeParams, Json.ImmutableArraySelectionRange, p => p.TextDocument, new SelectionRangeHandler());
        OnDocument("textDocument/documentLink", Json.ImmutableArrayDocumentLink, new DocumentLinkHandler());
        OnDocument("textDocument/codeLens", Json.ImmutableArrayCodeLens, new CodeLensHandler(examples, runs));
        On("textDocument/inlayHint", Json.TextDocumentRangeParams, Json.ImmutableArrayInlayHint, p => p.TextDocument, new InlayHintHandler(examples));
        var tokens = new SemanticTokensHandler();
        OnDocument("textDocument/semanticTokens/full", Json.SemanticTokens, tokens);
        On("textDocument/semanticTokens/full/delta", Json.SemanticTokensDeltaParams, Json.SemanticTokensDelta, p => p.TextDocument, tokens);
        On("textDocument/diagnostic", Json.DocumentDiagnosticParams, Json.DocumentDiagnosticReport, p => p.TextDocument, new DocumentDiagnosticHandler(examples));
    }

    private void RegisterNames()
    {
        OnPlace("textDocument/definition", Json.ImmutableArrayLocation, new DefinitionHandler());
        OnPlace("textDocument/documentHighlight", Json.ImmutableArrayDocumentHighlight, new DocumentHighlightHandler());
        On("textDocument/references", Json.ReferenceParams, Json.ImmutableArrayLocation, p => p.TextDocument, new ReferencesHandler());
        OnPlace("textDocument/prepareRename", Json.PrepareRenameResult, new PrepareRenameHandler());
        On("textDocument/rename", Json.RenameParams, Json.WorkspaceEdit, p => p.TextDocument, new RenameHandler(client));
    }

    private void RegisterChanging()
    {
        On("textDocument/formatting", Json.DocumentFormattingParams, Json.ImmutableArrayTextEdit, p => p.TextDocument, new FormattingHandler());
        On("textDocument/rangeFormatting", Json.DocumentRangeFormattingParams, Json.ImmutableArrayTextEdit, p => p.TextDocument, new RangeFormattingHandler());
        On("textDocument/codeAction", Json.CodeActionParams, Json.ImmutableArrayCodeAction, p => p.TextDocument, new CodeActionHandler(client));
    }

    private void RegisterWorkspace()
    {
        connection.OnRequest("workspace/symbol", Json.WorkspaceSymbolParams, Json.ImmutableArrayWorkspaceSymbol, (p, cancellationToken) => Run(state => WorkspaceSymbolHandler.Handle(p, state, cancellationToken), cancellationToken));
        connection.OnRequest("workspace/diagnostic", Json.WorkspaceDiagnosticParams, Json.WorkspaceDiagnosticReport, (p, cancellationToken) => new WorkspaceDiagnosticHandler(examples, client).HandleAsync(p, workspace.Current, cancellationToken));
        var commands = new CommandHandler(examples, runs);
        connection.OnRequest("workspace/executeCommand", Json.ExecuteCommandParams, Json.CommandResult, (p, cancellationToken) => Run(state => commands.Handle(p, state, cancellationToken), cancellationToken));
    }

    private void OnPlace<TResult>(string method, JsonTypeInfo<TResult> resultType, IDocumentHandler<TextDocumentPositionParams, TResult?> handler) =>
        On(method, Json.TextDocumentPositionParams, resultType, p => p.TextDocument, handler);

    private void OnDocument<TResult>(string method, JsonTypeInfo<TResult> resultType, IDocumentHandler<TextDocumentParams, TResult?> handler) =>
        On(method, Json.TextDocumentParams, resultType, p => p.TextDocument, handler);

    private void On<TParams, TResult>(
        string method, JsonTypeInfo<TParams> paramsType, JsonTypeInfo<TResult> resultType, Func<TParams, TextDocumentIdentifier> documentOf, IDocumentHandler<TParams, TResult?> handler) =>
        connection.OnRequest(method, paramsType, resultType, (request, cancellationToken) => Run(
            state => state.FindSpec(DocumentUri.Of(documentOf(request).Uri), cancellationToken) is { } spec
                ? handler.Handle(request, spec, cancellationToken)
                : throw new RpcException(RpcErrorCode.InvalidParams, $"`{documentOf(request).Uri}` is neither open nor a file that can be read"),
            cancellationToken));

    /// <summary>The state is taken here, in the order of messages; the work is done on another thread.</summary>
    private Task<TResult?> Run<TResult>(Func<WorkspaceState, TResult?> work, CancellationToken cancellationToken)
    {
        var state = workspace.Current;
        return Task.Run(() => work(state), cancellationToken);
    }
}
