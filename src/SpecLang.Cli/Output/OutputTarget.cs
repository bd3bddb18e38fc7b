using SpecLang.Cli.Commands;
using SpecLang.Engine.Output;

namespace SpecLang.Cli.Output;

/// <summary>
/// Where the formats of a run go: to standard output, or each to a file of a folder. Files are there as a whole once the run is done, or stay as they were.
/// </summary>
internal sealed class OutputTarget : IDisposable
{
    private readonly ToolConsole console;
    private readonly string? folder;
    private readonly List<(string Temporary, string File, FileStream Stream)> files = [];

    private OutputTarget(ToolConsole console, string? folder)
    {
        this.console = console;
        this.folder = folder;
    }

    /// <param name="console">Its output takes the one format that goes to no file.</param>
    /// <param name="folder">The folder; null for standard output. It is made where it is not there.</param>
    /// <param name="isShown">Whether a page is to be shown, so that it needs a file in any case.</param>
    public static OutputTarget Open(ToolConsole console, string? folder, bool isShown) =>
        new(console, folder ?? (isShown ? Directory.CreateTempSubdirectory("align-report-").FullName : null));

    /// <summary>Whether results go to files.</summary>
    public bool IsFolder => folder is not null;

    /// <summary>The stream that takes a format.</summary>
    /// <exception cref="IOException">The file can't be written.</exception>
    public Stream StreamOf(string format)
    {
        if (folder is null)
        {
            return console.Output;
        }

        Directory.CreateDirectory(folder);
        var file = Path.Combine(folder, OutputFormats.FileOf(format));
        var temporary = file + ".tmp";
        var stream = new FileStream(temporary, FileMode.Create, FileAccess.Write, FileShare.Read, 1 << 16);
        files.Add((temporary, file, stream));
        return stream;
    }

    /// <summary>Puts the files in their places, and says so.</summary>
    /// <returns>The page, where there is one.</returns>
    public string? Finish()
    {
        foreach (var (temporary, file, stream) in files)
        {
            stream.Flush(flushToDisk: true);
            stream.Dispose();
            File.Move(temporary, file, overwrite: true);
            console.Messages.WriteLine("wrote " + TerminalText.Escape(file));
        }

        console.Output.Flush();
        return files.Select(f => f.File).FirstOrDefault(f => f.EndsWith(".html", StringComparison.Ordinal));
    }

    public void Dispose()
    {
        foreach (var (temporary, _, stream) in files)
        {
            stream.Dispose();
            File.Delete(temporary);
        }
    }
}
