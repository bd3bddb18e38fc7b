namespace SpecLang.Engine.Runs.Kept;

/// <summary>Files that are there as a whole or not at all, also after the machine stops.</summary>
internal static class WholeFile
{
    /// <summary>What a file is called until it is whole.</summary>
    public static string Temporary(string file) => file + ".tmp";

    /// <summary>Writes a file; where that fails, as on a full disk, nothing of it is left.</summary>
    public static void Write(string file, Action<Stream> write)
    {
        try
        {
            using (var stream = Create(file))
            {
                write(stream);
                Finish(stream);
            }

            Publish(file);
        }
        catch
        {
            File.Delete(Temporary(file));
            throw;
        }
    }

    /// <summary>Opens the file under its temporary name. Nothing is held back, so that closing it can't fail for want of room.</summary>
    public static FileStream Create(string file) => new(Temporary(file), FileMode.Create, FileAccess.Write, FileShare.Read, bufferSize: 0);

    /// <summary>Waits until all that was written is on the disk.</summary>
    public static void Finish(FileStream stream) => stream.Flush(flushToDisk: true);

    /// <summary>Gives a file that was finished its name.</summary>
    public static void Publish(string file) => File.Move(Temporary(file), file, overwrite: true);
}
