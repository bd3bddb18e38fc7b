using System.Security.Cryptography;
using SpecLang.Runtime.Classifiers;

namespace SpecLang.Onnx.Models;

/// <summary>Reads a model's bytes once; what is hashed is what is run.</summary>
internal static class ModelFile
{
    /// <summary>The whole file.</summary>
    /// <exception cref="ModelLoadException">The file is unreadable, empty, larger than allowed, or not the pinned one.</exception>
    public static byte[] Read(ClassifierDescriptor descriptor, string path, long maxBytes)
    {
        byte[] bytes;
        try
        {
            bytes = ReadBounded(descriptor, path, maxBytes);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new ModelLoadException(descriptor, $"the model `{descriptor.Model}` can't be read: {error.Message}", error);
        }

        if (descriptor.Sha256 is { } pinned)
        {
            var actual = Convert.ToHexStringLower(SHA256.HashData(bytes));
            if (!string.Equals(actual, pinned, StringComparison.OrdinalIgnoreCase))
            {
                throw new ModelLoadException(
                    descriptor,
                    $"the model `{descriptor.Model}` is not the pinned one: the spec says sha256 `{pinned}`, the file has `{actual}`. Restore the file, or pin the new one after checking it.");
            }
        }

        return bytes;
    }

    private static byte[] ReadBounded(ClassifierDescriptor descriptor, string path, long maxBytes)
    {
        // The length comes first: opening a pipe would wait for its writer, and a pipe or device has none.
        var length = new FileInfo(path).Length;
        if (length == 0)
        {
            throw new ModelLoadException(descriptor, $"the model `{descriptor.Model}` is empty or no ordinary file: put the whole ONNX file there.");
        }

        if (length > maxBytes)
        {
            throw new ModelLoadException(descriptor, $"the model `{descriptor.Model}` has {length} bytes, more than the {maxBytes} that are allowed.");
        }

        using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 0, FileOptions.SequentialScan);
        var bytes = new byte[length];
        stream.ReadExactly(bytes);
        return stream.ReadByte() < 0
            ? bytes
            : throw new ModelLoadException(descriptor, $"the model `{descriptor.Model}` grew while it was read: try again when it is complete.");
    }
}
