using SpecLang.LanguageServer.Handlers;
using SpecLang.LanguageServer.Protocol;

namespace SpecLang.LanguageServer;

/// <summary>What this server can do, as it tells its client.</summary>
internal static class CapabilityList
{
    private const int Incremental = 2;

    public static ServerCapabilities Create() => new()
    {
        PositionEncoding = "utf-16",
        TextDocumentSync = new TextDocumentSyncOptions(OpenClose: true, Incremental, new SaveOptions(IncludeText: false)),
        CompletionProvider = new CompletionOptions([".", "\"", "/", ":", "{", "#"], ResolveProvider: true),
        HoverProvider = true,
        SignatureHelpProvider = new SignatureHelpOptions(["(", ","], [")"]),
        DefinitionProvider = true,
        ReferencesProvider = true,
        DocumentHighlightProvider = true,
        DocumentSymbolProvider = true,
        WorkspaceSymbolProvider = true,
        CodeActionProvider = new CodeActionOptions(["quickfix", "refactor.extract", "refactor.rewrite", "source.fixAll"]),
        CodeLensProvider = new CodeLensOptions(ResolveProvider: false),
        DocumentLinkProvider = new DocumentLinkOptions(ResolveProvider: false),
        DocumentFormattingProvider = true,
        DocumentRangeFormattingProvider = true,
        RenameProvider = new RenameOptions(PrepareProvider: true),
        FoldingRangeProvider = true,
        SelectionRangeProvider = true,
        SemanticTokensProvider = new SemanticTokensOptions(SemanticTokenKinds.Legend, new SemanticTokensFullOptions(Delta: true)),
        InlayHintProvider = true,
        DiagnosticProvider = new DiagnosticOptions("align", InterFileDependencies: true, WorkspaceDiagnostics: true),
        ExecuteCommandProvider = new ExecuteCommandOptions(CommandHandler.Names),
        Workspace = new WorkspaceServerCapabilities(new WorkspaceFoldersServerCapabilities(Supported: true, ChangeNotifications: true)),
    };
}
