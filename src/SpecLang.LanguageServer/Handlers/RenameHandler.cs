using SpecLang.LanguageServer.Protocol;
using SpecLang.LanguageServer.Renaming;
using SpecLang.LanguageServer.Transport;
using SpecLang.LanguageServer.Workspace;

namespace SpecLang.LanguageServer.Handlers;

/// <summary>Changes a name wherever it stands, and refuses where something would mean something else afterwards.</summary>
internal sealed class RenameHandler(ClientLink client) : IDocumentHandler<RenameParams, WorkspaceEdit?>
{
    public WorkspaceEdit? Handle(RenameParams request, SpecSnapshot spec, CancellationToken cancellationToken)
    {
        if (spec.Model.UseAt(spec.OffsetOf(request.Position)) is not { } use)
        {
            throw new RpcException(RpcErrorCode.RequestFailed, "there is no name here that is declared");
        }

        var rename = SymbolRename.Plan(spec, use.Symbol, request.NewName, cancellationToken);
        if (rename.Refusal is { } refusal)
        {
            throw new RpcException(RpcErrorCode.RequestFailed, refusal);
        }

        return WorkspaceEdits.Of(rename.Edits, spec.State, client.Capabilities);
    }
}
