namespace SpecLang.Runtime.Input;

/// <summary>One file, or standard input.</summary>
/// <param name="Name">What messages call it: the path as the user gave it, <c>-</c> for standard input. A name that ends in <c>.gz</c> is unpacked.</param>
/// <param name="DataPath">The value of <c>$file</c>: the path under the data folder, with forward slashes.</param>
/// <param name="Open">Opens the bytes; called once, the stream is closed by the reader. What it throws as <see cref="IOException"/> or
/// <see cref="UnauthorizedAccessException"/> becomes an <see cref="InputError"/>.</param>
public sealed record InputSource(string Name, string DataPath, Func<Stream> Open)
{
    /// <summary>A file on disk.</summary>
    public static InputSource OfFile(string path, string dataPath) => new(path, dataPath.Replace('\\', '/'), () => new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 0, FileOptions.SequentialScan));
}
