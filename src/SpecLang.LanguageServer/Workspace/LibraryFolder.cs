using SpecLang.Compiler.Library;

namespace SpecLang.LanguageServer.Workspace;

/// <summary>
/// The standard library as files to look at: an editor opens files, and the library lies inside of the compiler. They are written when the first
/// is asked for, into a folder of the user's own, and written again where they are not as they should be.
/// </summary>
internal sealed class LibraryFolder(string folder)
{
    /// <summary>The folder under the user's own data: nobody else can write there.</summary>
    public static LibraryFolder OfUser()
    {
        var data = Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.DoNotVerify);
        var version = typeof(StandardLibrary).Assembly.GetName().Version?.ToString() ?? "0";
        return new LibraryFolder(Path.Combine(data.Length > 0 ? data : AppContext.BaseDirectory, "speclang", "library", version));
    }

    /// <summary>The file of a library path; null where it can't be written.</summary>
    public DocumentUri? UriOf(string path)
    {
        if (StandardLibrary.Read(path) is not { } text)
        {
            return null;
        }

        try
        {
            var file = Path.Combine(folder, path);
            Directory.CreateDirectory(Path.GetDirectoryName(file) ?? folder);
            if (!File.Exists(file) || File.ReadAllText(file) != text)
            {
                var temporary = file + "." + Path.GetRandomFileName();
                File.WriteAllText(temporary, text);
                File.Move(temporary, file, overwrite: true);
            }

            return DocumentUri.OfPath(file);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <summary>The library path of a file of this folder; null for any other.</summary>
    public string? PathOf(string file)
    {
        var relative = ProjectFolder.RelativePath(folder, file);
        return StandardLibrary.Paths.Contains(relative) ? relative : null;
    }
}
