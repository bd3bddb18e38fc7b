using System.Globalization;
using System.IO.Pipelines;
using System.Text;
using System.Threading.Channels;

namespace SpecLang.LanguageServer.Transport;

/// <summary>Writes messages one after another, in the order in which they were given, from any number of threads.</summary>
internal sealed class MessageWriter
{
    private const int MostWaiting = 4096;

    private readonly Channel<ReadOnlyMemory<byte>> waiting = Channel.CreateBounded<ReadOnlyMemory<byte>>(new BoundedChannelOptions(MostWaiting) { SingleReader = true });
    private readonly PipeWriter output;

    public MessageWriter(PipeWriter output)
    {
        this.output = output;
        Completion = Task.Run(RunAsync);
    }

    /// <summary>Ends when all is written, or nobody reads any more.</summary>
    public Task Completion { get; }

    /// <summary>Gives a message; it waits where the reader is slower than those who write.</summary>
    public async ValueTask WriteAsync(ReadOnlyMemory<byte> content, CancellationToken cancellationToken)
    {
        try
        {
            await waiting.Writer.WriteAsync(content, cancellationToken);
        }
        catch (ChannelClosedException)
        {
            // Whoever asked has gone; there is nobody to tell.
        }
    }

    /// <summary>Takes nothing more; what waits is still written.</summary>
    public void Complete() => waiting.Writer.TryComplete();

    private async Task RunAsync()
    {
        try
        {
            await foreach (var content in waiting.Reader.ReadAllAsync())
            {
                Put(Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"Content-Length: {content.Length}\r\n\r\n")));
                Put(content.Span);
                var flushed = await output.FlushAsync();
                if (flushed.IsCompleted)
                {
                    break;
                }
            }
        }
        catch (Exception e) when (e is IOException or ObjectDisposedException)
        {
            // The pipe is closed at the other end; the reader's side ends the connection.
        }
        finally
        {
            waiting.Writer.TryComplete();
            await output.CompleteAsync();
        }
    }

    private void Put(ReadOnlySpan<byte> bytes)
    {
        bytes.CopyTo(output.GetSpan(bytes.Length));
        output.Advance(bytes.Length);
    }
}
