using System.Collections.Immutable;
using SpecLang.Compiler.Text;
using SpecLang.LanguageServer.Protocol;

namespace SpecLang.LanguageServer.Workspace;

/// <summary>A document as the client has it, in one version.</summary>
public sealed class OpenDocument(DocumentUri uri, int version, string text)
{
    private readonly Lazy<SourceText> source = new(() => new SourceText(uri.Name, text));

    public DocumentUri Uri { get; } = uri;

    public int Version { get; } = version;

    public string Text { get; } = text;

    public SourceText Source => source.Value;

    /// <summary>The document after changes, each of which is about the text that those before it left.</summary>
    public OpenDocument With(int newVersion, ImmutableArray<TextDocumentContentChangeEvent> changes)
    {
        var changed = Text;
        var lines = Source;
        foreach (var change in changes)
        {
            if (change.Range is { } range)
            {
                var start = lines.OffsetOf(range.Start);
                var end = Math.Max(start, lines.OffsetOf(range.End));
                changed = string.Concat(changed.AsSpan(0, start), change.Text, changed.AsSpan(end));
            }
            else
            {
                changed = change.Text;
            }

            if (changes.Length > 1)
            {
                lines = new SourceText(Uri.Name, changed);
            }
        }

        return new OpenDocument(Uri, newVersion, changed);
    }
}
