using System.Collections.Immutable;
using System.Text.RegularExpressions;
using SpecLang.Compiler.Text;
using SpecLang.Engine.Projects;
using SpecLang.LanguageServer.Workspace;
using TextEdit = SpecLang.LanguageServer.Protocol.TextEdit;

namespace SpecLang.LanguageServer.Renaming;

/// <summary>The project's <c>align.json</c> names a constitution, which gets its new name there too.</summary>
internal static partial class ProjectFileEdit
{
    public static (DocumentUri Uri, ImmutableArray<TextEdit> Edits)? Of(WorkspaceState state, string root, string name, string newName)
    {
        var path = Path.Combine(root, ProjectFile.Name);
        var text = state.FindOpen(path)?.Text ?? state.Disk.Read(root, ProjectFile.Name).Text;
        if (text is null || Constitution().Match(text) is not { Success: true } match || match.Groups["name"].Value != name)
        {
            return null;
        }

        var group = match.Groups["name"];
        var written = newName.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal);
        return (state.UriOfPath(path), [new TextEdit(new SourceText(path, text).RangeOf(new TextSpan(group.Index, group.Length)), written)]);
    }

    [GeneratedRegex("\"constitution\"\\s*:\\s*\"(?<name>[^\"\\\\]*)\"", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Constitution();
}
