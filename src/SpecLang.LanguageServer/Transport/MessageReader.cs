using System.Buffers;
using System.Buffers.Text;
using System.IO.Pipelines;
using System.Text;

namespace SpecLang.LanguageServer.Transport;

/// <summary>Cuts a stream of bytes into messages: a header with the length, an empty line, the content (LSP 3.17, "Base Protocol").</summary>
internal sealed class MessageReader(PipeReader input, int maxContentBytes = MessageReader.MaxContentBytes)
{
    /// <summary>The most bytes of one message: 64 MB, as much as is read of any file.</summary>
    public const int MaxContentBytes = 64 * 1024 * 1024;

    private const int MaxHeaderBytes = 8 * 1024;

    private static ReadOnlySpan<byte> HeaderEnd => "\r\n\r\n"u8;

    private static ReadOnlySpan<byte> LengthField => "content-length:"u8;

    /// <summary>The next message.</summary>
    /// <returns>Its content; empty where it is longer than allowed and was skipped; null at the end of the stream.</returns>
    /// <exception cref="MalformedMessageException">There is no header with a length, or the stream ends inside of a message.</exception>
    public async ValueTask<byte[]?> ReadAsync(CancellationToken cancellationToken)
    {
        if (await ReadHeaderAsync(cancellationToken) is not { } length)
        {
            return null;
        }

        if (length > maxContentBytes)
        {
            await SkipAsync(length, cancellationToken);
            return [];
        }

        var content = new byte[length];
        var filled = 0;
        while (filled < content.Length)
        {
            var read = await input.ReadAsync(cancellationToken);
            var part = read.Buffer.Slice(0, Math.Min(read.Buffer.Length, content.Length - filled));
            part.CopyTo(content.AsSpan(filled));
            filled += (int)part.Length;
            input.AdvanceTo(part.End);
            if (read.IsCompleted && part.IsEmpty)
            {
                throw new MalformedMessageException("the stream ends inside of a message");
            }
        }

        return content;
    }

    private async ValueTask<long?> ReadHeaderAsync(CancellationToken cancellationToken)
    {
        while (true)
        {
            var read = await input.ReadAsync(cancellationToken);
            if (TryReadHeader(read.Buffer, out var length, out var end))
            {
                input.AdvanceTo(end);
                return length;
            }

            if (read.Buffer.Length > MaxHeaderBytes)
            {
                throw new MalformedMessageException("a header does not end");
            }

            input.AdvanceTo(read.Buffer.Start, read.Buffer.End);
            if (read.IsCompleted)
            {
                return read.Buffer.IsEmpty ? null : throw new MalformedMessageException("the stream ends inside of a header");
            }
        }
    }

    private static bool TryReadHeader(ReadOnlySequence<byte> buffer, out long length, out SequencePosition end)
    {
        length = 0;
        end = buffer.Start;
        var reader = new SequenceReader<byte>(buffer);
        if (!reader.TryReadTo(out ReadOnlySequence<byte> header, HeaderEnd))
        {
            return false;
        }

        end = reader.Position;
        length = LengthIn(header.ToArray());
        return true;
    }

    private static long LengthIn(ReadOnlySpan<byte> header)
    {
        foreach (var line in header.Split("\r\n"u8))
        {
            var field = header[line];
            if (field.Length <= LengthField.Length || !Ascii.EqualsIgnoreCase(field[..LengthField.Length], LengthField))
            {
                continue;
            }

            var digits = field[LengthField.Length..].Trim(" \t"u8);
            if (Utf8Parser.TryParse(digits, out long length, out var used) && used == digits.Length && length >= 0)
            {
                return length;
            }

            throw new MalformedMessageException("a header has no length that is a number");
        }

        throw new MalformedMessageException("a header has no length");
    }

    private async ValueTask SkipAsync(long length, CancellationToken cancellationToken)
    {
        while (length > 0)
        {
            var read = await input.ReadAsync(cancellationToken);
            var skipped = Math.Min(read.Buffer.Length, length);
            length -= skipped;
            input.AdvanceTo(read.Buffer.GetPosition(skipped));
            if (read.IsCompleted && skipped == 0)
            {
                throw new MalformedMessageException("the stream ends inside of a message");
            }
        }
    }
}
