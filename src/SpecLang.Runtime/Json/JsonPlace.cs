using System.Globalization;
using System.Text;
using System.Text.Json;

namespace SpecLang.Runtime.Json;

/// <summary>A place in a record's bytes.</summary>
/// <param name="Line">The line within the record, from 1.</param>
/// <param name="Column">The column in UTF-16 units, from 1.</param>
/// <param name="Rune">The character there; null at the end and where the bytes are no UTF-8.</param>
internal sealed record JsonPlace(long Line, int Column, Rune? Rune)
{
    public string Describe() => Line == 1
        ? string.Create(CultureInfo.InvariantCulture, $"at column {Column}")
        : string.Create(CultureInfo.InvariantCulture, $"at column {Column} of its line {Line}");

    public static JsonPlace OfInvalidUtf8(ReadOnlySpan<byte> utf8)
    {
        var offset = 0;
        while (System.Text.Rune.DecodeFromUtf8(utf8[offset..], out _, out var consumed) is System.Buffers.OperationStatus.Done)
        {
            offset += consumed;
        }

        return At(utf8, offset);
    }

    public static JsonPlace OfSyntaxError(ReadOnlySpan<byte> utf8, JsonException exception)
    {
        var lineStart = 0;
        for (var line = exception.LineNumber ?? 0; line > 0; line--)
        {
            lineStart += utf8[lineStart..].IndexOf((byte)'\n') + 1;
        }

        return At(utf8, (int)Math.Min(utf8.Length, lineStart + (exception.BytePositionInLine ?? 0)));
    }

    private static JsonPlace At(ReadOnlySpan<byte> utf8, int offset)
    {
        // An error inside a character of several bytes is one of the character.
        while (offset > 0 && offset < utf8.Length && (utf8[offset] & 0xC0) == 0x80 && (utf8[offset - 1] & 0x80) != 0)
        {
            offset--;
        }

        var before = utf8[..offset];
        var line = before.Count((byte)'\n') + 1;
        var column = Encoding.UTF8.GetCharCount(before[(before.LastIndexOf((byte)'\n') + 1)..]) + 1;
        var status = System.Text.Rune.DecodeFromUtf8(utf8[offset..], out var rune, out _);
        return new JsonPlace(line, column, status is System.Buffers.OperationStatus.Done ? rune : null);
    }
}
