using SpecLang.Compiler;

namespace SpecLang.LanguageServer.Workspace;

/// <summary>The files of one project as a spec sees them: open ones as they are in the editor, the others as they are on disk.</summary>
internal sealed class OpenSpecFiles(WorkspaceState state, string? root) : ISpecFiles
{
    public SpecFileContent Read(string path)
    {
        if (root is null)
        {
            return SpecFileContent.Missing("this file is not saved yet, so nobody knows which folder is meant");
        }

        return SpecPath.Resolve("", path) == path && state.FindOpen(Path.GetFullPath(Path.Combine(root, path))) is { } open
            ? SpecFileContent.Found(open.Text)
            : state.Disk.Read(root, path);
    }
}
