using System.Buffers;

namespace SpecLang.Testing;

/// <summary>Snapshots on disk.</summary>
public static class SnapshotFile
{
    /// <summary>Reads a snapshot.</summary>
    /// <param name="path">The file.</param>
    /// <param name="name">What messages call it.</param>
    /// <returns>The snapshot; null where there is no such file.</returns>
    /// <exception cref="SnapshotException">It can't be read, or is no snapshot.</exception>
    public static Snapshot? Read(string path, string name)
    {
        try
        {
            return File.Exists(path) ? new SnapshotReader(name).Read(File.ReadAllBytes(path)) : null;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new SnapshotException($"snapshot `{name}` can't be read: {exception.Message.TrimEnd('.')}; give yourself the right to read it", exception);
        }
    }

    /// <summary>Writes a snapshot. The file is the old one or the new one at any time; folders that are missing are made.</summary>
    /// <param name="path">The file.</param>
    /// <param name="name">What messages call it.</param>
    /// <param name="snapshot">What is written.</param>
    /// <exception cref="SnapshotException">It can't be written.</exception>
    public static void Write(string path, string name, Snapshot snapshot)
    {
        ArgumentNullException.ThrowIfNull(path);
        var output = new ArrayBufferWriter<byte>();
        SnapshotText.Write(output, snapshot);
        var temporary = "";
        try
        {
            var target = (new FileInfo(path).LinkTarget is null ? null : File.ResolveLinkTarget(path, returnFinalTarget: true)?.FullName) ?? Path.GetFullPath(path);
            Directory.CreateDirectory(Path.GetDirectoryName(target) ?? ".");
            temporary = target + "." + Path.GetRandomFileName();
            File.WriteAllBytes(temporary, output.WrittenSpan);
            File.Move(temporary, target, overwrite: true);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new SnapshotException($"snapshot `{name}` can't be written: {exception.Message.TrimEnd('.')}; make its folder writable, or name another file", exception);
        }
        finally
        {
            if (temporary.Length > 0)
            {
                File.Delete(temporary);
            }
        }
    }
}
