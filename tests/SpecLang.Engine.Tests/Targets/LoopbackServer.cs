using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace SpecLang.Engine.Tests.Targets;

/// <summary>A server on loopback that speaks HTTP by hand, so that it can also break every rule of it. One connection, one request.</summary>
internal sealed class LoopbackServer : IAsyncDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource stop = new();
    private readonly ConcurrentBag<Task> connections = [];
    private readonly Func<int, Stream, CancellationToken, Task> reply;
    private readonly Task accepting;
    private int count;

    /// <param name="reply">Answers: the number of the request, from 1, and where the answer goes.</param>
    public LoopbackServer(Func<int, Stream, CancellationToken, Task> reply)
    {
        this.reply = reply;
        listener.Start();
        accepting = AcceptAsync();
    }

    public string Address => $"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}/v1";

    /// <summary>What was asked, head and body.</summary>
    public ConcurrentQueue<string> Requests { get; } = [];

    /// <summary>A server that answers each request by a whole answer.</summary>
    public static LoopbackServer Of(Func<int, string> answer) => new((n, stream, token) => stream.WriteAsync(Encoding.UTF8.GetBytes(answer(n)), token).AsTask());

    public static string Http(string status, string body, string headers = "") =>
        $"HTTP/1.1 {status}\r\nContent-Type: application/json\r\nContent-Length: {Encoding.UTF8.GetByteCount(body)}\r\nConnection: close\r\n{headers}\r\n{body}";

    public static string Completion(string text) => Http("200 OK", $$"""{"choices": [{"message": {"role": "assistant", "content": {{System.Text.Json.JsonSerializer.Serialize(text)}}}, "finish_reason": "stop"}]}""");

    public async ValueTask DisposeAsync()
    {
        await stop.CancelAsync();
        listener.Stop();
        await accepting;
        await Task.WhenAll(connections);
        stop.Dispose();
    }

    private async Task AcceptAsync()
    {
        try
        {
            while (true)
            {
                var client = await listener.AcceptTcpClientAsync(stop.Token);
                connections.Add(ServeAsync(client));
            }
        }
        catch (Exception e) when (e is OperationCanceledException or SocketException or ObjectDisposedException)
        {
            // The test is over.
        }
    }

    private async Task ServeAsync(TcpClient client)
    {
        using (client)
        {
            try
            {
                var stream = client.GetStream();
                Requests.Enqueue(await ReadAsync(stream));
                await reply(Interlocked.Increment(ref count), stream, stop.Token);
            }
            catch (Exception e) when (e is IOException or OperationCanceledException)
            {
                // The client went away, or the test is over.
            }
        }
    }

    private async Task<string> ReadAsync(NetworkStream stream)
    {
        var request = new StringBuilder();
        var block = new byte[1 << 14];
        while (true)
        {
            var read = await stream.ReadAsync(block, stop.Token);
            request.Append(Encoding.UTF8.GetString(block, 0, read));
            var text = request.ToString();
            var end = text.IndexOf("\r\n\r\n", StringComparison.Ordinal);
            if (read == 0 || (end >= 0 && text.Length - end - 4 >= LengthOf(text)))
            {
                return text;
            }
        }
    }

    private static int LengthOf(string head)
    {
        const string Name = "Content-Length: ";
        var at = head.IndexOf(Name, StringComparison.OrdinalIgnoreCase);
        return at < 0 ? 0 : int.Parse(head.AsSpan(at + Name.Length, head.IndexOf('\r', at) - at - Name.Length), System.Globalization.CultureInfo.InvariantCulture);
    }
}
