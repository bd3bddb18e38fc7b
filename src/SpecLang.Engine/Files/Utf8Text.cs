using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using System.Text.Unicode;

namespace SpecLang.Engine.Files;

/// <summary>Bytes that are to be UTF-8, with a byte order mark or without.</summary>
internal static class Utf8Text
{
    /// <param name="bytes">The bytes of a whole file.</param>
    /// <param name="text">Their text, without the byte order mark.</param>
    /// <param name="line">Where they are no UTF-8: the line, from 1.</param>
    public static bool TryDecode(ReadOnlySpan<byte> bytes, [NotNullWhen(true)] out string? text, out int line)
    {
        ReadOnlySpan<byte> mark = [0xef, 0xbb, 0xbf];
        var content = bytes.StartsWith(mark) ? bytes[mark.Length..] : bytes;
        var characters = new char[content.Length];
        var status = Utf8.ToUtf16(content, characters, out var read, out var written, replaceInvalidSequences: false);
        line = content[..read].Count((byte)'\n') + 1;
        text = status == OperationStatus.Done ? new string(characters, 0, written) : null;
        return text is not null;
    }
}
