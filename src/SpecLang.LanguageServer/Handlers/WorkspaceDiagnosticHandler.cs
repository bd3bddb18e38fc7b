using System.Collections.Immutable;
using SpecLang.LanguageServer.Examples;
using SpecLang.LanguageServer.Protocol;
using SpecLang.LanguageServer.Workspace;

namespace SpecLang.LanguageServer.Handlers;

/// <summary>The diagnostics of all specs of the workspace, open or not, with a word on how far it is.</summary>
internal sealed class WorkspaceDiagnosticHandler(ExampleJudge examples, ClientLink client)
{
    private const int ToldEvery = 20;

    public async Task<WorkspaceDiagnosticReport?> HandleAsync(WorkspaceDiagnosticParams request, WorkspaceState state, CancellationToken cancellationToken)
    {
        var known = request.PreviousResultIds.ToLookup(p => DocumentUri.Of(p.Uri).Key, p => p.Value, StringComparer.Ordinal);
        var reports = ImmutableArray.CreateBuilder<WorkspaceDocumentDiagnosticReport>();
        await Task.Yield();
        await client.WithProgressAsync("Checking specs", tell => Task.Run(
            () =>
            {
                var uris = WorkspaceSpecs.Find(state, cancellationToken);
                for (var i = 0; i < uris.Count; i++)
                {
                    if (i % ToldEvery == 0)
                    {
                        tell(i * 100 / uris.Count, uris[i].Name);
                    }

                    Add(uris[i]);
                }
            },
            cancellationToken));
        return new WorkspaceDiagnosticReport(reports.ToImmutable());

        void Add(DocumentUri uri)
        {
            if (state.FindSpec(uri, cancellationToken) is not { } spec)
            {
                return;
            }

            var (id, items) = DocumentDiagnosticHandler.Report(spec, examples, cancellationToken);
            reports.Add(known[uri.Key].Contains(id, StringComparer.Ordinal)
                ? new WorkspaceDocumentDiagnosticReport("unchanged", uri.Text, spec.Version, id)
                : new WorkspaceDocumentDiagnosticReport("full", uri.Text, spec.Version, id, items));
        }
    }
}
