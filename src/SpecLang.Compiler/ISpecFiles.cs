namespace SpecLang.Compiler;

/// <summary>Where the compiler gets the contents of files from; it opens none itself.</summary>
public interface ISpecFiles
{
    /// <summary>The content of a file.</summary>
    /// <param name="path">The path relative to the project's root, with forward slashes.</param>
    SpecFileContent Read(string path);
}
