namespace SpecLang.Cli.Output;

/// <summary>Writes files that are there as a whole or not at all.</summary>
internal static class WholeFile
{
    public static async Task WriteAsync(string file, byte[] content, CancellationToken cancellationToken)
    {
        var temporary = file + ".tmp";
        try
        {
            await File.WriteAllBytesAsync(temporary, content, cancellationToken);
            File.Move(temporary, file, overwrite: true);
        }
        finally
        {
            File.Delete(temporary);
        }
    }
}
