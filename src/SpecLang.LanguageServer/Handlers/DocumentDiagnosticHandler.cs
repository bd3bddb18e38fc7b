using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using SpecLang.LanguageServer.Diagnostics;
using SpecLang.LanguageServer.Examples;
using SpecLang.LanguageServer.Protocol;
using SpecLang.LanguageServer.Workspace;

namespace SpecLang.LanguageServer.Handlers;

/// <summary>All diagnostics of a document for a client that asks; <c>unchanged</c> where it knows them.</summary>
internal sealed class DocumentDiagnosticHandler(ExampleJudge examples) : IDocumentHandler<DocumentDiagnosticParams, DocumentDiagnosticReport>
{
    public DocumentDiagnosticReport Handle(DocumentDiagnosticParams request, SpecSnapshot spec, CancellationToken cancellationToken)
    {
        var (id, items) = Report(spec, examples, cancellationToken);
        return id == request.PreviousResultId ? new DocumentDiagnosticReport("unchanged", id) : new DocumentDiagnosticReport("full", id, items);
    }

    /// <summary>The diagnostics, and a name that is another where they are.</summary>
    internal static (string Id, ImmutableArray<Diagnostic> Items) Report(SpecSnapshot spec, ExampleJudge examples, CancellationToken cancellationToken)
    {
        ImmutableArray<Diagnostic> items = [.. SpecDiagnostics.Errors(spec), .. SpecDiagnostics.Warnings(spec, cancellationToken), .. ExampleDiagnostics.Of(spec, examples)];
        var text = new StringBuilder();
        foreach (var item in items)
        {
            text.Append(CultureInfo.InvariantCulture, $"{item.Range}{item.Severity}{item.Code}{item.Message}\n");
        }

        return (Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())).AsSpan(0, 8)), items);
    }
}
