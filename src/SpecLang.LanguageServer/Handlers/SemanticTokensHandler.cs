using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Globalization;
using SpecLang.LanguageServer.Protocol;
using SpecLang.LanguageServer.Workspace;

namespace SpecLang.LanguageServer.Handlers;

/// <summary>The kinds of a document's words, whole, or as what changed since the last answer, which is kept for each document.</summary>
internal sealed class SemanticTokensHandler : IDocumentHandler<TextDocumentParams, SemanticTokens?>, IDocumentHandler<SemanticTokensDeltaParams, SemanticTokensDelta?>
{
    private const int MostDocuments = 256;

    private readonly ConcurrentDictionary<string, SemanticTokens> last = new(StringComparer.Ordinal);
    private int lastId;

    public SemanticTokens Handle(TextDocumentParams request, SpecSnapshot spec, CancellationToken cancellationToken)
    {
        if (last.Count > MostDocuments)
        {
            last.Clear();
        }

        var id = Interlocked.Increment(ref lastId).ToString(CultureInfo.InvariantCulture);
        return last[spec.Uri.Key] = new SemanticTokens(SemanticTokenReader.Read(spec, cancellationToken), id);
    }

    public SemanticTokensDelta Handle(SemanticTokensDeltaParams request, SpecSnapshot spec, CancellationToken cancellationToken)
    {
        var before = last.GetValueOrDefault(spec.Uri.Key);
        var now = Handle(new TextDocumentParams(request.TextDocument), spec, cancellationToken);
        return before is null || before.ResultId != request.PreviousResultId
            ? new SemanticTokensDelta(now.ResultId, now.Data)
            : new SemanticTokensDelta(now.ResultId, Edits: EditsBetween(before.Data, now.Data));
    }

    /// <summary>What is the same at the beginning and at the end stays.</summary>
    private static ImmutableArray<SemanticTokensEdit> EditsBetween(ImmutableArray<int> before, ImmutableArray<int> after)
    {
        var start = before.AsSpan().CommonPrefixLength(after.AsSpan());
        var most = Math.Min(before.Length, after.Length) - start;
        var end = 0;
        while (end < most && before[before.Length - 1 - end] == after[after.Length - 1 - end])
        {
            end++;
        }

        return start == before.Length && start == after.Length ? [] : [new SemanticTokensEdit(start, before.Length - start - end, after[start..(after.Length - end)])];
    }
}
