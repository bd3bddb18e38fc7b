using SpecLang.LanguageServer.Workspace;

namespace SpecLang.LanguageServer.Handlers;

/// <summary>Answers one kind of request about a document. It sees the document as it was when the request came, and keeps nothing.</summary>
/// <typeparam name="TParams">What is asked.</typeparam>
/// <typeparam name="TResult">The answer.</typeparam>
public interface IDocumentHandler<in TParams, out TResult>
{
    TResult Handle(TParams request, SpecSnapshot spec, CancellationToken cancellationToken);
}
