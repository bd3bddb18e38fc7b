using SpecLang.LanguageServer.Protocol;
using SpecLang.LanguageServer.Renaming;
using SpecLang.LanguageServer.Transport;
using SpecLang.LanguageServer.Workspace;

namespace SpecLang.LanguageServer.Handlers;

/// <summary>Whether the name at a place can be changed.</summary>
internal sealed class PrepareRenameHandler : IDocumentHandler<TextDocumentPositionParams, PrepareRenameResult?>
{
    public PrepareRenameResult? Handle(TextDocumentPositionParams request, SpecSnapshot spec, CancellationToken cancellationToken)
    {
        if (spec.Model.UseAt(spec.OffsetOf(request.Position)) is not { } use)
        {
            return null;
        }

        return SymbolRename.WhyNot(use.Symbol) is { } refusal
            ? throw new RpcException(RpcErrorCode.RequestFailed, refusal)
            : new PrepareRenameResult(spec.RangeOf(use.Span), use.Symbol.Name);
    }
}
