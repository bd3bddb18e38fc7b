namespace SpecLang.Engine.Runs.Kept;

/// <summary>Files that are there as a whole or not at all, also after the machine stops.</summary>
internal static class WholeFile
{
    /// <summary>What a file is called until it is whole.</summary>
    public static string Temporary(string file) => file + ".tmp";

    public static void Write(string file, byte[] content)
    {
        using (var stream = Create(file))
        {
            stream.Write(content);
            Finish(stream);
        }

        Publish(file);
    }

    /// <summary>Opens the file under its temporary name.</summary>
    public static FileStream Create(string file) => new(Temporary(file), FileMode.Create, FileAccess.Write, FileShare.Read, 1 << 16);

    /// <summary>Waits until all that was written is on the disk.</summary>
    public static void Finish(FileStream stream) => stream.Flush(flushToDisk: true);

    /// <summary>Gives a file that was finished its name.</summary>
    public static void Publish(string file) => File.Move(Temporary(file), file, overwrite: true);
}
